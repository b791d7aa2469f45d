import Glibc

extension LocalTime {
  /// What the clock on the wall shows now.
  public static var now: LocalTime { LocalTime(instant: Int64(time(nil))) }
}
