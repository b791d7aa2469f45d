import Articles
import Text

// How a person says who speaks, where the engine was wrong.

/// The correction that was made last, and what had been said of that quotation before.
struct CorrectionStep: Equatable {
  var made: Correction
  var before: Correction
  var isTakenBack = false
}

extension Reader {
  /// Asks who says the quotation the person is at.
  mutating func askWhoSpeaks() {
    guard let pane = article, pane.annotation != nil else { return say("Still reading") }
    guard let quotation = pane.quotationInView else {
      return say(
        pane.quotations.isEmpty
          ? "Nobody is quoted here" : "No quotation is on the screen; } goes to the next")
    }
    let line = SpeakerLine(for: quotation, in: pane)
    // Whoever answers should see what is asked about.
    article?.go(toQuotation: quotation, clearOf: min(line.matches.count, SpeakerLine.longestList))
    prompt = .speaker(line)
  }

  mutating func take(_ answer: Answer, on line: SpeakerLine) -> [Effect] {
    var line = line
    switch line.take(answer) {
    case .writing: prompt = .speaker(line)
    case .givenUp: prompt = nil
    case .finished: return submit(line)
    }
    return []
  }

  private mutating func submit(_ line: SpeakerLine) -> [Effect] {
    prompt = nil
    guard let verdict = line.verdict, let step = article?.step(to: verdict) else {
      say("Nothing was changed")
      return []
    }
    lastCorrection = step
    return make(step.made)
  }

  /// Takes the last correction of this sitting back, or makes it again; nil where that is not what
  /// was done last.
  mutating func stepCorrection(_ step: MarkStep) -> [Effect]? {
    guard let last = lastCorrection, last.isTakenBack == (step == .redo) else { return nil }
    lastCorrection?.isTakenBack.toggle()
    return make(step == .undo ? last.before : last.made)
  }

  private mutating func make(_ correction: Correction) -> [Effect] {
    if article?.article.id == correction.article {
      article?.correct(correction)
      sidebar.showAgain(article?.annotation ?? Annotation())
    }
    say(words(for: correction))
    unkeptCorrections.append(correction)
    return [.keepCorrection(correction)]
  }

  private func words(for correction: Correction) -> String {
    let end = lastCorrection?.isTakenBack == true ? "" : "; \(keys.hint(.undo)) takes it back"
    switch correction.verdict {
    case .speaker(let name): return "\(name) says this\(end)"
    case .nobody: return "Nobody who is named says this\(end)"
    case .asRead:
      guard let article, article.article.id == correction.article else { return "As it was read" }
      let name = article.speakerName(of: correction.quotation) ?? "nobody who is named"
      return "As it was read: \(name) says this"
    }
  }

  mutating func correctionKept() {
    settleCorrection()
    guard correctionRegret != nil else { return }
    correctionRegret = nil
    say("All corrections are kept now")
  }

  /// It counts all the same, for as long as the program runs.
  mutating func regretCorrection(_ reason: String) {
    settleCorrection()
    correctionRegret = "Some corrections could not be kept. \(reason)"
    say("Not kept: \(reason)", .trouble)
  }

  /// They are kept in the order in which they were made.
  private mutating func settleCorrection() {
    if !unkeptCorrections.isEmpty { unkeptCorrections.removeFirst() }
  }
}

extension ArticlePane {
  fileprivate func speakerName(of name: QuotationName) -> String? {
    guard let annotation else { return nil }
    let index = annotation.quotationNames(in: article.text).firstIndex(of: name)
    return index.flatMap { annotation.quotations[$0].speaker }.flatMap(annotation.entity)?.name
  }

  /// The current quotation where it is on the screen, else the first that begins there.
  var quotationInView: Int? {
    if let current, isVisible(quotations[current]) { return current }
    return quotations.indices.first { isVisible(quotations[$0]) }
  }

  /// From what was said of the current quotation to `verdict`.
  fileprivate func step(to verdict: Correction.Verdict) -> CorrectionStep? {
    guard let annotation, let current else { return nil }
    let name = annotation.quotationNames(in: article.text)[current]
    let words = annotation.quotations[current].content.map { article.text[$0] }.joined(
      separator: " ")
    func correction(_ verdict: Correction.Verdict) -> Correction {
      Correction(
        article: article.id, quotation: name, beginning: words.onOneLine.truncated(to: 60),
        verdict: verdict)
    }
    let before = corrections.last { $0.quotation == name }?.verdict ?? .asRead
    guard before != verdict else { return nil }
    return CorrectionStep(made: correction(verdict), before: correction(before))
  }
}

extension String {
  /// Without blanks at either end, and with one in place of several.
  var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
