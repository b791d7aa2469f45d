import CCurl
import Dispatches
import Foundation
import TerminalRig
import Testing

@testable import Fetching

/// Nobody is believed who cannot show who they are.
struct CertificateTests {
  @Test func aCertificateForSomebodyElseIsRefusedByName() throws {
    guard let server = try SecretServer(for: "example.org") else { return }
    let address = "https://news.example:\(server.port)/feed.xml"
    let trip = try Trip(
      [.feed(address)], ["--host", "news.example:\(server.port):127.0.0.1"],
      environment: ["SSL_CERT_FILE": server.certificate])
    #expect(
      try trip.completion.reason
        == "the server’s certificate is for example.org, www.example.org, not news.example")
    #expect(try trip.completion.outcome == .failed)
  }

  @Test func aCertificateThatNobodySignedIsRefused() throws {
    guard let server = try SecretServer(for: "localhost") else { return }
    let trip = try Trip([.feed("https://localhost:\(server.port)/feed.xml")])
    #expect(
      try trip.completion.reason
        == "localhost vouches for itself: nobody else has signed its certificate")
  }

  @Test func aCertificateThatThisMachineTrustsIsGood() throws {
    guard let server = try SecretServer(for: "localhost") else { return }
    let trip = try Trip(
      [.feed("https://localhost:\(server.port)/feed.xml")],
      environment: ["SSL_CERT_FILE": server.certificate])
    #expect(try trip.completion.outcome == .fetched, "\(trip.dispatches)")
    #expect(trip.items.count == 1)
  }

  @Test(arguments: [
    ("certificate has expired", "the certificate of news.example has expired"),
    ("certificate is not yet valid", "is not valid yet: is the clock of this machine right?"),
    ("unable to get local issuer certificate", "nobody this machine trusts vouches"),
    ("self-signed certificate in certificate chain", "news.example vouches for itself"),
    ("CA md too weak", "is not good: SSL certificate problem: CA md too weak"),
  ])
  func whatIsWrongWithACertificateIsSaidPlainly(curl: String, words: String) throws {
    let failure = CallFailure(
      code: CURLE_PEER_FAILED_VERIFICATION, words: "SSL certificate problem: \(curl)",
      systemError: 0, isConnected: false,
      address: try #require(Address("https://news.example/")), limits: Limits())
    #expect(failure.trouble.reason.contains(words))
  }
}

/// `openssl s_server`, with a certificate made a moment ago.
private final class SecretServer {
  let certificate: String
  let port: String
  private let folder: URL
  private let terminal: PseudoTerminal
  private let program: RunningProgram

  /// Nil, and said so, where there is no openssl.
  init?(for host: String) throws {
    guard let path = Shell.run("command -v openssl").map({ String(decoding: $0, as: UTF8.self) })
    else {
      print("skipped: there is no openssl here")
      return nil
    }
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try #require(
      Shell.run(
        """
        openssl req -x509 -newkey rsa:2048 -nodes -days 7 -keyout key.pem -out cert.pem \
        -subj /CN=\(host) -addext subjectAltName=DNS:\(host),DNS:www.\(host)
        """, in: folder))
    certificate = folder.appending(path: "cert.pem").path
    let feed = "<rss><channel><item><title>Bridge opens</title></item></channel></rss>"
    try Data(feed.utf8).write(to: folder.appending(path: "feed.xml"))
    terminal = try PseudoTerminal(columns: 200, rows: 24)
    // It serves files from where it is started.
    program = try RunningProgram(
      "/bin/sh",
      [
        "-c",
        "cd '\(folder.path)' && exec openssl s_server -WWW -accept 127.0.0.1:0 "
          + "-cert cert.pem -key key.pem",
      ], on: terminal)
    _ = path
    port = try Self.port(of: program, terminal)
  }

  deinit {
    program.kill()
    try? FileManager.default.removeItem(at: folder)
  }

  /// From `ACCEPT 127.0.0.1:34567`.
  private static func port(of program: RunningProgram, _ terminal: PseudoTerminal) throws -> String
  {
    var words = ""
    while !program.hasEnded {
      let output = terminal.output(orEndOf: program.ended, milliseconds: 1000)
      words += String(decoding: output, as: UTF8.self)
      if let match = words.firstMatch(of: /ACCEPT \S*:(\d+)\s/) { return String(match.1) }
    }
    throw CocoaError(.fileReadUnknown)
  }
}
