import Application
import Articles
import Language
import Storage
import Text

/// Where manuscripts become what `quoth annotate` prints of them. Any number of hands may work at it.
struct AnnotationDesk: Sendable {
  /// What is printed.
  enum Form: Sendable {
    case json
    /// The article, with its annotation in it.
    case attached
    /// Who is quoted and who is named, on a terminal.
    case summary
    /// The text with its marks.
    case explanation(isForAPerson: Bool)

    var attaches: Bool {
      if case .attached = self { true } else { false }
    }

    var explains: Bool {
      if case .explanation = self { true } else { false }
    }
  }

  /// Bytes, and where they go.
  struct Printing: Sendable {
    var output = Output.standard
    var bytes: [UInt8]
  }

  var form: Form

  func printing(of manuscript: Manuscript) -> Printing {
    switch manuscript {
    case .text(let text) where form.attaches: printing(of: FeedItem(contentText: text))
    case .item(let item) where form.attaches: printing(of: item)
    case .text(let text): printing(of: Proof(text: text))
    case .item(let item): printing(of: Proof(item))
    case .problem(let problem): Printing(output: .error, bytes: Array("quoth: \(problem)\n".utf8))
    }
  }

  func print(_ printing: Printing) throws {
    try printing.output.write(printing.bytes)
  }

  private func printing(of item: FeedItem) -> Printing {
    var item = item
    // What is not an object is somebody else's.
    guard item.hasRoomForOurs else { return Printing(bytes: item.jsonBytes + Array("\n".utf8)) }
    let annotation = Engine.annotator.annotate(item.annotatedText)
    item.attach(AttachedAnnotation(annotation, engine: Engine.ofThisProgram.version))
    return Printing(bytes: item.jsonBytes + Array("\n".utf8))
  }

  private func printing(of proof: Proof) -> Printing {
    let annotation = Engine.annotator.annotate(proof.text, withLikelihoods: form.explains)
    switch form {
    case .json, .attached:
      let document = AnnotationDocument(
        annotation, of: proof.text, id: proof.id, isTextMadeHere: proof.isMadeHere)
      return Printing(bytes: document.jsonLine)
    case .summary:
      let words = AnnotationSummary(annotation, of: proof.text).description
      return Printing(bytes: Array((words.cleanCopy(.paragraphs) + "\n").utf8))
    case .explanation(let isForAPerson):
      let words = proof.heading + Explanation(annotation, of: proof.text).description
      let shown = isForAPerson ? words.cleanCopy(.paragraphs) : words
      return Printing(bytes: Array((shown + "\n").utf8))
    }
  }
}

/// A text on its way through the engine.
private struct Proof {
  var id: String?
  var text: String
  /// What sets this text off from the one before, for a person.
  var heading = ""
  /// Whether the text is not in the input as it stands, but was made from its HTML.
  var isMadeHere = false

  init(text: String) {
    self.text = text
  }

  /// The text of an item: as given where there is a plain one, else made from the HTML.
  init(_ item: FeedItem) {
    id = item.id
    heading = "# \((item.title ?? item.id ?? "Untitled").cleanCopy())\n\n"
    text = item.words
    isMadeHere = text != item.contentText && text != item.summary
  }
}
