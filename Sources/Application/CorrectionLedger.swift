import Articles
import Storage
import ViewModels

/// Brings corrections to their file, and remembers those that cannot be written.
struct CorrectionLedger {
  private let journal: CorrectionJournal?
  /// What the files said when they were read last.
  private var kept: Corrections?
  /// What is not on disk, oldest first.
  private var unkept: [Correction] = []

  /// Without a `journal` nothing can be kept for longer than the sitting.
  init(_ journal: CorrectionJournal?) {
    self.journal = journal
  }

  /// What was said of the quotations of an article, the latest last.
  subscript(article: Article.ID) -> [Correction] {
    mutating get {
      if let store = journal?.store, kept?.areUpToDate(with: store) != true {
        kept = Corrections(of: store)
      }
      return (kept?[article] ?? []) + unkept.filter { $0.article == article }
    }
  }

  /// Writes `correction` down, behind all that could not be written before.
  mutating func keep(_ correction: Correction) -> Event {
    unkept.append(correction)
    do throws(Failure) {
      guard let journal else { throw .homeless }
      while let first = unkept.first {
        try journal.append(first)
        unkept.removeFirst()
      }
      return .correctionKept
    } catch {
      return .correctionNotKept(error.description)
    }
  }
}
