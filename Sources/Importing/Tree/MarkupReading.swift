import CXML

/// One run of libxml2 over some bytes.
struct MarkupReading {
  private(set) var document: UnsafeMutablePointer<xmlDoc>?
  private(set) var complaints: [MarkupComplaint] = []
  private(set) var isWellFormed = false

  init(xml bytes: [UInt8]) {
    Self.prepareLibrary()
    guard let context = xmlNewParserCtxt() else { return }
    defer { xmlFreeParserCtxt(context) }
    listen(to: context) {
      bytes.withUnsafeBytes { bytes in
        xmlCtxtReadMemory(
          context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Self.length(of: bytes),
          nil, "UTF-8", Self.xmlOptions)
      }
    }
  }

  init(html bytes: [UInt8]) {
    Self.prepareLibrary()
    guard let context = htmlNewParserCtxt() else { return }
    defer { htmlFreeParserCtxt(context) }
    listen(to: context) {
      bytes.withUnsafeBytes { bytes in
        htmlCtxtReadMemory(
          context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Self.length(of: bytes),
          nil, "UTF-8", Self.htmlOptions)
      }
    }
  }

  /// Longer documents are read to here, in bytes: what is made of them has to fit into memory.
  static let longest = 256 << 20

  private static func length(of bytes: UnsafeRawBufferPointer) -> CInt {
    CInt(min(bytes.count, longest))
  }

  /// No network, no entities put in place of their names, no end of memory for one long text: the
  /// library’s own limits hold as long as nobody asks for huge documents.
  private static let xmlOptions = CInt(
    bitPattern: XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue
      | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
      | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue)

  private static let htmlOptions = CInt(
    bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue
      | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)

  /// The library wants its tables made by one thread before others come.
  private static func prepareLibrary() {
    _ = isPrepared
  }

  private static let isPrepared: Bool = {
    xmlInitParser()
    return true
  }()
}

extension MarkupReading {
  /// Keeps what the library says while `read` runs, on this thread alone.
  private mutating func listen(
    to context: UnsafeMutablePointer<xmlParserCtxt>,
    _ read: () -> UnsafeMutablePointer<xmlDoc>?
  ) {
    var heard: [MarkupComplaint] = []
    withUnsafeMutablePointer(to: &heard) { heard in
      xmlSetStructuredErrorFunc(heard) { heard, error in
        guard let heard, let error else { return }
        let complaints = heard.assumingMemoryBound(to: [MarkupComplaint].self)
        guard complaints.pointee.count < 100 else { return }
        complaints.pointee.append(MarkupComplaint(error.pointee))
      }
      document = read()
      xmlSetStructuredErrorFunc(nil, nil)
    }
    isWellFormed = context.pointee.wellFormed != 0
    complaints = heard
  }
}

extension MarkupComplaint {
  fileprivate init(_ error: xmlError) {
    let words = error.message.map { String(cString: $0) } ?? "it cannot be read"
    var reason = words[...]
    while reason.last?.isWhitespace == true { reason.removeLast() }
    self.init(line: Int(error.line), reason: String(reason))
  }
}
