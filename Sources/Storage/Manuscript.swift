public import Articles
import Glibc
import Text

/// What comes through a filter: plain text, or articles one after another.
public enum Manuscript: Hashable, Sendable {
  /// The whole of a file that is not JSON, exactly as given.
  case text(String)
  /// An item. What is wrong with it comes behind it.
  case item(FeedItem)
  case problem(Problem)
}

extension Manuscript {
  /// Hands each manuscript in a file, or in standard input where `path` is nil, to `body` as soon as
  /// it has been read, so that a filter keeps no more than one of them in memory.
  ///
  /// - Throws: ``Failure/unreadable(file:reason:)``, and whatever `body` throws.
  public static func read(
    from path: String?, _ body: (Manuscript) throws -> Void
  ) throws {
    var reading = ManuscriptReading(file: path?.cleanCopy() ?? "standard input")
    do {
      let file =
        try path.map { try OpenFile(Path($0), flags: O_RDONLY) } ?? OpenFile(duplicating: 0)
      var window = SourceWindow(file, isStream: true, pieceSize: 1 << 16)
      var needed = 0
      while !window.isLast {
        try window.advance(to: needed)
        let manuscripts = reading.take(window.piece, isLast: window.isLast)
        for manuscript in manuscripts.found { try body(manuscript) }
        needed = manuscripts.needed
      }
    } catch let error as SystemError {
      throw Failure.unreadable(file: reading.file, reason: error.reason)
    }
  }
}

/// One file as it comes in.
private struct ManuscriptReading {
  let file: String
  private var isJSON: Bool?
  private var splitter = RecordSplitter()
  private let reader = ItemReader()

  init(file: String) {
    self.file = file
  }

  /// What `piece` completes, and the first byte that is still needed.
  mutating func take(
    _ piece: FilePiece, isLast: Bool
  ) -> (found: [Manuscript], needed: Int) {
    isJSON = isJSON ?? looksLikeJSON(piece.bytes, isLast: isLast)
    switch isJSON {
    case nil: return ([], piece.offset)
    case false?:
      let text = isLast ? [Manuscript.text(String(decoding: piece.bytes, as: UTF8.self))] : []
      return (text, piece.offset)
    case true?:
      let cuts = splitter.cut(piece, isLast: isLast)
      return (cuts.flatMap { manuscripts(of: $0, in: piece) }, splitter.needed)
    }
  }

  /// JSON begins with a bracket and, within it, another bracket or a string; a text may begin with
  /// “[Update]”. Nil while too little has come in to tell.
  private func looksLikeJSON(_ window: [UInt8], isLast: Bool) -> Bool? {
    let ink = window.lazy.filter { $0 > 0x20 && $0 < 0x7F }.prefix(2)
    guard let first = ink.first else { return isLast ? false : nil }
    guard first == .brace || first == .bracket else { return false }
    guard let second = ink.dropFirst().first else { return isLast ? false : nil }
    return [.quote, .brace, .bracket, .closingBrace, .closingBracket].contains(second)
  }

  private func manuscripts(of cut: Cut, in piece: FilePiece) -> [Manuscript] {
    switch cut {
    case .record(let record):
      guard let proof = reader.readArticle(piece[record.bytes]) else {
        return [problem(record.line, "the article is not valid JSON")]
      }
      return [.item(proof.item)] + proof.errata.map { problem(record.line, $0) }
    case .waste(let line, let reason): return [problem(line, reason)]
    case .unfinished(let rest): return [problem(rest.place.lines + 1, rest.reason)]
    case .feedBegins, .feedTitle, .feedEnds: return []
    }
  }

  private func problem(_ line: Int, _ reason: String) -> Manuscript {
    .problem(Problem(file: file, line: line, reason: reason.cleanCopy()))
  }
}
