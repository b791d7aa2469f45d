import Articles
import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite("A line of a journal")
struct JournalLineTests {
  @Test("Written by this program, it is read quickly, and as JSONDecoder reads it")
  func ownLines() throws {
    let ids = [
      "a", "", "https://example.org/?a=1&b=\u{E9}", "a \"quoted\"\n\t\u{1} name", "다리 😀", "\\",
    ]
    let changes = ids.flatMap { id in
      Mark.allCases.map { mark in
        MarkChange(article: Article.ID(rawValue: id), mark: mark, value: id.count % 2 == 0)
      }
    }
    for step in [MarkStep.act, .undo, .redo] {
      var bytes: [UInt8] = []
      let time = MarkTime(milliseconds: nine)
      JournalLine.write(step, of: MarkAct(changes), at: time, token: "t1", to: &bytes)
      let lines = bytes.split(separator: .newline)
      #expect(lines.count == changes.count)
      var reader = JournalLineReader()
      for (line, change) in zip(lines, changes) {
        let read = reader.plainLine(line)
        let plain = try #require(read)
        let decoded = try JSONDecoder().decode(JournalLine.self, from: Data(line))
        #expect(plain == decoded)
        #expect(plain.changes == [step == .undo ? change.undone : change])
        #expect(plain.entry == JournalLine.Entry(step: step, token: "t1") && plain.time == time)
      }
    }
  }

  @Test("However it is changed, what is read quickly is what JSONDecoder reads", arguments: 0..<20)
  func anyLine(seed: UInt64) {
    var chance = Chance(seed: seed)
    var reader = JournalLineReader()
    for _ in 0..<500 {
      let line = randomLine(&chance)
      guard let plain = reader.plainLine(line[...]) else { continue }
      let decoded = try? JSONDecoder().decode(JournalLine.self, from: Data(line))
      #expect(plain == decoded, "\(String(decoding: line, as: UTF8.self))")
    }
  }

  private func randomLine(_ chance: inout Chance) -> [UInt8] {
    var fields = Self.fields.shuffled(using: &chance)
      .prefix(Int.random(in: 0...Self.fields.count, using: &chance))
    fields += Self.required.filter { _ in Int.random(in: 0..<10, using: &chance) > 0 }
    fields.shuffle(using: &chance)
    var line = Array("{\(fields.joined(separator: ","))}".utf8)
    guard Int.random(in: 0..<3, using: &chance) == 0 else { return line }
    let place = Int.random(in: 0..<line.count, using: &chance)
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: line.remove(at: place)
    case 1: line.insert(Self.bytes.randomElement(using: &chance) ?? 0, at: place)
    default: line[place] = Self.bytes.randomElement(using: &chance) ?? 0
    }
    return line
  }

  private static let required = [#""id":"x""#, #""at":"2026-11-23T22:00:00.123Z""#]
  private static let bytes = Array(#" "\\{}[],:0tfn-"#.utf8) + [0, 9, 13, 0x80, 0xC3, 0xFF]
  private static let fields = [
    #""read":true"#, #""read":false"#, #""read":null"#, #""read":1"#, #""starred":true"#,
    #" "starred" : false "#, #""act":"a""#, #""undo":"b""#, #""redo":"c\u0041""#, #""act":null"#,
    #""act":7"#, #""later":[{"deep":1.5e3}]"#, #""r\u0065ad":true"#, #""at":"2026-11-23""#,
    #""at":"2026-02-30T00:00:00Z""#, #""at":"9999-01-01T00:00:00Z""#, #""id":7"#, #""id":"é""#,
  ]
}
