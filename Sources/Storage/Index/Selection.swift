import GRDB
import Search

/// The articles a query selects, as a piece of SQL that others build upon.
struct Selection {
  /// What to select from: always `article`, and what it is joined to.
  var tables: String
  var condition: String
  var arguments: StatementArguments

  init(_ query: Query) {
    switch query {
    case .everything: self.init()
    }
  }

  init() {
    tables = "article"
    condition = "TRUE"
    arguments = []
  }
}
