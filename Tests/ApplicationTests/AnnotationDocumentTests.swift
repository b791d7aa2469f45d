import Application
import Articles
import FoundationEssentials
import Testing

/// What `quoth annotate` prints.
struct AnnotationDocumentTests {
  private static let marked = MarkedText(
    "다리: [Lena Ortiz](person) — [“Oui 🌉.”](direct: Lena Ortiz via HNA) [HNA](organization)")

  @Test func offsetsCountScalarsAsPythonDoes() {
    let document = AnnotationDocument(Self.marked.annotation, of: Self.marked.text)
    let scalars = Array(Self.marked.text.unicodeScalars)
    func words(_ span: AnnotationDocument.Span) -> String {
      String(String.UnicodeScalarView(scalars[span.start..<span.end]))
    }
    #expect(document.entities[0].mentions.map(words) == ["Lena Ortiz"])
    #expect(document.quotations[0].content.map(words) == ["“Oui 🌉.”"])
    #expect(document.quotations[0].speaker == 0)
    #expect(document.quotations[0].via == [1])
  }

  @Test func offsetsAreRightFarIntoAText() {
    let far = String(repeating: "é나", count: 500) + "[Reed](person)"
    let marked = MarkedText(far)
    let document = AnnotationDocument(marked.annotation, of: marked.text)
    #expect(document.entities[0].mentions.map(\.start) == [1000])
    #expect(document.entities[0].mentions.map(\.end) == [1004])
  }

  @Test func leavesOutWhatThereIsNot() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let document = AnnotationDocument(Annotation(), of: "", id: "a")
    let json = String(decoding: try encoder.encode(document), as: UTF8.self)
    #expect(json == #"{"entities":[],"id":"a","quotations":[]}"#)
  }
}
