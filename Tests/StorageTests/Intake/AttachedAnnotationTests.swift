import Articles
import People
import Search
import Testing

@testable import Storage

/// Articles that bring their annotation along.
struct AttachedAnnotationTests {
  private static let marked =
    "[“Über die Brücke, 市民,”](direct: Lena Ortiz) said [Ortiz](person: Lena Ortiz)."

  private static func item(engine: Int = 7) -> FeedItem {
    let marked = MarkedText(Self.marked)
    var item = FeedItem(id: "1", title: "Bridge", contentText: marked.text)
    item.attach(AttachedAnnotation(marked.annotation, engine: engine))
    return item
  }

  @Test func whatIsAttachedComesOutAgain() throws {
    let item = Self.item()
    let read = try #require(ItemReader().read(item.jsonBytes[...]))
    #expect(read.errata == [])
    #expect(
      try read.item.attachedAnnotation(engine: 7)?.annotation == MarkedText(Self.marked).annotation)
  }

  @Test func nobodyReadsItAgain() throws {
    try TemporaryFolder.during { folder in
      let (library, summary) = try Self.import(Self.item(), into: folder)
      #expect(summary.added == 1)
      var asked = 0
      _ = try library.takeReadings(9, engine: 7) { _ in
        asked += 1
        return Annotation()
      }
      #expect(asked == 0)
      #expect(try library.citations(of: .everything, limit: 9).map(\.speaker) == ["Lena Ortiz"])
      #expect(
        try library.citations(of: .everything, limit: 9).map(\.words) == ["“Über die Brücke, 市民,”"])
    }
  }

  @Test func thatOfAnotherEngineIsMadeAnew() throws {
    try TemporaryFolder.during { folder in
      let (library, summary) = try Self.import(Self.item(engine: 6), into: folder)
      #expect([summary.added, summary.foreignAnnotations, summary.problemCount] == [1, 1, 0])
      #expect(try library.item(.init(rawValue: "1")).annotationField == nil)
      #expect(try Self.readings(of: library) == 1)
    }
  }

  /// A store is read by newer versions, too.
  @Test func anEngineThatCameLaterReadsItself() throws {
    try TemporaryFolder.during { folder in
      let (library, _) = try Self.import(Self.item(), into: folder)
      #expect(try Self.readings(of: library, engine: 8) == 1)
    }
  }

  @Test(arguments: [
    ("text", "the annotation is of another text"),
    ("span", "the annotation is damaged: the words of a quotation is not what it should be"),
    ("order", "the annotation is damaged: the words of a quotation is not what it should be"),
    ("speaker", "the annotation is damaged: a speaker is not what it should be"),
    ("kind", "the annotation is damaged: the kind of an entity is not what it should be"),
    ("name", "the annotation is damaged: the name of an entity is not what it should be"),
    ("list", "the annotation is damaged: entities is not what it should be"),
  ])
  func whatDoesNotFitIsRefusedAndMadeAnew(damage: String, reason: String) throws {
    try TemporaryFolder.during { folder in
      var item = Self.item()
      Self.damage(&item, damage)
      let (library, summary) = try Self.import(item, into: folder)
      #expect(summary.added == 1)
      #expect(summary.problems.map(\.reason) == [reason])
      #expect(try library.item(.init(rawValue: "1")).annotationField == nil)
      #expect(try Self.readings(of: library) == 1)
    }
  }

  private static func damage(_ item: inout FeedItem, _ damage: String) {
    guard damage != "text" else { return item.contentText = "Another text" }
    var json = item.annotationField?.line ?? ""
    let (from, to) =
      switch damage {
      case "span": (#""end":22"#, #""end":2200"#)
      case "order": (#""end":22,"start":0"#, #""end":0,"start":22"#)
      case "speaker": (#""speaker":0"#, #""speaker":7"#)
      case "kind": (#""kind":"person""#, #""kind":"wizard""#)
      case "name": (#""name":"Lena Ortiz""#, #""name":"\u001b[2J""#)
      default: (#""entities":["#, #""things":["#)
      }
    #expect(json.contains(from), "\(json)")
    json = json.replacing(from, with: to)
    let record = Array(#"{"id":"1","_quoth":{"annotation":\#(json)}}"#.utf8)
    item.annotationField = ItemReader().read(record[...])?.item.annotationField
  }

  private static func `import`(
    _ item: FeedItem, into folder: TemporaryFolder
  ) throws -> (Library, IntakeSummary) {
    try folder.write(item.jsonLine + "\n", to: "offered.jsonl")
    let store = Store(folder: "\(folder.path)/store")
    var intake = Intake(into: store, indexFile: nil, IntakeOptions(engine: 7))
    try intake.take(["\(folder.path)/offered.jsonl"])
    let library = try Library.open(store: store, indexFile: nil)
    try library.update()
    return (library, intake.summary)
  }

  /// How often the engine was asked.
  private static func readings(of library: Library, engine: Int = 7) throws -> Int {
    var asked = 0
    _ = try library.takeReadings(9, engine: engine) { _ in
      asked += 1
      return Annotation()
    }
    return asked
  }
}
