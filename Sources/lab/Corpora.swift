import ArgumentParser
import FoundationEssentials
import Scoring

/// The dev splits of the corpora: annotated articles to measure the engine on.
struct Corpora {
  private let folder: URL

  /// Refuses any path with `test` in it: those splits are for a judge who is not us.
  init(_ path: String) throws {
    folder = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
    guard !path.lowercased().contains("test"), !folder.path.lowercased().contains("test") else {
      throw ValidationError("\(path) has “test” in it: only dev splits are evaluated")
    }
  }

  /// The articles of newswire/dev with their names.
  func newswire() throws -> [NewswireArticle] {
    let split = folder.appending(path: "newswire/dev")
    return try names(of: split, ending: ".txt").map { name in
      let text = try String(contentsOf: split.appending(path: name), encoding: .utf8)
      let table = try String(contentsOf: split.appending(path: name + ".tsv"), encoding: .utf8)
      return NewswireArticle(name: name, text: text, gold: LabelledText(text, table: table))
    }
  }

  /// The articles of polnear/dev with their attributions. Where two people have annotated one, the
  /// first file counts.
  func polnear(_ part: String = "dev") throws -> [PolnearArticle] {
    let split = folder.appending(path: "polnear/\(part)")
    let standoffs = try names(of: split, ending: ".ann")
    return try names(of: split, ending: ".txt").map { name in
      let text = try String(contentsOf: split.appending(path: name), encoding: .utf8)
      guard let standoff = standoffs.first(where: { $0.hasPrefix(name.dropLast(4) + "_") }) else {
        throw ValidationError("\(name) has no annotations beside it")
      }
      let lines = try String(contentsOf: split.appending(path: standoff), encoding: .utf8)
      return PolnearArticle(
        name: name, text: text, gold: Attribution.attributions(in: lines, of: text))
    }
  }

  /// The articles of newswire/train without their names.
  func unmarkedNews() throws -> [(name: String, text: String)] {
    let split = folder.appending(path: "newswire/train")
    return try names(of: split, ending: ".txt").map { name in
      (name, try String(contentsOf: split.appending(path: name), encoding: .utf8))
    }
  }

  private func names(of split: URL, ending: String) throws -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: split.path) else {
      throw ValidationError("there is no \(split.path); --corpora names the folder of the corpora")
    }
    return names.filter { $0.hasSuffix(ending) }.sorted()
  }
}

/// An article of the English Worldwide Newswire.
struct NewswireArticle {
  var name: String
  var text: String
  var gold: LabelledText
}

/// An article of PolNeAR.
struct PolnearArticle {
  var name: String
  var text: String
  var gold: [Attribution]
}
