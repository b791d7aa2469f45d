import Articles
import Glibc

/// A file of plain text as an article: its first line is the title, unless it is long, and the rest
/// the text.
struct PlainTextFile {
  static let endings = [".txt", ".text", ".md"]

  let item: FeedItem
  /// What is wrong with it, in the words of ``Problem/reason``.
  let errata: [String]

  /// `path` leads from the root of the machine called `host`: the id is made of these. It was last
  /// written `modified` milliseconds after the beginning of 1970, UTC.
  init(_ bytes: [UInt8], path: Path, host: String, modified: Int64) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let text = String(decoding: bytes, as: UTF8.self)
    let isMarkdown = path.ends(in: [".md"])
    let (title, rest) = Self.titleAndText(text, isMarkdown: isMarkdown)
    item = FeedItem(
      id: "file://\(host)\(path.percentEncoded)", title: title, contentText: rest,
      datePublished: MarkTime(milliseconds: max(0, modified)).description,
      source: String(decoding: path.parent.name, as: UTF8.self))
    errata =
      (try? UTF8Span(validating: bytes.span)) == nil
      ? ["the text is not all UTF-8. Its damaged characters show as \u{FFFD}"] : []
  }

  /// In Unicode scalars. A longer first line is a paragraph.
  private static let longestTitle = 160

  private static func titleAndText(
    _ text: String, isMarkdown: Bool
  ) -> (title: String?, text: String) {
    let text = text.unicodeScalars.drop { $0.value <= 0x20 }
    let line = text.prefix { $0 != "\n" && $0 != "\r" }
    let title = line.drop { isMarkdown && ($0 == "#" || $0 == " ") }
    guard !title.isEmpty, title.count <= longestTitle else { return (nil, String(text)) }
    return (String(title), String(text[line.endIndex...].drop { $0.value <= 0x20 }))
  }

  /// Whether `bytes` are something else than text.
  static func isNoText(_ bytes: [UInt8]) -> Bool {
    bytes.contains(0) || FilePieceView.startsOfUTF16.contains(Array(bytes.prefix(2)))
  }
}

extension Path {
  /// As it stands in an address.
  fileprivate var percentEncoded: String {
    var text = ""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
