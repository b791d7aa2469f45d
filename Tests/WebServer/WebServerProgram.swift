import FlyingFox
import FlyingSocks
import Foundation
import WebRig

/// Serves the pages in `FOLDER/pages.json` on each of some hosts, and writes down what is asked of it.
@main
struct WebServerProgram {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first.map({ URL(filePath: $0) }) else { return }
    let site = try Site(folder)
    var servers: [HTTPServer] = []
    for host in arguments.dropFirst() {
      let address = try sockaddr_in.inet(ip4: host, port: 0)
      let handler = ClosureHTTPHandler { try await site.answer($0) }
      servers.append(
        HTTPServer(address: address, timeout: 600, logger: .disabled, handler: handler))
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for server in servers {
        group.addTask { try await server.run() }
        try await server.waitUntilListening(timeout: 600)
        if case .ip4(_, let port) = await server.listeningAddress {
          FileHandle.standardOutput.write(Data("\(port)\n".utf8))
        }
      }
      try await group.waitForAll()
    }
  }
}

/// The pages, and how far each path has got with them.
private actor Site {
  private let pages: [String: [WebPage]]
  private let log: FileHandle
  private var visits: [String: Int] = [:]

  init(_ folder: URL) throws {
    pages = try JSONDecoder().decode(
      [String: [WebPage]].self, from: Data(contentsOf: folder.appending(path: "pages.json")))
    let file = folder.appending(path: "requests.jsonl")
    try Data().write(to: file)
    log = try FileHandle(forWritingTo: file)
  }

  func answer(_ request: HTTPRequest) throws -> HTTPResponse {
    let asked = WebRequest(request)
    try log.write(contentsOf: JSONEncoder().encode(asked) + Data("\n".utf8))
    guard let versions = pages[request.path], !versions.isEmpty else {
      return HTTPResponse(WebPage(404, [:], "nothing is here"))
    }
    let visit = visits[request.path, default: 0]
    visits[request.path] = visit + 1
    return HTTPResponse(versions[min(visit, versions.count - 1)].answer(to: asked))
  }
}

extension WebPage {
  /// The page, or only that it is still what it was.
  fileprivate func answer(to request: WebRequest) -> WebPage {
    let isKnown =
      headers["ETag"].map { $0 == request.headers["if-none-match"] }
      ?? headers["Last-Modified"].map { $0 == request.headers["if-modified-since"] }
    return isKnown == true ? WebPage(304, headers) : self
  }
}

extension WebRequest {
  fileprivate init(_ request: HTTPRequest) {
    var headers: [String: String] = [:]
    for header in request.headers.keys {
      headers[header.rawValue.lowercased()] = request.headers[header]
    }
    self.init(path: request.path, headers: headers)
  }
}

extension HTTPResponse {
  fileprivate init(_ page: WebPage) {
    var headers = HTTPHeaders()
    for (name, value) in page.headers { headers[HTTPHeader(name)] = value }
    self.init(
      statusCode: HTTPStatusCode(page.status, phrase: "Said"), headers: headers, body: page.body)
  }
}
