import Application
import ArgumentParser
import Glibc
import Search
import Storage
import Text

/// Why the program ends without having done what it was asked, for standard error.
struct Complaint: Error, CustomStringConvertible {
  /// What the exit status says, as in `sysexits.h`.
  enum Status: CInt {
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case cannotWrite = 73
    case noHome = 78
  }

  let description: String
  let status: Status

  init(_ words: String, _ status: Status) {
    let words = words.cleanCopy()
    description = words.hasPrefix("quoth ") ? words : "quoth: " + words
    self.status = status
  }

  /// Where a query is not understood: with the query, and a mark under the place.
  init(about problem: QueryProblem, in query: String) {
    description = "quoth: \(QueryRegret(problem, in: query))"
    status = .usage
  }

  /// Where none of the files named is there, there is nothing to open.
  init?(aboutMissing paths: [String]) {
    let missing = paths.filter { $0 != "-" && access($0, F_OK) != 0 }
    guard let first = missing.first, missing.count == paths.count else { return nil }
    self.init("there is no file or folder “\(first)”", .noInput)
  }
}

extension Store {
  /// The store of the person who started the program.
  static var ofThisPersonOrComplaint: Store {
    get throws(Complaint) {
      guard let store = ofThisPerson else {
        throw Complaint("neither QUOTH_STORE nor HOME is set, so there is no store", .noHome)
      }
      return store
    }
  }
}
