/// How long, how much, how often: what no server gets us beyond.
public struct Limits: Hashable, Sendable {
  /// Until a connection stands, in milliseconds.
  public var connectMilliseconds = 15_000
  /// For one request, from the call to the last byte.
  public var requestMilliseconds = 120_000
  /// How long fewer than ``stallBytesPerSecond`` may come before the call is ended.
  public var stallSeconds = 30
  public var stallBytesPerSecond = 50
  /// What is taken of a feed and of a page, unpacked, in bytes.
  public var feedBytes = 32 << 20
  public var pageBytes = 16 << 20
  public var headerBytes = 256 << 10
  public var requestsAtOnce = 16
  public var requestsPerHost = 2
  public var redirects = 10

  public init() {}
}
