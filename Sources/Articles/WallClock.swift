import Glibc

extension LocalTime {
  /// The clock on the reader's wall, `instant` seconds after the beginning of 1970, UTC.
  ///
  /// The C library knows the reader's zone (`TZ`, `/etc/localtime`) and every change of its rules.
  public init(instant: Int64) {
    var seconds = time_t(instant)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil else {
      self.init(year: 1970, month: 1, day: 1)
      return
    }
    self.init(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
      hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
  }

  /// Seconds since the beginning of 1970, UTC, when the reader's wall clock shows this time.
  public var instant: Int64? {
    var parts = tm()
    parts.tm_year = Int32(clamping: year - 1900)
    parts.tm_mon = Int32(clamping: month - 1)
    parts.tm_mday = Int32(clamping: day)
    parts.tm_hour = Int32(clamping: hour)
    parts.tm_min = Int32(clamping: minute)
    parts.tm_isdst = -1
    let seconds = mktime(&parts)
    // -1 is also one second to midnight; no date without seconds means that.
    return seconds == -1 ? nil : Int64(seconds)
  }
}
