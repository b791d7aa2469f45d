extension Double {
  /// The first three digits, and all that stand before the point: `0.123`, `1.23`, `12.3`, `1234`.
  var decimal: String {
    let places = magnitude < 1 ? 3 : magnitude < 10 ? 2 : magnitude < 100 ? 1 : 0
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let rounded = Int((magnitude * scale).rounded())
    let (whole, rest) = rounded.quotientAndRemainder(dividingBy: Int(scale))
    let sign = self < 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(whole)" }
    return "\(sign)\(whole).\(String(rest).padded(onTheLeftTo: places, with: "0"))"
  }
}

extension String {
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - count))
  }

  func padded(onTheLeftTo columns: Int, with filler: Character = " ") -> String {
    String(repeating: filler, count: max(0, columns - count)) + self
  }
}
