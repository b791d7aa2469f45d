import Articles
import FoundationEssentials
import Glibc
import Testing

@testable import Storage

@Suite("A shard")
struct ShardTests {
  private let first = #"{"id":"a","title":"Bridge to open"}"# + "\n"
  private let second = #"{"id":"b","title":"Brücke öffnet"}"# + "\n"
  private let third = #"{"id":"c","title":"나루시 다리"}"# + "\n"

  @Test("is added to, and made with its folder")
  func append() throws {
    try TemporaryFolder.during { folder in
      let shard = try folder.shard()
      try shard.append(Array(first.utf8))
      try shard.append(Array((second + third).utf8))
      #expect(try folder.text(of: "articles/2025-12.jsonl") == first + second + third)
      #expect(try folder.names().contains("quarantine") == false)
    }
  }

  @Test("cut at any byte, keeps every line before the cut, and the rest in quarantine")
  func truncation() throws {
    try TemporaryFolder.during { folder in
      let whole = Array((first + second).utf8)
      for length in 0...whole.count {
        try? FileManager.default.removeItem(atPath: folder.path + "/quarantine")
        try folder.shard()
        try folder.write(Array(whole.prefix(length)), to: "articles/2025-12.jsonl")
        try folder.shard().append(Array(third.utf8))

        let lines = [first, second].filter { line in
          // A line that lacks nothing but its line break is whole.
          length >= (line == first ? first.utf8.count : whole.count) - 1
        }
        #expect(try folder.text(of: "articles/2025-12.jsonl") == (lines + [third]).joined())
        let torn = Array(whole[..<length].dropFirst(lines.joined().utf8.count))
        #expect(try folder.quarantined() == (torn.isEmpty ? [] : [torn]), "cut at \(length)")
      }
    }
  }

  @Test("says of what it sets aside where it lay")
  func scrap() throws {
    try TemporaryFolder.during { folder in
      try folder.shard()
      try folder.write(first + "{\"id\":\"b\",\"ti", to: "articles/2025-12.jsonl")
      try folder.shard().append(Array(third.utf8))
      #expect(
        try folder.text(of: "quarantine/desk.jsonl")
          == #"{"file":"articles/2025-12.jsonl","offset":\#(first.utf8.count),"#
          + #""at":"2026-11-24T00:00:00.000Z","reason":"the file ended inside this line","#
          + #""text":"{\"id\":\"b\",\"ti"}"# + "\n")
    }
  }

  @Test("takes a list that someone wrote over many lines for no torn one")
  func manyLines() throws {
    try TemporaryFolder.during { folder in
      try folder.shard()
      try folder.write("[\n{\"id\":\"a\"}\n]", to: "articles/2025-12.jsonl")
      try folder.shard().append(Array(third.utf8))
      #expect(try folder.text(of: "articles/2025-12.jsonl") == "[\n{\"id\":\"a\"}\n]\n" + third)
    }
  }

  @Test("where there is no room, stays as it was, to the byte")
  func noRoom() throws {
    try TemporaryFolder.during { folder in
      try folder.shard().append(Array(first.utf8))
      let path = folder.path + "/articles/2025-12.jsonl"
      guard let end = roomyFile(path, of: Array(first.utf8)) else {
        return print("skipped: this file system knows no largest file")
      }
      let failure = #expect(throws: Failure.self) {
        try folder.shard().append(Array((second + third).utf8))
      }
      #expect(
        failure?.description
          == "\(path) cannot be written: it would grow larger than files may grow here (ulimit -f)")
      var status = stat()
      #expect(stat(path, &status) == 0 && Int(status.st_size) == end)
    }
  }

  @Test("that is in the way or gone is a failure that says why")
  func inTheWay() throws {
    try TemporaryFolder.during { folder in
      try folder.write("", to: "articles/2025-12.jsonl/in-it")
      let path = folder.path + "/articles/2025-12.jsonl"
      #expect(throws: Failure.unwritable(file: path, reason: "it is a folder")) {
        try folder.shard().append(Array(first.utf8))
      }
      let shard = try folder.shard()
      folder.remove()
      #expect(throws: Failure.unwritable(file: path, reason: "there is no such file")) {
        try shard.append(Array(first.utf8))
      }
    }
  }

  @Test("takes everything however many add to it at once")
  func atOnce() async throws {
    let folder = try TemporaryFolder.lasting()
    defer { folder.remove() }
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<6 {
        group.addTask {
          for number in 0..<20 {
            let line = "{\"id\":\"\(writer)-\(number)\",\"title\":\"T\"}\n"
            #expect(throws: Never.self) { try folder.shard().append(Array(line.utf8)) }
          }
        }
      }
    }
    let lines = try folder.text(of: "articles/2025-12.jsonl").split(separator: "\n")
    #expect(lines.count == 120 && Set(lines).count == 120)
  }
}

extension TemporaryFolder {
  @discardableResult
  fileprivate func shard() throws -> Shard {
    let store = Store(folder: path)
    try store.articles.makeFolders()
    return Shard(
      path: store.articles.appending("2025-12.jsonl"),
      quarantine: Quarantine(store: store, host: "desk", clock: { 1_795_478_400_000 }))
  }

  /// The pieces in quarantine, oldest first.
  func quarantined() throws -> [[UInt8]] {
    struct Piece: Decodable { var text: String?, base64: String? }
    guard let text = try? text(of: "quarantine/desk.jsonl") else { return [] }
    return try text.split(separator: "\n").map { line in
      let piece = try JSONDecoder().decode(Piece.self, from: Data(line.utf8))
      if let text = piece.text { return Array(text.utf8) }
      return Array(try #require(piece.base64.flatMap { Data(base64Encoded: $0) }))
    }
  }
}

/// Makes a file of nothing but `line`, ten bytes short of the largest this file system takes, so
/// that a write to it comes to an end part of the way, as on a full disk. Its size in bytes.
func roomyFile(_ path: String, of line: [UInt8]) -> Int? {
  let file = open(path, O_WRONLY | O_TRUNC)
  defer { close(file) }
  // ext4 with blocks of 4096 bytes, XFS, and whatever has only the limit of the kernel.
  for limit in [17_592_186_040_320, Int.max - 4095, Int.max] {
    let end = limit - 10
    guard pwrite(file, line, line.count, off_t(end - line.count)) == line.count else { continue }
    let more = pwrite(file, line, line.count, off_t(end))
    ftruncate(file, off_t(end))
    if (0..<line.count).contains(more) { return end }
  }
  return nil
}
