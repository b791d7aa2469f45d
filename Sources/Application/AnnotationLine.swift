import Articles

extension AnnotationDocument {
  /// The document as one line of JSON with its line break, fields in the order of the alphabet.
  ///
  /// It is written as bytes, straight away: most of the time it takes to annotate an archive was
  /// spent in a general encoder.
  public var jsonLine: [UInt8] {
    var line = JSONLine(capacity: 256 + 64 * (entities.count + 2 * quotations.count))
    line.object { line in
      line.list("entities", entities) { $1.write($0) }
      line.text("id", id)
      line.list("quotations", quotations) { $1.write($0) }
      line.text("text", text)
    }
    return line.ended
  }
}

/// A line of JSON that is being written.
private struct JSONLine {
  private var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  var ended: [UInt8] { bytes + [UInt8(ascii: "\n")] }

  mutating func object(_ members: (inout JSONLine) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    members(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  mutating func text(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    begin(name)
    JSONValue.write(text, to: &bytes)
  }

  mutating func number(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    begin(name)
    write(number)
  }

  mutating func truth(_ name: StaticString, _ isTrue: Bool?) {
    guard let isTrue else { return }
    begin(name)
    bytes += (isTrue ? "true" : "false").utf8
  }

  mutating func list<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (Element, inout JSONLine) -> Void
  ) {
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(element, &self)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func span(_ name: StaticString, _ span: AnnotationDocument.Span?) {
    guard let span else { return }
    begin(name)
    write(span)
  }

  private mutating func begin(_ name: StaticString) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes += $0 }
    bytes += [UInt8(ascii: "\""), UInt8(ascii: ":")]
  }

  mutating func write(_ number: Int) {
    var rest = number.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes[start...].reverse()
  }
}

extension JSONLine {
  mutating func write(_ entity: AnnotationDocument.NamedEntity) {
    object { line in
      line.text("acronym", entity.acronym)
      line.number("id", entity.id)
      line.text("kind", entity.kind)
      line.list("mentions", entity.mentions) { $1.write($0) }
      line.text("name", entity.name)
      line.text("role", entity.role)
    }
  }

  mutating func write(_ words: AnnotationDocument.ReportedWords) {
    object { line in
      line.list("content", words.content) { $1.write($0) }
      line.span("cue", words.cue)
      line.text("kind", words.kind)
      line.span("source", words.source)
      line.number("speaker", words.speaker)
      line.truth("unsure", words.unsure)
      line.list("via", words.via) { $1.write($0) }
    }
  }

  mutating func write(_ span: AnnotationDocument.Span) {
    object { line in
      line.number("end", span.end)
      line.number("start", span.start)
    }
  }
}
