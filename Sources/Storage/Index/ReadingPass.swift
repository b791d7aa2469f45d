import Articles
import GRDB

/// Has articles read by the language engine, the newest first, and keeps what it found.
struct ReadingPass {
  let library: Library
  let engine: Int
  /// What people have said against the engine.
  let corrections: Corrections?

  /// Forgets what an engine of another version has read.
  func begin() throws(Failure) {
    let engineBefore = try library.index.read {
      try Int.fetchOne($0, sql: "SELECT engine FROM revision")
    }
    // An older program beside a newer one leaves things as they are.
    guard let engineBefore, engineBefore < engine else { return }
    try library.index.change { db in
      try db.forgetReadings()
      try db.execute(sql: "UPDATE revision SET engine = ?", arguments: [engine])
    }
  }

  /// Takes the next `count` articles; says how many there were.
  func step(_ count: Int, _ annotate: (String) -> Annotation) throws(Failure) -> Int {
    let records = try library.index.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(IndexedRecord.columns) FROM \(IndexedRecord.tables)
          WHERE engine = 0 ORDER BY number DESC LIMIT ?
          """, arguments: [count]
      ).map { IndexedRecord($0) }
    }
    guard !records.isEmpty else { return 0 }
    try read(records, annotate)
    return records.count
  }

  /// Takes the article `id` before all others, unless it has been read.
  func read(_ id: Article.ID, _ annotate: (String) -> Annotation) throws(Failure) {
    let record = try library.index.read { db in
      try IndexedRecord.of(id, in: db).flatMap { record in
        let isUnread = try Bool.fetchOne(
          db, sql: "SELECT engine = 0 FROM article WHERE number = ?", arguments: [record.number])
        return isUnread == true ? record : nil
      }
    }
    if let record { try read([record], annotate) }
  }

  private func read(
    _ records: [IndexedRecord], _ annotate: (String) -> Annotation
  ) throws(Failure) {
    // The engine takes its time, and nobody should wait for the index meanwhile.
    let readings = records.map { record in
      let read = try? library.annotatedArticle(at: record, engine: engine)
      let annotation = read.map { article, attached in
        (attached ?? annotate(article.text))
          .corrected(by: corrections?[article.id] ?? [], in: article.text)
      }
      return (number: record.number, text: read?.article.text ?? "", annotation: annotation)
    }
    try library.index.change { db in
      var intake = try ReadingIntake(in: db, engine: engine)
      for reading in readings {
        try intake.take(reading.annotation, in: reading.text, of: reading.number)
      }
    }
  }
}
