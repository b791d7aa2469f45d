import Articles
import Foundation
import Storage
import TestSupport
import Testing

private let folder = SharedData.folder("json-edge")

/// The parsing cases of nst/JSONTestSuite, which lie beside the checkout and not in it.
@Suite("The edges of JSON", .enabled(if: folder != nil, "skipped: not beside the checkout"))
struct JSONEdgeTests {
  @Test("Whatever the file, the reader lives, and its neighbour is read")
  func everyFile() throws {
    for (name, bytes) in try edgeFiles() {
      let alone = try Library.read(edition: bytes, name: name)
      #expect(try alone.list().count + alone.problems.count < 1000, "\(name)")
      let neighbour = Array("\n{\"id\":\"neighbour\",\"title\":\"N\"}\n".utf8)
      // An array or object left open takes in what follows; a neighbour before it is not touched.
      let pair = try Library.read(edition: neighbour + bytes, name: name)
      #expect(try pair.list().first?.title == "N", "\(name)")
    }
  }

  @Test("Objects that must be accepted are read without a complaint about JSON")
  func validObjects() throws {
    for (name, bytes) in try edgeFiles() where name.hasPrefix("y_object") {
      let problems = try Library.read(edition: bytes, name: name).problems.map(\.reason)
      let isEmptyArticle =
        problems == [
          "the article has neither a title nor a text nor an address"
        ]
      #expect(problems.isEmpty || isEmptyArticle, "\(name): \(problems)")
    }
  }

  @Test("What must be refused lists no article")
  func invalid() throws {
    for (name, bytes) in try edgeFiles() where name.hasPrefix("n_") {
      #expect(try Library.read(edition: bytes, name: name).list().isEmpty, "\(name)")
    }
  }

  private func edgeFiles() throws -> [(name: String, bytes: [UInt8])] {
    let folder = try #require(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.sorted().filter { $0.hasSuffix(".json") }.map { name in
      (name, Array(try Data(contentsOf: folder.appending(path: name))))
    }
  }
}
