import FoundationEssentials
import TerminalRig

/// A web server on this machine, in a process of its own, for tests and measurements.
///
/// It answers with what is written down for each path: of several pages one after the other, and the
/// last of them from then on. Whoever brings along the validators of a page gets a 304.
public final class WebServer {
  private let folder: URL
  private let terminal: PseudoTerminal
  private let program: RunningProgram
  private let ports: [String]
  private let hosts: [String]

  /// `hosts` are numbers of the loopback network, each of which gets a port.
  public init(_ pages: [String: [WebPage]], at hosts: [String] = ["127.0.0.1"]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try JSONEncoder().encode(pages).write(to: folder.appending(path: "pages.json"))
    terminal = try PseudoTerminal(columns: 80, rows: 24)
    program = try RunningProgram(
      RunningProgram.path(of: "web-server"), [folder.path] + hosts, on: terminal)
    self.hosts = hosts
    var output: [UInt8] = []
    while output.count(where: { $0 == 0x0A }) < hosts.count {
      output += terminal.output(orEndOf: program.ended, milliseconds: 1000)
      if program.hasEnded { throw WebServerFailure(words: String(decoding: output, as: UTF8.self)) }
    }
    ports = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .map(String.init)
  }

  deinit {
    program.kill()
    try? FileManager.default.removeItem(at: folder)
  }

  /// The host and port of one of its hosts: `127.0.0.1:34567`.
  public func service(_ host: Int = 0) -> String { "\(hosts[host]):\(ports[host])" }

  public func port(_ host: Int = 0) -> String { ports[host] }

  /// `http://127.0.0.1:34567/path`
  public func address(_ path: String, at host: Int = 0) -> String {
    "http://\(service(host))\(path)"
  }

  /// What was asked of it so far, in order.
  public var requests: [WebRequest] {
    get throws {
      let log = folder.appending(path: "requests.jsonl")
      guard FileManager.default.fileExists(atPath: log.path) else { return [] }
      return try Data(contentsOf: log).split(separator: 0x0A)
        .map { try JSONDecoder().decode(WebRequest.self, from: $0) }
    }
  }
}

/// It did not start, and said this.
struct WebServerFailure: Error {
  let words: String
}
