import Dispatches

/// What came of a request.
struct Answer: Hashable, Sendable {
  /// 0 where no server answered.
  var status = 0
  var headers = Headers()
  /// Unpacked. Only that of a success is kept.
  var body: [UInt8] = []
  /// How many bytes came over the network.
  var byteCount = 0
  /// Those that came with the request, and new ones.
  var cookies: [String] = []
  /// Whether it was a machine of a private network that answered.
  var cameFromPrivate = false
  /// What went wrong on the way; nil where all of the answer has come.
  var trouble: Trouble?

  var isSuccess: Bool { (200..<300).contains(status) }
}

/// The header fields of an answer.
struct Headers: Hashable, Sendable {
  /// By their names in small letters. Of several with one name, the first.
  private var fields: [String: String] = [:]

  init(_ fields: [String: String] = [:]) {
    self.fields = fields
  }

  subscript(name: String) -> String? { fields[name] }

  /// Takes in a line as it comes, `ETag: "1"`. The first line of another answer, as it may come behind
  /// a provisional one, begins anew.
  mutating func take(_ line: some Sequence<UInt8>) {
    let line = String(decoding: Array(line), as: UTF8.self)
    guard !line.hasPrefix("HTTP/") else { return fields = [:] }
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return }
    let name = parts[0].lowercased()
    let value = parts[1].trimmed
    if fields[name] == nil, !value.isEmpty { fields[name] = value }
  }

  /// What a server wants to be asked about the next time. Values that could not be sent back are none.
  var validators: Validators {
    Validators(
      etag: self["etag"].flatMap { $0.canStandInHeader ? $0 : nil },
      lastModified: self["last-modified"].flatMap { $0.canStandInHeader ? $0 : nil })
  }
}

extension Substring {
  /// Without blanks at either end.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
