import GRDB
import GRDBSQLite

/// A statement that is carried out for one row after another.
///
/// Its arguments go to SQLite as they are: `Statement` boxes and copies each of them, which for the
/// rows of a headline takes longer than to put them where they belong.
struct RowStatement {
  private let db: Database
  private let statement: Statement

  enum Argument {
    case null
    case integer(Int64)
    case text(String)

    static func integer(_ value: Int) -> Argument { .integer(Int64(value)) }
    static func optional(_ value: Int64?) -> Argument { value.map(Argument.integer) ?? .null }
    static func optional(_ value: String?) -> Argument { value.map(Argument.text) ?? .null }
  }

  init(_ db: Database, sql: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
  }

  /// Carries it out; returns the first column of the first row, which is a number, or nil where there
  /// is no row.
  @discardableResult
  func callAsFunction(_ arguments: Argument...) throws -> Int64? {
    let bare = statement.sqliteStatement
    defer { sqlite3_reset(bare) }
    for (place, argument) in arguments.enumerated() {
      bind(argument, to: bare, at: Int32(place + 1))
    }
    switch sqlite3_step(bare) {
    case SQLITE_ROW: return sqlite3_column_int64(bare, 0)
    case SQLITE_DONE: return nil
    case let code:
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
  }

  private func bind(_ argument: Argument, to bare: SQLiteStatement, at place: Int32) {
    switch argument {
    case .null: sqlite3_bind_null(bare, place)
    case .integer(let value): sqlite3_bind_int64(bare, place, value)
    case .text(var text):
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          _ = sqlite3_bind_text(
            bare, place, characters.baseAddress, Int32(characters.count), Self.isCopied)
        }
      }
    }
  }

  /// SQLITE_TRANSIENT, which the importer of C does not understand.
  private static var isCopied: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }
}
