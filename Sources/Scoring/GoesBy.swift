import Articles

extension Entity {
  /// Whether `name` is its name or its short form, but for case, article and the kind of apostrophe.
  func goesBy(_ name: String) -> Bool {
    self.name.folded == name.folded || acronym?.folded == name.folded
  }
}

extension String {
  fileprivate var folded: String {
    let plain = lowercased().replacing("’", with: "'")
    return plain.hasPrefix("the ") ? String(plain.dropFirst(4)) : plain
  }
}

extension Tally {
  /// Names expected, and the entities found for them.
  static func names(_ expected: [String], _ entities: [Entity]) -> Tally {
    Tally(
      gold: expected.count, found: entities.count,
      goldMet: expected.count { name in entities.contains { $0.goesBy(name) } },
      foundRight: entities.count { entity in expected.contains { entity.goesBy($0) } })
  }
}
