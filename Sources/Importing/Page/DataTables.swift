extension PageTree {
  /// Marks the tables in `top` that hold data, and do not merely lay out a page.
  mutating func markDataTables(in top: Place) {
    for table in elements(below: top, where: { $0 == .table }) where holdsData(table) {
      set("1", attribute: Self.dataTableMark, of: table)
    }
  }

  private func holdsData(_ table: Place) -> Bool {
    if self[table, attribute: "role"] == "presentation" { return false }
    if self[table, attribute: "datatable"] == "0" { return false }
    if self[table, attribute: "summary"]?.isEmpty == false { return true }
    let inside = elements(below: table) { _ in true }
    if inside.contains(where: { tag(of: $0) == .caption && self[$0].firstChild != nil }) {
      return true
    }
    if inside.contains(where: { tag(of: $0).map(Self.speaksForData) ?? false }) { return true }
    if inside.contains(where: { tag(of: $0) == .table }) { return false }
    return isLarge(inside)
  }

  private static func speaksForData(_ tag: Tag) -> Bool {
    switch tag {
    case .col, .colgroup, .tfoot, .thead, .th: true
    default: false
    }
  }

  private func isLarge(_ inside: [Place]) -> Bool {
    let rows = inside.filter { tag(of: $0) == .tr }
    let height = rows.reduce(0) { $0 + span($1, "rowspan") }
    let width =
      rows.map { row in
        elements(in: row).filter { tag(of: $0) == .td }.reduce(0) { $0 + span($1, "colspan") }
      }.max() ?? 0
    if width == 1 || height == 1 { return false }
    return height >= 10 || width > 4 || height * width > 10
  }

  private func span(_ place: Place, _ name: String) -> Int {
    let number = self[place, attribute: name].flatMap { Int($0) } ?? 1
    return (1...1000).contains(number) ? number : 1
  }
}
