/// What a terminal makes of a scalar.
public enum ColumnWidth: UInt8, Sendable {
  /// Drawn on top of the character before it.
  case none = 0
  case one = 1
  case two = 2
  /// Controls, and what the C library does not know yet.
  case unprintable = 3
}

extension Unicode.Scalar {
  /// What a terminal makes of this scalar, as the C library has it.
  public var columnWidth: ColumnWidth {
    if value < 0x7F { return value < 0x20 ? .unprintable : .one }
    return ColumnWidth(rawValue: Self.widthClass(value)) ?? .one
  }

  /// The number of terminal columns this scalar fills: 0, 1 or 2.
  public var columns: Int {
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    let width = Self.widthClass(value)
    return width == ColumnWidth.unprintable.rawValue ? 0 : Int(width)
  }

  private static func widthClass(_ value: UInt32) -> UInt8 {
    if value < lowPlanes.count { return lowPlanes[Int(value)] }
    let next = widthTable.partitioningIndex { $0 >> 2 > value }
    return UInt8(truncatingIfNeeded: widthTable[next - 1] & 3)
  }

  /// The class of every scalar of the first two planes, where nearly all text lives.
  private static let lowPlanes: [UInt8] = {
    var classes = [UInt8](repeating: 0, count: 0x20000)
    for (entry, next) in zip(widthTable, widthTable.dropFirst() + [UInt32.max]) {
      let end = min(Int(next >> 2), classes.count)
      for scalar in Int(entry >> 2)..<max(Int(entry >> 2), end) {
        classes[scalar] = UInt8(truncatingIfNeeded: entry & 3)
      }
    }
    return classes
  }()
}

extension StringProtocol {
  /// The number of terminal columns this text fills when it is set on one line.
  @inlinable
  public var columns: Int { String(self).width }
}

extension String {
  @usableFromInline
  var width: Int {
    var total = 0
    for scalar in unicodeScalars { total += scalar.columns }
    return total
  }
}
