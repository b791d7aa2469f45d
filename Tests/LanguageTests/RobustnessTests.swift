import Articles
import Glibc
import Language
import Testing
import Text

/// Whatever bytes arrive, there is an annotation, and it points into the text.
struct RobustnessTests {
  @Test(arguments: 0..<60)
  func spansLieInAnyText(seed: Int) {
    var random = SeededNumbers(state: UInt64(seed) &+ 1)
    expectSoundSpans(in: soup(&random))
    expectSoundSpans(in: mutated(Self.passage, &random))
  }

  @Test(arguments: [
    "", " ", "\n", "\"", "“", "”", "'", "’", "“”", "\"\"\"", "said", "Kim", "Kim said", "«", "「",
    "\u{0}", "\u{FEFF}", "U.S.", "J.", "'s", "--", "1,", "$", "of", "according to",
    "(KCNA)", "“\n“\n“", "\r\r\r", "e\u{301}", "\u{202E}abc",
  ])
  func takesTheSmallestTexts(text: String) {
    expectSoundSpans(in: text)
  }

  @Test(arguments: [
    "\"", "“", "” ", " '", "s' ", "Kim ", "KIM SAID ", "said, ", "“a,” said Kim. ",
    "Kim said that ",
    "“Kim said it.\n", "a, ", "Kim Bo-an said. ", "abc", "12,", "a-", "the minister of ",
    "Korean Agency (KA) ", "“‘\"", "In June, ", "\n\n“A b c d e,", "A: b\n", "，。「", "e\u{301}",
    "Agency of ", ", Kim said, ",
    "according to Kim, ", "Kim is the ", "“A b c d e.” ",
  ])
  func takesTwiceAsLongForTwiceAsMuch(unit: String) {
    let once = fastest { _ = annotator.annotate(String(repeating: unit, count: 100)) }
    let fourTimes = fastest { _ = annotator.annotate(String(repeating: unit, count: 400)) }
    // Four times as much takes sixteen times as long where work is quadratic.
    #expect(fourTimes < once * 10 + .milliseconds(20))
  }

  private func fastest(_ work: () -> Void) -> Duration {
    (0..<3).map { _ in processorTime(of: work) }.min() ?? .zero
  }

  /// Of this thread: what else the machine does makes no difference.
  private func processorTime(of work: () -> Void) -> Duration {
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    work()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return .seconds(end.tv_sec - start.tv_sec) + .nanoseconds(end.tv_nsec - start.tv_nsec)
  }

  // MARK: Sound spans

  private func expectSoundSpans(in text: String) {
    let annotation = annotator.annotate(text)
    for entity in annotation.entities {
      #expect(!entity.mentions.isEmpty && !entity.name.isEmpty)
      expectSound(entity.mentions, in: text)
    }
    for quotation in annotation.quotations {
      #expect(!quotation.content.isEmpty)
      expectSound(quotation.content, in: text)
      expectSound([quotation.cue, quotation.source].compactMap { $0 }, in: text, inOrder: false)
      for id in [quotation.speaker].compactMap({ $0 }) + quotation.via {
        #expect(annotation.entity(id) != nil)
      }
    }
    let starts = annotation.quotations.map(\.start)
    #expect(starts == starts.sorted())
  }

  private func expectSound(_ spans: [TextSpan], in text: String, inOrder: Bool = true) {
    for span in spans {
      #expect(!span.isEmpty && span.upperBound.utf8 <= text.utf8.count)
      for end in [span.lowerBound, span.upperBound] {
        #expect(text.index(at: end).samePosition(in: text.unicodeScalars) != nil)
      }
    }
    guard inOrder else { return }
    for (one, next) in zip(spans, spans.dropFirst()) { #expect(one.upperBound <= next.lowerBound) }
  }

  // MARK: Soup

  private static let passage = """
    North Halvian leader Tomas Vrana said, according to the Halvia Press Agency (HPA), “We will not
    yield.” He added: “Not in June.”

    Gen. Ruth Cole, 54, told reporters that 12 per cent of the army's 8,700-ton ships had sailed.
    """

  private static let pieces = [
    "“", "”", "\"", "'", "’", "said ", "Kim ", "Jong-un ", "he ", "that ", ", ", ". ", "\n", "\n\n",
    "the ", "minister ", "(", ")", "KCNA", "-", "5", ",000 ", "$", "per cent ", "à", "한", "é",
    "\u{1F600}", "of ", "according to ", "Mr. ", "\u{0}", "«", "»", "and ", "President ",
  ]

  private func soup(_ random: inout SeededNumbers) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      text += Self.pieces.randomElement(using: &random) ?? ""
    }
    return text
  }

  private func mutated(_ text: String, _ random: inout SeededNumbers) -> String {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      bytes[place] = UInt8.random(in: 0...255, using: &random)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Numbers that look random and are the same in every run.
///
/// Sebastiano Vigna, “SplitMix64”.
private struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
