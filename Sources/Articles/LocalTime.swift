/// A moment as the clock on the wall shows it.
///
/// Time zones are looked up once, where a date is read; what is shown is worked out from these
/// plain numbers.
public struct LocalTime: Hashable, Comparable, Sendable {
  public var year: Int
  /// 1 for January.
  public var month: Int
  public var day: Int
  public var hour: Int
  public var minute: Int

  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.dayNumber, left.hour, left.minute) < (right.dayNumber, right.hour, right.minute)
  }

  /// Days since 1 January 1970.
  ///
  /// Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `days_from_civil`.
  public var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The midnight at which that day begins, counted from 1 January 1970.
  ///
  /// Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `civil_from_days`.
  public init(dayNumber: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// 0 for Sunday.
  public var weekday: Int {
    let remainder = (dayNumber + 4) % 7
    return remainder < 0 ? remainder + 7 : remainder
  }
}
