import Articles

/// A JSON object on one line, written field by field.
struct LineOfFields {
  private(set) var bytes = Array("{".utf8)

  /// The object as far as it is, closed.
  var closed: [UInt8] { bytes + "}".utf8 }
  /// The whole line, with its line break.
  var ended: [UInt8] { bytes + "}\n".utf8 }

  /// Adds a field, where there is anything in it.
  mutating func add(_ name: String, _ text: String?) {
    guard let text else { return }
    addName(name)
    JSONValue.write(text, to: &bytes)
  }

  mutating func add(_ name: String, _ number: Int?) {
    guard let number else { return }
    addName(name)
    bytes += String(number).utf8
  }

  /// Adds a field whose value is written already.
  mutating func add(_ name: String, json: [UInt8]) {
    addName(name)
    bytes += json
  }

  private mutating func addName(_ name: String) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    JSONValue.write(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}
