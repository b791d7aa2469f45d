public import FoundationEssentials

/// What a server of a test answers at one path.
public struct WebPage: Codable, Sendable {
  public var status: Int
  public var headers: [String: String]
  public var body: Data

  public init(status: Int = 200, headers: [String: String] = [:], body: Data) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  public init(_ status: Int = 200, _ headers: [String: String] = [:], _ body: String = "") {
    self.init(status: status, headers: headers, body: Data(body.utf8))
  }
}

/// A request as it arrived.
public struct WebRequest: Codable, Sendable {
  public var path: String
  /// By their names in small letters.
  public var headers: [String: String]

  public init(path: String, headers: [String: String]) {
    self.path = path
    self.headers = headers
  }
}
