import Glibc

/// What the system would not do, and why.
public struct SystemFailure: Error, CustomStringConvertible {
  public let description: String

  init(_ deed: String, _ code: CInt? = nil) {
    description = "\(deed): \(String(cString: strerror(code ?? errno)))"
  }
}
