import Articles
import Foundation
import Scoring
import Testing

@testable import Language

/// The passages of `Tests/Gold`, against what a careful person marks in them.
///
/// The figures are floors, a little under what the engine reaches: they are raised with it, and
/// whoever lowers one says why.
struct GoldTests {
  @Test func quotationsAreFound() throws {
    let score = try score()
    #expect(score.found(.direct).f1 >= 0.96, "\(score)")
    #expect(score.found(.mixed).f1 >= 0.97, "\(score)")
    #expect(score.found(.indirect).f1 >= 0.86, "\(score)")
  }

  @Test func speakersAreRight() throws {
    let score = try score()
    #expect(score.speakers.ofMatched >= 0.82, "\(score)")
    #expect(score.speakers.endToEnd >= 0.75, "\(score)")
    #expect(score.channels.f1 >= 0.5, "\(score)")
  }

  @Test func namesAreFound() throws {
    let score = try score()
    #expect(score.names.total().f1 >= 0.895, "\(score)")
    #expect(score.names[.person].f1 >= 0.94, "\(score)")
  }

  /// A slip of the pen in a label would pass for text, and be looked for in vain.
  @Test func passagesAreMarkedSoundly() throws {
    for (name, passage) in try passages() {
      #expect(!passage.text.contains("]("), "\(name) has a mark that cannot be read")
      #expect(!passage.annotation.quotations.isEmpty, "\(name) quotes nobody")
      for entity in passage.annotation.entities {
        #expect(!entity.mentions.isEmpty, "\(name) does not name \(entity.name), whom it quotes")
      }
    }
  }

  @Test func thereIsEnoughOfThem() throws {
    let passages = try passages()
    #expect(passages.count >= 40)
    #expect(passages.reduce(0) { $0 + $1.passage.annotation.quotations.count } >= 150)
  }

  private func score() throws -> GoldScore {
    var score = GoldScore()
    for (_, passage) in try passages() {
      score.add(passage, annotator.annotate(passage.text))
    }
    return score
  }

  private func passages() throws -> [(name: String, passage: MarkedText)] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Gold").standardizedFileURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
      let marked = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return (name, MarkedText(marked))
    }
  }
}
