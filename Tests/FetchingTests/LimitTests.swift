import Dispatches
import Foundation
import Testing
import WebRig

/// Servers that send too much, too little, too slowly or something else.
struct LimitTests {
  private static let header = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"

  @Test func whoSaysNothingIsGivenUp() throws {
    let server = try RudeServer(.fallSilent)
    let completion = try Trip([.feed(server.address)], ["--stall", "1"]).completion
    #expect(completion.outcome == .failed)
    #expect(completion.reason == "127.0.0.1 sent next to nothing for a second")
  }

  @Test func whoStopsInTheMiddleIsGivenUp() throws {
    let server = try RudeServer(.send(Self.header + "\r\n<rss>"), .fallSilent)
    let completion = try Trip([.feed(server.address)], ["--request", "3000"]).completion
    #expect(completion.reason == "127.0.0.1 was not done after 3 seconds")
  }

  @Test func aHeaderThatNeverEndsIsGivenUp() throws {
    let server = try RudeServer(
      .send(Self.header),
      .sendForever(Array("X-More: \(String(repeating: "x", count: 900))\r\n".utf8)))
    let completion = try Trip([.feed(server.address)]).completion
    #expect(completion.reason == "what comes before the text does not end")
  }

  @Test(arguments: ["", "Content-Length: 99999999\r\n"])
  func aFeedThatNeverEndsIsGivenUp(length: String) throws {
    let server = try RudeServer(
      .send(Self.header + length + "\r\n<rss><channel>"),
      .sendForever(Array(String(repeating: "<item><title>A</title></item>", count: 1000).utf8)))
    let trip = try Trip([.feed(server.address)], ["--feed", "2097152"])
    #expect(trip.dispatches.count == 1)
    #expect(try trip.completion.reason == "it is longer than 2 MB, and was given up there")
    #expect(try trip.completion.byteCount < 8 << 20)
  }

  @Test func aBombIsDefusedWhileItComes() throws {
    // A hundred megabytes of nothing in a hundred kilobytes.
    let bomb = try #require(Shell.run("head -c 100000000 /dev/zero | gzip -9"))
    let server = try WebServer([
      "/feed": [WebPage(headers: ["Content-Encoding": "gzip"], body: bomb)]
    ])
    let completion = try Trip([.feed(server.address("/feed"))], ["--feed", "1048576"]).completion
    #expect(completion.reason == "it is longer than 1 MB, and was given up there")
    #expect(completion.byteCount <= bomb.count)
  }

  @Test func damagedPackingIsSaid() throws {
    let page = WebPage(200, ["Content-Encoding": "gzip"], WebPage.rss())
    let server = try WebServer(["/feed": [page]])
    let completion = try Trip([.feed(server.address("/feed"))]).completion
    #expect(completion.reason?.contains("cannot be unpacked") == true)
  }

  /// A server that says that there is more, where all is there.
  @Test func whatIsWholeCountsThoughTheLengthIsWrong() throws {
    let server = try RudeServer(
      .send(Self.header + "ETag: \"1\"\r\nContent-Length: 9999\r\n\r\n" + WebPage.rss()))
    let trip = try Trip([.feed(server.address)])
    #expect(try trip.completion.outcome == .fetched)
    #expect(trip.items.count == 1)
    // The next time all of it is wanted again.
    #expect(try trip.completion.validators == Validators())
  }

  @Test func whatIsCutOffDoesNotCount() throws {
    let server = try RudeServer(
      .send(Self.header + "Content-Length: 9999\r\n\r\n" + WebPage.rss().dropLast(60)))
    let trip = try Trip([.feed(server.address)])
    #expect(trip.items.isEmpty)
    #expect(try trip.completion.outcome == .failed)
    #expect(try trip.completion.reason == "127.0.0.1 hung up before all of it had come")
  }

  @Test func whatComesWithAnErrorMayBeCutOff() throws {
    let server = try RudeServer(.send("HTTP/1.1 410 Gone\r\nContent-Length: 9999\r\n\r\nSorry"))
    #expect(try Trip([.feed(server.address)]).completion.outcome == .gone)
  }

  @Test func aLengthThatIsTooSmallCostsTheRest() throws {
    let server = try RudeServer(.send(Self.header + "Content-Length: 200\r\n\r\n" + WebPage.rss()))
    let trip = try Trip([.feed(server.address)])
    #expect(try trip.completion.outcome == .fetched)
    #expect(trip.problems.contains { $0.contains("no proper XML") })
  }

  @Test(arguments: [
    ("", "hung up without an answer"),
    ("SSH-2.0-OpenSSH_9.2\r\n", "does not speak HTTP"),
    ("HTTP/1.1 200\r\nContent-Length: what\r\n\r\n", "does not speak HTTP"),
  ])
  func whatIsNoWebServerIsSaid(answer: String, words: String) throws {
    let server = try RudeServer(.send(answer))
    let completion = try Trip([.feed(server.address)]).completion
    #expect(completion.outcome == .failed)
    #expect(completion.reason?.contains(words) == true, "\(completion.reason ?? "")")
  }

  @Test func aPortWhereNobodyIsIsSaid() throws {
    let completion = try Trip([.feed("http://127.0.0.1:1/")]).completion
    #expect(completion.reason == "nobody answers at 127.0.0.1, port 1")
  }

  @Test func wordsOfStrangersGiveNoCommands() throws {
    let server = try RudeServer(
      .send("HTTP/1.1 302 Found\r\nLocation: ftp://\u{1B}]0;owned\u{7}\u{1B}[2J/\r\n\r\n"))
    let trip = try Trip([.feed(server.address)])
    let reason = try #require(try trip.completion.reason)
    #expect(reason.unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }
}

/// What a shell makes.
enum Shell {
  /// What `command` writes; nil where it fails, as it does where its programs are missing.
  static func run(_ command: String, in folder: URL? = nil) -> Data? {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", command]
    shell.currentDirectoryURL = folder
    let output = Pipe()
    shell.standardOutput = output
    shell.standardError = FileHandle.nullDevice
    guard (try? shell.run()) != nil else { return nil }
    let written = output.fileHandleForReading.readDataToEndOfFile()
    shell.waitUntilExit()
    return shell.terminationStatus == 0 ? written : nil
  }
}
