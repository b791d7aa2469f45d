/// The letters of a text that nobody has named, by how often which of them occur.
///
/// A text is read in every character set that is still met with, and held against what is common in
/// the languages written in it. Good enough for a paragraph; a single word may be anything.
struct CharsetGuess {
  let charset: Charset
  let utf8: [UInt8]

  init(_ bytes: ArraySlice<UInt8>) {
    let sample = Self.sample(of: bytes)
    let best = Self.isLatin(bytes) ? Self.bestLatin(for: sample) : Self.best(for: sample)
    let candidates = [best, Charset("windows-1252"), .latin1].compactMap(\.self)
    for charset in candidates {
      guard let text = charset.utf8(of: bytes) else { continue }
      (self.charset, utf8) = (charset, text)
      return
    }
    (charset, utf8) = (.latin1, Array(String(decoding: bytes, as: UTF8.self).utf8))
  }

  /// The bytes that are no plain letters, each with the one behind it, which may be its other half.
  /// A feed’s first letters say as much as all of them.
  private static func sample(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var sample: [UInt8] = []
    var isBehindHigh = false
    for byte in bytes where sample.count < 4000 {
      if byte >= 0x80 || isBehindHigh { sample.append(byte) }
      isBehindHigh = byte >= 0x80 && !isBehindHigh
    }
    return sample[...]
  }

  private static func best(for sample: ArraySlice<UInt8>) -> Charset? {
    best(of: scripts, for: sample)
  }

  /// Of Western and of Central Europe; the first, where nothing speaks against it.
  private static func bestLatin(for sample: ArraySlice<UInt8>) -> Charset? {
    best(of: latinScripts, for: sample)
  }

  private static func best(
    of scripts: [(name: String, score: Score)], for sample: ArraySlice<UInt8>
  ) -> Charset? {
    var best: (charset: Charset, score: Double)?
    for (name, score) in scripts {
      guard let charset = Charset(name), let text = charset.utf8(of: sample) else { continue }
      let points = score(String(decoding: text, as: UTF8.self))
      if points > best?.score ?? 0.3 { best = (charset, points) }
    }
    return best?.charset
  }

  /// In Latin script, words with accents in them are of plain letters for the most part. In no other
  /// are they: even where half of a character is a plain letter, the other half is none.
  private static func isLatin(_ bytes: ArraySlice<UInt8>) -> Bool {
    var (plain, accented) = (0, 0)
    for word in bytes.split(whereSeparator: { $0 < 0x80 && !$0.isLetter }) {
      let high = word.count { $0 >= 0x80 }
      guard high > 0 else { continue }
      accented += high
      plain += word.count - high
    }
    return plain >= accented
  }

  private typealias Score = @Sendable (String) -> Double

  private static let scripts: [(name: String, score: Score)] = [
    ("euc-jp", { share(of: $0) { isKana($0) } > 0.2 ? 0.97 : 0 }),
    ("cp932", { share(of: $0) { isKana($0) } > 0.2 ? 0.96 : 0 }),
    ("cp949", { share(of: $0) { (0xAC00...0xD7A3).contains($0.value) } }),
    ("gb18030", { hanzi($0, common: simplified) }),
    ("big5", { hanzi($0, common: traditional) }),
    ("windows-1251", { letters($0, common: "оеаинтсрвлкмдпуяыь") }),
    ("koi8-r", { letters($0, common: "оеаинтсрвлкмдпуяыь") }),
    ("windows-1253", { letters($0, common: "αοιετσνηυρπκμλςίό") }),
    ("windows-1255", { letters($0, common: "יולהמרבשתאנדקחםןךףץ") }),
    ("windows-1256", { letters($0, common: "اليمنورتبعدسفهك") }),
    ("cp874", { letters($0, common: "ารนกอเงมยลวดทสตะ") }),
  ]

  private static let latinScripts: [(name: String, score: Score)] = [
    ("windows-1252", { letters($0, common: "àâäáãåæçèéêëìíîïñòóôöõøùúûüýßœÄÖÜÅØÉ’‘“”„–—…«»") }),
    ("windows-1250", { letters($0, common: "ąćęłńóśźżáéíúůýčďěňřšťžöüőűşţăâî’„”–…ŁŚŻ") }),
  ]

  private static func isKana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x30FF).contains(scalar.value)
  }

  /// Of the characters that are not ASCII, how many are such.
  private static func share(of text: String, _ isSuch: (Unicode.Scalar) -> Bool) -> Double {
    var (all, such) = (0, 0)
    for scalar in text.unicodeScalars where scalar.value >= 0x80 {
      all += 1
      if isSuch(scalar) { such += 1 }
    }
    return all == 0 ? 0 : Double(such) / Double(all)
  }

  /// In running text, seven letters of ten are among the common ones, and capitals are rare.
  private static func letters(_ text: String, common: String) -> Double {
    let common = Set(common.unicodeScalars)
    return share(of: text) { common.contains($0) }
  }

  /// Nearly nothing but Chinese characters and their punctuation, and some of the commonest.
  private static func hanzi(_ text: String, common: Set<Unicode.Scalar>) -> Double {
    let chinese = share(of: text) {
      (0x4E00...0x9FFF).contains($0.value) || (0x3000...0x303F).contains($0.value)
        || (0xFF00...0xFFEF).contains($0.value)
    }
    guard chinese > 0.9 else { return 0 }
    return 0.5 + min(0.4, share(of: text) { common.contains($0) })
  }

  private static let simplified = Set(
    "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进此话常与活正感见明问力理尔点文几定本公特做外孩相西果走将月十实向声车全信重三机工物气每并别真打太新比才便夫再书部水像眼等体却加电主界门利海受听表德少克代员许先口由死安写性马光白或住难望教命花结乐色更拉东神记处让母父应直字场平报友关放至张认接告入笑内英军候民岁往何度山觉路带万男边风解叫任金快原吃妈变通师立象数四失满战远格士音轻目条呢"
      .unicodeScalars)
  private static let traditional = Set(
    "的一是不了在人有我他這個們來到時大地為子中你說生國年著就那和要她出也得裡後自以會家可下而過天去能對小多然於心學麼之都好看起發當沒成只如事把還用第樣道想作種開美總從無情己面最女但現前些所同日手又行意動方期它頭經長兒回位分愛老因很給名法間斯知世什兩次使身者被高已親其進此話常與活正感見明問力理爾點文幾定本公特做外孩相西果走將月十實向聲車全信重三機工物氣每並別真打太新比才便夫再書部水像眼等體卻加電主界門利海受聽表德少克代員許先口由"
      .unicodeScalars)
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) && self >= 0x41 }
}
