public import Articles
import Text

/// Who and what an article names: the quoted first, then everyone and everything else by kind.
public struct EntitySidebar: Equatable, Sendable {
  /// A group of names under one heading.
  public enum Section: String, CaseIterable, Hashable, Sendable {
    case quoted = "Quoted"
    case people = "People"
    case organizations = "Organisations"
    case places = "Places"
    case groups = "Groups"
    case things = "Events and things"
    case dates = "Dates"
    case quantities = "Quantities"

    /// Where an entity belongs that nobody quotes.
    init(_ kind: Entity.Kind) {
      switch kind {
      case .person: self = .people
      case .organization: self = .organizations
      case .place, .facility: self = .places
      case .group: self = .groups
      case .product, .event, .other: self = .things
      case .date: self = .dates
      case .money, .quantity: self = .quantities
      }
    }
  }

  /// One row of the sidebar.
  public enum Row: Hashable, Sendable {
    /// A heading, with how many names stand under it and whether they are folded away.
    case heading(Section, count: Int, isFolded: Bool)
    /// Someone who is quoted, with their digit where they have one.
    case speaker(Entity, digit: Int?, direct: Int, indirect: Int)
    /// A line of what the article says the person above is.
    case role(Entity.ID, String)
    case entity(Entity)
    case blank
  }

  public private(set) var rows: [Row] = []
  public private(set) var position = ListPosition()
  private var annotation = Annotation()
  private var folded: Set<Section> = [.groups, .dates, .quantities]
  private(set) var height: Int
  private var width: Int

  /// An empty sidebar with so many rows and columns on the screen.
  init(height: Int, width: Int) {
    self.height = height
    self.width = width
  }

  /// Sets the rows anew for another size, and stays at the selected name.
  mutating func fit(height: Int, width: Int) {
    let selected = selectedEntity
    self.height = height
    self.width = width
    makeRows()
    let row = rows.firstIndex { selected != nil && $0.entity == selected }
    select(row ?? position.selection)
  }

  /// Lists another article's names, from the top.
  mutating func show(_ annotation: Annotation) {
    self.annotation = annotation
    position = ListPosition()
    makeRows()
    select(rows.firstIndex { $0.entity != nil } ?? 0)
  }

  /// Lists the names of the same article again, and stays at the selected one.
  mutating func showAgain(_ annotation: Annotation) {
    self.annotation = annotation
    fit(height: height, width: width)
  }

  public var selectedRow: Row? {
    rows.indices.contains(position.selection) ? rows[position.selection] : nil
  }

  /// Whose row is selected.
  var selectedEntity: Entity.ID? { selectedRow?.entity }
}

// MARK: - Moving

extension EntitySidebar {
  /// Goes to the row `count` rows on, or the nearest that can be selected.
  mutating func move(by count: Int) {
    let step = count < 0 ? -1 : 1
    for _ in 0..<min(abs(count), rows.count) { select(nextStop(from: position.selection, step)) }
  }

  /// Selects `row`, and keeps the row above it on the screen too, which may be its heading.
  mutating func select(_ row: Int) {
    position.select(row - 1, of: rows.count, rows: height)
    position.select(row, of: rows.count, rows: height)
  }

  mutating func selectFirst() { select(nextStop(from: -1, 1)) }

  mutating func selectLast() { select(nextStop(from: rows.count, -1)) }

  /// Folds the selected heading's names away, or unfolds them.
  mutating func toggleFold() {
    guard case .heading(let section, _, _) = selectedRow else { return }
    folded.formSymmetricDifference([section])
    makeRows()
    position.show(rows.count, rows: height)
  }

  private func nextStop(from row: Int, _ step: Int) -> Int {
    var next = row + step
    while rows.indices.contains(next) {
      if rows[next].isStop { return next }
      next += step
    }
    return row
  }
}

extension EntitySidebar.Row {
  /// Whom or what it is about.
  fileprivate var entity: Entity.ID? {
    switch self {
    case .speaker(let entity, _, _, _), .entity(let entity): entity.id
    case .role(let id, _): id
    case .heading, .blank: nil
    }
  }

  /// Whether the selection rests here.
  var isStop: Bool {
    switch self {
    case .speaker, .entity, .heading: true
    case .role, .blank: false
    }
  }
}

// MARK: - Rows

extension EntitySidebar {
  private mutating func makeRows() {
    rows = []
    let speakers = annotation.speakers
    let quoted = Set(speakers)
    for section in Section.allCases {
      let names =
        section == .quoted
        ? speakers.compactMap(annotation.entity)
        : annotation.entities.filter { Section($0.kind) == section && !quoted.contains($0.id) }
      guard !names.isEmpty else { continue }
      if !rows.isEmpty { rows.append(.blank) }
      let isFolded = folded.contains(section)
      rows.append(.heading(section, count: names.count, isFolded: isFolded))
      if !isFolded { addRows(for: names, isQuoted: section == .quoted) }
    }
  }

  private mutating func addRows(for names: [Entity], isQuoted: Bool) {
    let counts = isQuoted ? quotationCounts : [:]
    for (index, entity) in names.enumerated() {
      if let count = counts[entity.id] {
        let digit = index < 9 ? index + 1 : nil
        rows.append(.speaker(entity, digit: digit, direct: count.direct, indirect: count.indirect))
      } else {
        rows.append(.entity(entity))
      }
      let role = TypesetText(entity.role ?? "", measure: width - 4)
      rows += role.lines.map { .role(entity.id, String(role.text[$0])) }
    }
  }

  private var quotationCounts: [Entity.ID: (direct: Int, indirect: Int)] {
    var counts: [Entity.ID: (direct: Int, indirect: Int)] = [:]
    for quotation in annotation.quotations {
      guard let speaker = quotation.speaker else { continue }
      let isIndirect = quotation.kind == .indirect
      counts[speaker, default: (0, 0)].direct += isIndirect ? 0 : 1
      counts[speaker, default: (0, 0)].indirect += isIndirect ? 1 : 0
    }
    return counts
  }
}
