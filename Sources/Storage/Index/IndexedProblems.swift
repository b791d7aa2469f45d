import Articles
import GRDB

extension Database {
  /// The number under which problems are kept that are about no file that was read.
  static let noFile: Int64 = 0

  /// Keeps what could not be read in a file, so that it is known without reading that again.
  func note(_ problems: [Problem], in file: Int64) throws {
    for problem in problems {
      try execute(
        sql: "INSERT INTO problem (file, name, line, reason) VALUES (?, ?, ?, ?)",
        arguments: [file, problem.file, problem.line, problem.reason])
    }
  }

  /// Forgets what was wrong with a file behind its first `lines` lines, which are read again.
  func forgetProblems(of file: Int64, after lines: Int = -1) throws {
    try execute(
      sql: "DELETE FROM problem WHERE file = ? AND ifnull(line, 0) > ?", arguments: [file, lines])
  }
}

extension Index {
  /// What could not be read, file by file.
  var problems: [Problem] {
    get throws(Failure) {
      try read { db in
        try Row.fetchAll(
          db, sql: "SELECT name, line, reason FROM problem ORDER BY file, rowid"
        ).map { Problem(file: $0[0], line: $0[1], reason: $0[2]) }
      }
    }
  }

  /// Keeps what was in the way to the files, in place of what was the last time.
  func noteWalk(_ problems: [Problem]) throws(Failure) {
    let known = try self.problems(of: Database.noFile)
    guard known != problems else { return }
    try change { db in
      try db.forgetProblems(of: Database.noFile)
      try db.note(problems, in: Database.noFile)
    }
  }

  /// Keeps why a file cannot be read; what was read of it before stays.
  func note(_ refusal: Problem, in file: Int64) throws(Failure) {
    guard try !problems(of: file).contains(refusal) else { return }
    try change { try $0.note([refusal], in: file) }
  }

  private func problems(of file: Int64) throws(Failure) -> [Problem] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT name, line, reason FROM problem WHERE file = ? ORDER BY rowid",
        arguments: [file]
      ).map { Problem(file: $0[0], line: $0[1], reason: $0[2]) }
    }
  }
}
