/// A number by which an article is known again under another id.
///
/// Two articles with a fingerprint in common lie at one address, or say the same. The number is a
/// hash: it may be kept for as long as the articles it was made from are at hand to make it again.
public struct Fingerprint: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }
}

extension Fingerprint {
  /// Of the page at an address.
  public init(_ address: CanonicalAddress) {
    var hash = WordHash(seed: 1)
    hash.add(Array(address.text.utf8))
    self.init(rawValue: hash.value)
  }

  /// Of an id.
  public init(of id: String) {
    self.init(of: Array(id.utf8))
  }

  /// Of any bytes exactly as they are, such as a line.
  public init(of bytes: [UInt8]) {
    var hash = WordHash(seed: 2)
    hash.add(bytes)
    self.init(rawValue: hash.value)
  }

  /// Of what an article says. Nil for a short text: two notices of a line may well be alike.
  ///
  /// White space makes no difference, however much of it there is.
  public init?(title: String, text: String) {
    guard text.utf8.count >= Self.shortestText else { return nil }
    var hash = WordHash(seed: 3)
    hash.addFolded(title)
    hash.add(.newline)
    hash.addFolded(text)
    self.init(rawValue: hash.value)
  }

  /// In UTF-8 bytes: some thirty words of English, or seventy characters of Korean.
  private static let shortestText = 200
}

extension FeedItem {
  /// By which this item is known again: where it lies, where that is a page on the web, what it says,
  /// where that is more than a line, and what it is called and where it lies elsewhere.
  public var fingerprints: [Fingerprint] {
    [addressFingerprint, wordsFingerprint].compactMap(\.self) + nearFingerprints
      + fingerprintsElsewhere
  }

  /// Of what it is called and where it lies elsewhere.
  public var fingerprintsElsewhere: [Fingerprint] { appearances.flatMap(\.fingerprints) }

  /// Of what it nearly says.
  public var nearFingerprints: [Fingerprint] { Wordprint.fingerprints(of: words) }

  /// Of where it lies.
  public var addressFingerprint: Fingerprint? {
    (url ?? externalURL ?? id).flatMap(CanonicalAddress.init).map(Fingerprint.init)
  }

  /// Of what it says, in the form in which it was given: the same article as plain text and as HTML
  /// has two.
  public var wordsFingerprint: Fingerprint? {
    Fingerprint(title: title ?? "", text: contentText ?? contentHTML ?? summary ?? "")
  }
}

extension Appearance {
  fileprivate var fingerprints: [Fingerprint] {
    [id.map { Fingerprint(of: $0) }, url.flatMap(CanonicalAddress.init).map(Fingerprint.init)]
      .compactMap(\.self)
  }
}

/// A hash of 64 bits, eight bytes at a time, in the manner of Wang Yi’s wyhash: every bit of what
/// goes in bears on every bit of what comes out.
private struct WordHash {
  private var state: UInt64
  private var word: UInt64 = 0
  private var count: UInt64 = 0

  init(seed: UInt64) {
    state = seed &* 0xA076_1D64_78BD_642F
  }

  var value: UInt64 {
    Self.mixed(Self.mixed(state ^ word) ^ count)
  }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    word = word << 8 | UInt64(byte)
    count &+= 1
    guard count & 7 == 0 else { return }
    state = Self.mixed(state ^ word)
    word = 0
  }

  /// Adds `bytes` to nothing but the seed.
  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var place = 0
      while place + 8 <= bytes.count {
        let eight = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        state = Self.mixed(state ^ UInt64(bigEndian: eight))
        place += 8
      }
      count = UInt64(place)
      for byte in bytes[place...] { add(byte) }
    }
  }

  /// Adds `text` with every run of white space as one blank, and none at either end.
  mutating func addFolded(_ text: String) {
    var text = text
    var hash = self
    text.withUTF8 { bytes in
      var isAtStart = true
      var owesBlank = false
      for byte in bytes {
        if byte <= 0x20 {
          owesBlank = !isAtStart
          continue
        }
        if owesBlank { hash.add(0x20) }
        hash.add(byte)
        (isAtStart, owesBlank) = (false, false)
      }
    }
    self = hash
  }

  @inline(__always)
  private static func mixed(_ bits: UInt64) -> UInt64 {
    let product = (bits ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: 0x8EBC_6AF0_9C88_C6E3)
    return product.high ^ product.low
  }
}

extension UInt8 {
  fileprivate static let newline = UInt8(ascii: "\n")
}
