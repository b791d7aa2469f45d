/// Tells clean copy from text that has to be copied to become so; see ``CleanCopy``.
struct CleanText {
  private let form: CleanCopy.Form
  private var marks = CleanCopy.marksToACharacter

  init(_ form: CleanCopy.Form) {
    self.form = form
  }

  /// Whether `bytes`, which are valid UTF-8, hold it: passes over ASCII eight bytes at a time.
  consuming func holds(_ bytes: Span<UInt8>) -> Bool {
    var place = 0
    while place < bytes.count {
      while bytes.count - place >= 8, bytes.areEightLetters(at: place) {
        place += 8
        marks = bytes[place - 1] == space ? CleanCopy.marksToACharacter : 0
      }
      guard place < bytes.count else { return true }
      guard takes(bytes.scalar(at: &place)) else { return false }
    }
    return true
  }

  private mutating func takes(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " || scalar == "\n" && form == .paragraphs {
      marks = CleanCopy.marksToACharacter
    } else if scalar.standsForItself {
      marks = 0
    } else if scalar.columnWidth == .none, !scalar.needsCare, marks < CleanCopy.marksToACharacter {
      marks += 1
    } else {
      return false
    }
    return true
  }
}

private let space = UInt8(ascii: " ")

extension Span<UInt8> {
  /// Whether the next eight bytes are printable ASCII.
  @inline(__always)
  fileprivate func areEightLetters(at place: Int) -> Bool {
    let word = bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = (word &- ones &* 0x20) & ~word
    let highOnes = word | (word &+ ones)
    return (controls | highOnes) & (ones &* 0x80) == 0
  }

  /// The scalar at `place`, which is moved behind it.
  @inline(__always)
  fileprivate func scalar(at place: inout Int) -> Unicode.Scalar {
    let lead = UInt32(self[place])
    place += 1
    guard lead >= 0x80 else { return Unicode.Scalar(UInt8(lead)) }
    let more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
    var value = lead & (0x3F >> UInt32(more))
    for _ in 0..<more {
      value = value << 6 | UInt32(self[place] & 0x3F)
      place += 1
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
