import Articles
import FoundationEssentials
import Scoring
import Storage

/// Our own edition with what there is to find in it: Resources/Samples and Tests/Edition.
struct Edition {
  private(set) var articles: [(text: String, expected: Expectation)] = []

  /// The edition of the project in the folder `path`.
  init(of path: String) throws {
    let project = URL(filePath: path)
    let samples = project.appending(path: "Resources/Samples")
    for name in try FileManager.default.contentsOfDirectory(atPath: samples.path).sorted() {
      let file = "Tests/Edition/\(name.dropLast(".json".count)).expected.json"
      let expected = try JSONDecoder().decode(
        Expectation.self, from: Data(contentsOf: project.appending(path: file)))
      try Manuscript.read(from: samples.appending(path: name).path) { manuscript in
        guard case .item(let item) = manuscript else { return }
        articles.append((Article(item).text, expected))
      }
    }
  }
}
