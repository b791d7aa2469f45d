import Foundation
import Glibc
import TerminalRig
import Testing
import WebRig

/// An update that is stopped in the middle, or whose reporter dies, with the real programs: what has come
/// stays, what has not is said, and nobody is left behind.
struct InterruptedUpdateTests {
  private let stand: Newsstand
  private let server: WebServer
  private let silence: SilentServer

  init() throws {
    stand = try Newsstand()
    server = try WebServer([
      "/feed.xml": [
        WebPage(
          200, ["Content-Type": "application/rss+xml"],
          "<rss version=\"2.0\"><channel><title>Post</title><item><title>Bridge opens</title>"
            + "<guid isPermaLink=\"false\">1</guid></item></channel></rss>")
      ]
    ])
    silence = try SilentServer()
    for address in [server.address("/feed.xml"), silence.address] {
      let adding = try stand.window(["feed", "add", address, "--anyway"])
      #expect(try adding.waitForEnd() == .exit(0))
    }
  }

  @Test func ctrlCKeepsWhatHasCome() throws {
    let update = try stand.window(["update"])
    try update.wait(for: "1 of 2")
    let reporter = try #require(Self.children(of: update.program.id).first)
    update.type("\u{3}")
    #expect(try update.waitForEnd() == .exit(130))
    #expect(update.text.contains("1 new article from 1 feed. Interrupted"))
    #expect(!Self.isThere(reporter))
    #expect(try search() == "Bridge opens")
  }

  @Test func aPersonStopsItInTheReader() throws {
    let reader = try stand.window([], columns: 100)
    try reader.wait(for: "There are no articles in your store yet.")
    reader.type("R")
    try reader.wait(for: "Bridge opens")
    let reporter = try #require(Self.children(of: reader.program.id).first)
    reader.type("R")
    try reader.wait(for: "Fetching already. Stop it?")
    reader.type("n")
    try reader.wait(for: "Fetching goes on")
    reader.type(":stop-update\r")
    try reader.wait(for: "1 new article from 1 feed. Interrupted")
    #expect(!Self.isThere(reporter))
    reader.type("R")
    try reader.wait(for: "0 of 1")
    reader.type("q")
    #expect(try reader.waitForEnd() == .exit(0))
  }

  @Test func aReporterThatDiesCostsNoMoreThanWhatItWasOutFor() throws {
    let update = try stand.window(["update"], columns: 160)
    try update.wait(for: "1 of 2")
    var dead: Set<CInt> = []
    // Whoever finishes nothing is followed by another, but not for ever.
    for _ in 1...3 {
      try update.wait(until: "another reporter is out") { window in
        Self.children(of: window.program.id).contains { !dead.contains($0) }
      }
      for reporter in Self.children(of: update.program.id) where !dead.contains(reporter) {
        dead.insert(reporter)
        kill(reporter, SIGSEGV)
      }
    }
    #expect(try update.waitForEnd() == .exit(69))
    #expect(update.text.contains("the program that fetches ended in the middle (signal 11)"))
    #expect(update.text.contains("1 new article from 2 feeds, 1 of which did not come"))
    #expect(try search() == "Bridge opens")
  }
}

extension InterruptedUpdateTests {
  private func search() throws -> String {
    let file = stand.path(of: "found.txt")
    let window = try stand.window(["list"], output: .file(file))
    _ = try window.waitForEnd()
    let fields = try String(contentsOfFile: file, encoding: .utf8).split(
      separator: "\t", omittingEmptySubsequences: false)
    return fields.count > 3 ? String(fields[3]) : ""
  }

  /// Those that have been started by `parent` and live.
  private static func children(of parent: CInt) -> [CInt] {
    let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.compactMap { CInt($0) }.filter { id in
      guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else {
        return false
      }
      // What stands in parentheses, the name, may have blanks in it.
      let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
      return fields.count > 1 && fields[1] == "\(parent)" && fields[0] != "Z"
    }
  }

  private static func isThere(_ process: CInt) -> Bool { kill(process, 0) == 0 }
}

/// A server that takes every call and never says a word.
private final class SilentServer {
  let address: String
  private let listener: CInt

  init() throws {
    listener = socket(AF_INET, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = listener
    let isOpen = withUnsafeMutablePointer(to: &place) { place in
      place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        bind(descriptor, place, length) == 0 && listen(descriptor, 8) == 0
          && getsockname(descriptor, place, &length) == 0
      }
    }
    address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))/feed"
    guard isOpen else { throw CocoaError(.fileReadUnknown) }
  }

  deinit {
    close(listener)
  }
}
