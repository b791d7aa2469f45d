/// What stands in one cell: a scalar with its marks, of which there are four at most.
///
/// A screen has thousands, and every frame is compared with the one before, so a glyph is a number: five
/// scalars of 21 bits each, the base lowest. Strings would be counted, copied and compared one by one.
public struct Glyph: Hashable, Sendable {
  private var bits: UInt128

  public init(_ base: Unicode.Scalar) {
    bits = UInt128(base.value)
  }

  public static let blank = Glyph(" ")
  /// Nothing of its own: a wide character to the left covers the cell.
  public static let covered = Glyph("\0")

  /// Puts a combining mark on the character; a fifth is left out.
  public mutating func add(_ mark: Unicode.Scalar) {
    var place = Self.width
    while bits >> place & Self.mask != 0 { place += Self.width }
    guard place < Self.width * Self.most else { return }
    bits |= UInt128(mark.value) << place
  }

  private static let width: UInt128 = 21
  private static let mask: UInt128 = 1 << width - 1
  /// The base and four marks: as many as ncurses keeps to a cell.
  private static let most: UInt128 = 5
}

/// The scalars of a glyph, the base first; a cell that is covered has none.
extension Glyph: Sequence {
  public struct Iterator: IteratorProtocol {
    fileprivate var rest: UInt128

    public mutating func next() -> Unicode.Scalar? {
      guard rest != 0 else { return nil }
      defer { rest >>= Glyph.width }
      return Unicode.Scalar(UInt32(truncatingIfNeeded: rest & Glyph.mask))
    }
  }

  public func makeIterator() -> Iterator { Iterator(rest: bits) }
}

extension Glyph: CustomStringConvertible {
  public var description: String {
    String(String.UnicodeScalarView(self))
  }
}
