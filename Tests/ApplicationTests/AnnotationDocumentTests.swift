import Application
import Articles
import Testing
import Text

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

  @Test func isWrittenInTheOrderOfTheAlphabet() {
    let marked = MarkedText(
      "[Lena Ortiz](person) said [it holds](indirect: Lena Ortiz via HNA). [HNA](organization)")
    var annotation = marked.annotation
    annotation.entities[0].role = "the “mayor”"
    annotation.quotations[0].isUnsure = true
    annotation.quotations[0].cue = TextSpan(utf8: 11, 15)
    let document = AnnotationDocument(
      annotation, of: marked.text, id: "a/b\"\n", isTextMadeHere: true)
    #expect(
      String(decoding: document.jsonLine, as: UTF8.self) == #"""
        {"entities":[\#
        {"id":0,"kind":"person","mentions":[{"end":10,"start":0}],"name":"Lena Ortiz","role":"the “mayor”"},\#
        {"id":1,"kind":"organization","mentions":[{"end":29,"start":26}],"name":"HNA"}],\#
        "id":"a/b\"\n","quotations":[\#
        {"content":[{"end":24,"start":16}],"cue":{"end":15,"start":11},"kind":"indirect",\#
        "speaker":0,"unsure":true,"via":[1]}],\#
        "text":"Lena Ortiz said it holds. HNA"}

        """#)
  }

  @Test func leavesOutWhatThereIsNot() {
    let document = AnnotationDocument(Annotation(), of: "", id: "a")
    let json = String(decoding: document.jsonLine, as: UTF8.self)
    #expect(json == #"{"entities":[],"id":"a","quotations":[]}"# + "\n")
  }
}
