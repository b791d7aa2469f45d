/// Rows of weights added up, number by number.
struct RowSums: Sendable {
  private(set) var first = SIMD8<Int16>.zero
  private(set) var second = SIMD8<Int16>.zero
  private(set) var third = SIMD8<Int16>.zero

  @inline(__always)
  static func &+= (sums: inout RowSums, others: RowSums) {
    sums.first &+= others.first
    sums.second &+= others.second
    sums.third &+= others.third
  }

  /// Adds the row whose bytes begin at `start`.
  @inline(__always)
  mutating func add(row start: Int, of rows: UnsafeRawBufferPointer) {
    first &+= rows.steps(from: start)
    second &+= rows.steps(from: start + 8)
    third &+= rows.steps(from: start + 16)
  }

  /// The numbers, one after another.
  @inline(__always)
  func withNumbers<Result>(_ body: (Numbers) -> Result) -> Result {
    withUnsafeBytes(of: self) { body(Numbers(bytes: $0)) }
  }

  struct Numbers {
    fileprivate let bytes: UnsafeRawBufferPointer

    @inline(__always)
    subscript(place: Int) -> Int16 {
      bytes.loadUnaligned(fromByteOffset: place * 2, as: Int16.self)
    }
  }
}
