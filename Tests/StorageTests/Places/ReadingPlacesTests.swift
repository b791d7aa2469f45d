import Articles
import Foundation
import Testing
import Text

@testable import Storage

/// Where somebody has left off in articles.
struct ReadingPlacesTests {
  @Test func areThereInTheNextSitting() throws {
    try TemporaryFolder.during { folder in
      let store = Store(folder: folder.path)
      var places = ReadingPlaces(of: store, host: "desk")
      try places.keep(TextOffset(utf8: 12), in: id("a"))
      try places.keep(TextOffset(utf8: 7), in: id("b"))
      try places.keep(nil, in: id("b"))
      let later = ReadingPlaces(of: store, host: "laptop")
      #expect(later[id("a")] == TextOffset(utf8: 12))
      #expect(later[id("b")] == nil)
    }
  }

  @Test func theLatestOfAllMachinesCounts() throws {
    try TemporaryFolder.during { folder in
      let store = Store(folder: folder.path)
      var desk = ReadingPlaces(of: store, host: "desk") { 2_000 }
      var laptop = ReadingPlaces(of: store, host: "laptop") { 1_000 }
      try desk.keep(TextOffset(utf8: 2), in: id("a"))
      try laptop.keep(TextOffset(utf8: 1), in: id("a"))
      #expect(ReadingPlaces(of: store, host: "phone")[id("a")] == TextOffset(utf8: 2))
    }
  }

  @Test func nothingIsWrittenForWhoeverHasNotMoved() throws {
    try TemporaryFolder.during { folder in
      let store = Store(folder: folder.path)
      var places = ReadingPlaces(of: store, host: "desk")
      try places.keep(nil, in: id("a"))
      #expect(!store.places.isThere)
    }
  }

  @Test func aTornLineCostsItselfAlone() throws {
    try TemporaryFolder.during { folder in
      let store = Store(folder: folder.path)
      var places = ReadingPlaces(of: store, host: "desk")
      try places.keep(TextOffset(utf8: 1), in: id("a"))
      let file = URL(filePath: folder.path + "/places/desk.jsonl")
      try (Data(contentsOf: file) + Data("{\"id\":\"b\",\"off".utf8)).write(to: file)
      places = ReadingPlaces(of: store, host: "desk")
      try places.keep(TextOffset(utf8: 3), in: id("c"))
      places = ReadingPlaces(of: store, host: "desk")
      #expect(places[id("a")] == TextOffset(utf8: 1))
      #expect(places[id("b")] == nil)
      #expect(places[id("c")] == TextOffset(utf8: 3))
    }
  }

  @Test func theFileStaysSmall() throws {
    try TemporaryFolder.during { folder in
      let store = Store(folder: folder.path)
      var places = ReadingPlaces(of: store, host: "desk")
      for number in 1...(2 * ReadingPlaces.mostPlaces + 1) {
        try places.keep(TextOffset(utf8: number), in: id("\(number % 3_000)"))
      }
      let file = URL(filePath: folder.path + "/places/desk.jsonl")
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      #expect(lines.count == ReadingPlaces.mostPlaces)
      #expect(ReadingPlaces(of: store, host: "desk")[id("1001")] == TextOffset(utf8: 4_001))
    }
  }

  private func id(_ name: String) -> Article.ID { Article.ID(rawValue: name) }
}
