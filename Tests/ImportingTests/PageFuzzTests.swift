import Articles
import Testing

@testable import Importing

/// Whatever comes in, something sane comes out.
struct PageFuzzTests {
  @Test(arguments: 0..<40)
  func anyBytesHaveAPage(seed: UInt64) {
    var dice = Dice(seed: seed)
    let count = Int.random(in: 0...3000, using: &dice)
    check((0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) })
  }

  @Test(arguments: 0..<120)
  func aSpoiltPageHasOne(seed: UInt64) {
    var dice = Dice(seed: seed)
    var bytes = Array(
      "<html><head><title>T</title></head><body><div class=post>\(PageTests.story())</div></body>"
        .utf8)
    bytes += Array(CleanMarkupTests.mixture.utf8)
    for _ in 0..<Int.random(in: 1...30, using: &dice) { Self.spoil(&bytes, &dice) }
    check(bytes)
  }

  private static func spoil(_ bytes: inout [UInt8], _ dice: inout Dice) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &dice)
    let end = min(bytes.count, place + Int.random(in: 0...40, using: &dice))
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &dice)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    default: bytes.insert(contentsOf: (parts.randomElement(using: &dice) ?? "").utf8, at: place)
    }
  }

  private static let parts = [
    "<script>alert(1)", "</script>", "<a href='javascript:x()'>", "<table><td>", "</div></div>",
    "<ul><li>", "<!--", "-->", "&#0;", "&lt;script&gt;", "<svg/onload=x>",
    "\"><img onerror=x src=y>",
    "<br><br>", "\u{202E}", "<p hidden>", "<pre>", "<base href='javascript:'>",
    "<b style=display:none>",
    "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"", "<form>", "<h1>",
  ]

  private func check(_ bytes: [UInt8]) {
    let page = Page(bytes, address: "https://example.org/1")
    #expect(page == Page(bytes, address: "https://example.org/1"))
    expectSafe(page.item.contentHTML ?? "")
    expectSafe(CleanMarkup(bytes, contentType: nil, address: "https://example.org/1").html)
    let text = page.item.contentText ?? ""
    #expect(!text.contains("\n\n\n\n") || text.contains("  "))
  }

  /// Every `<` begins an element of the small set, and no attribute but the few that hold numbers,
  /// words, or addresses on the web.
  private func expectSafe(_ html: String) {
    for piece in html.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let tag = piece.prefix { $0 != ">" }
      #expect(tag.wholeMatch(of: Self.allowed) != nil, "\(tag)")
    }
  }

  private static var allowed: Regex<AnyRegexOutput> {
    Regex(
      /\/?[a-z]+[1-6]?|a href="https?:[^"<>]*"|img src="https?:[^"<>]*" alt="[^"<>]*"|(ol|li|td|th)( (start|value|colspan|rowspan)="\d+")+/
    )
  }
}

/// Random numbers that are the same each time.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed ^= mixed >> 33
    mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ mixed >> 29
  }
}
