/// Any JSON, kept as it was found: how fields this program does not know are carried along.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode(Int64.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

extension JSONValue {
  /// What it is, in a reader's words: `a number`.
  public var kind: String {
    switch self {
    case .null: "empty"
    case .bool: "true or false"
    case .integer, .number: "a number"
    case .string: "text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  public var members: [String: JSONValue]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension JSONValue {
  /// `text` as a string of JSON, with its quotation marks.
  public static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    write(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// This value as JSON without white space, members in order of their names.
  public var line: String {
    var line = ""
    write(to: &line)
    return line
  }

  /// Adds this value to `line`, in the same form as to bytes.
  func write(to line: inout String) {
    var bytes: [UInt8] = []
    write(to: &bytes)
    line += String(decoding: bytes, as: UTF8.self)
  }

  /// Adds this value to `line` as JSON without white space, members in order of their names.
  func write(to line: inout [UInt8]) {
    switch self {
    case .null: line += "null".utf8
    case .bool(let value): line += (value ? "true" : "false").utf8
    case .integer(let value): line += String(value).utf8
    // JSON has no word for infinity or for what is not a number.
    case .number(let value): line += (value.isFinite ? String(value) : "null").utf8
    case .string(let value): Self.write(value, to: &line)
    case .array(let elements): Self.write(elements, to: &line)
    case .object(let members): Self.write(members, to: &line)
    }
  }

  /// Adds `text` to `line` as a JSON string.
  public static func write(_ text: String, to line: inout [UInt8]) {
    var text = text
    line.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var written = 0
      while let index = bytes[written...].firstIndex(where: \.needsEscape) {
        line += bytes[written..<index]
        line += escape(for: bytes[index]).utf8
        written = index + 1
      }
      line += bytes[written...]
    }
    line.append(UInt8(ascii: "\""))
  }

  private static func write(_ elements: [JSONValue], to line: inout [UInt8]) {
    line.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      element.write(to: &line)
    }
    line.append(UInt8(ascii: "]"))
  }

  private static func write(_ members: [String: JSONValue], to line: inout [UInt8]) {
    line.append(UInt8(ascii: "{"))
    for (index, name) in members.keys.sorted().enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      write(name, to: &line)
      line.append(UInt8(ascii: ":"))
      members[name]?.write(to: &line)
    }
    line.append(UInt8(ascii: "}"))
  }

  private static func escape(for byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): "\\\""
    case UInt8(ascii: "\\"): "\\\\"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\t"): "\\t"
    case 0..<0x10: "\\u000" + String(byte, radix: 16)
    default: "\\u00" + String(byte, radix: 16)
    }
  }
}

extension UInt8 {
  /// Whether it cannot stand in a JSON string as it is.
  fileprivate var needsEscape: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }
}
