public import Settings
import TOMLKit

extension SettingDocument {
  /// Reads `text`, which is TOML, as the file that is shown as `file`.
  ///
  /// Where the text is no TOML, there is one problem and no value: half a file would set what nobody wants.
  public init(toml text: String, file: String) {
    do throws(SettingProblem) {
      let places = ValuePlaces(in: text)
      if let spot = places.namelessTable {
        throw SettingProblem("expected a name behind [", at: spot.inFile(file))
      }
      let values = try Self.values(of: text, file: file)
      let lines = values.map { path, value in
        let place = places[path]
        return SettingLine(
          path, value, at: place.name.inFile(file), valueAt: place.value.inFile(file))
      }
      self.init(lines: lines.sorted(by: SettingLine.comesFirst))
    } catch {
      self.init(problems: [error])
    }
  }

  private static func values(
    of text: String, file: String
  ) throws(SettingProblem) -> [(path: [String], value: SettingValue)] {
    // The library would take it for the end of the text.
    guard !text.utf8.contains(0) else {
      throw SettingProblem("a NUL character cannot be in here", at: SettingPlace(start: file))
    }
    do {
      let table = try TOMLTable(string: text)
      return withExtendedLifetime(table) { values(of: table, in: []) }
    } catch let error as TOMLParseError {
      let begin = error.source.begin
      throw SettingProblem(
        "this is no TOML: \(error.description)",
        at: SettingPlace(file: file, line: begin.line, column: begin.column))
    } catch {
      throw SettingProblem("this is no TOML", at: SettingPlace(start: file))
    }
  }

  private static func values(
    of table: TOMLTable, in path: [String]
  ) -> [(path: [String], value: SettingValue)] {
    var found: [(path: [String], value: SettingValue)] = []
    for name in table.keys {
      guard let value = table[name] else { continue }
      if let inner = value.table {
        found += values(of: inner, in: path + [name])
      } else {
        found.append((path + [name], SettingValue(value)))
      }
    }
    return found
  }
}

extension SettingValue {
  fileprivate init(_ value: any TOMLValueConvertible) {
    switch value.type {
    case .bool: self = .flag(value.bool ?? false)
    case .int: self = .whole(value.int ?? 0)
    case .double: self = .number(value.double ?? 0)
    case .string: self = .text(value.string ?? "")
    case .array: self = .list((value.array?.map { SettingValue($0) }) ?? [])
    case .table: self = .other("a table")
    case .date, .time, .dateTime: self = .other("a date")
    }
  }
}

extension SettingLine {
  /// Whether `one` stands before `other` in their file.
  fileprivate static func comesFirst(_ one: SettingLine, _ other: SettingLine) -> Bool {
    (one.place.line, one.place.column) < (other.place.line, other.place.column)
  }
}

extension SettingPlace {
  fileprivate init(start file: String) { self.init(file: file, line: 1, column: 1) }
}

extension ValuePlaces.Spot {
  fileprivate func inFile(_ file: String) -> SettingPlace {
    SettingPlace(file: file, line: line, column: column)
  }
}
