extension LocalTime {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `26 Dec`.
  public var dayAndMonth: String { "\(day) \(Self.months[(month - 1) % 12])" }

  /// `26 Dec 2025`.
  public var dayInFull: String { "\(dayAndMonth) \(year)" }

  /// `Dec 2025`.
  public var monthInFull: String { "\(Self.months[(month - 1) % 12]) \(year)" }
}
