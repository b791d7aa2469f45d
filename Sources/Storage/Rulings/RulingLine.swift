import Articles
import FoundationEssentials
import People
import Text

/// One line of a file of rulings: two names, whether they are one and the same's, and since when that
/// is said.
///
/// ```
/// {"same":[{"name":"Ida Moss"},{"name":"Ida Marsh","role":"mayor"}],"at":"…"}
/// ```
struct RulingLine: SaidLine, Hashable {
  var ruling: Ruling
  var time: MarkTime

  /// Of two lines about the same two the later counts. Of two at one time it does not matter which,
  /// as long as every machine takes the same.
  func counts(before other: RulingLine) -> Bool {
    (time, ruling.verdict.rawValue) > (other.time, other.ruling.verdict.rawValue)
  }
}

extension RulingLine {
  private enum Field: String, CodingKey {
    case same, different, asRead, at
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    let at = try fields.decode(String.self, forKey: .at)
    for (field, verdict) in Self.verdicts {
      guard let parties = try fields.decodeIfPresent([Party].self, forKey: field) else { continue }
      guard parties.count == 2, let time = MarkTime(at) else { break }
      self.init(ruling: Ruling(parties[0].party, verdict, parties[1].party), time: time)
      return
    }
    throw DecodingError.dataCorruptedError(forKey: .at, in: fields, debugDescription: at)
  }

  private static let verdicts: [(Field, Ruling.Verdict)] = [
    (.same, .same), (.different, .different), (.asRead, .asRead),
  ]

  private struct Party: Decodable {
    var name: String
    var role: String?

    /// Strangers may have written it.
    var party: Ruling.Party {
      Ruling.Party(name: name.cleanCopy(), role: role?.cleanCopy())
    }
  }

  var jsonLine: [UInt8] {
    let parties = [ruling.one, ruling.other].map { party in
      let role = party.role.map { #","role":\#(JSONValue.quoted($0))"# } ?? ""
      return #"{"name":\#(JSONValue.quoted(party.name))\#(role)}"#
    }
    return Array(
      #"{"\#(ruling.verdict.rawValue)":[\#(parties.joined(separator: ","))],"at":"\#(time)"}"#.utf8
    ) + [.newline]
  }
}
