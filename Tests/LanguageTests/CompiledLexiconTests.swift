import CResources
import Foundation
import Language
import Testing

/// What the program carries is what the word lists say.
struct CompiledLexiconTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Resources/Lexicon")

  @Test func isNoOlderThanItsLists() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    var lists: [UInt8] = []
    for name in names.sorted() where name.hasSuffix(".txt") {
      lists += try Data(contentsOf: Self.folder.appending(path: name))
    }
    let carried = UnsafeRawBufferPointer(
      start: resource_lexicon(), count: resource_lexicon_length())
    #expect(carried.elementsEqual(Lexicon(lists).compiled), "run `make lexicon`")
  }

  @Test func comesBackAsItWas() {
    let compiled = Lexicon("@country same\nBritain, United Kingdom\n@male first\nAnton\n".utf8)
      .compiled
    let read = compiled.withUnsafeBytes { Lexicon(compiled: $0) }
    #expect(read?.compiled == compiled)
  }

  @Test func whatIsNoLexiconIsRefused() {
    let compiled = Lexicon("@male first\nAnton\n".utf8).compiled
    for damaged in [[], Array(compiled.dropLast()), compiled + [0], [0] + compiled.dropFirst()] {
      #expect(damaged.withUnsafeBytes { Lexicon(compiled: $0) == nil })
    }
  }
}
