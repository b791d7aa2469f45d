import Text

extension Annotation {
  /// What a person has made of this. Of several corrections of one quotation the last counts; those
  /// of quotations that are not here are passed over. `text` is what was annotated.
  public func corrected(by corrections: [Correction], in text: String) -> Annotation {
    guard !corrections.isEmpty else { return self }
    let verdicts = Dictionary(
      corrections.map { ($0.quotation, $0.verdict) }, uniquingKeysWith: { $1 })
    var corrected = self
    for (index, name) in quotationNames(in: text).enumerated() {
      switch verdicts[name] {
      case .asRead, nil: continue
      case .nobody: corrected.quotations[index].speaker = nil
      case .speaker(let name): corrected.quotations[index].speaker = corrected.speaker(named: name)
      }
      corrected.quotations[index].isUnsure = false
      corrected.quotations[index].decidedBy = Correction.rule
      corrected.quotations[index].speakerBy = nil
    }
    return corrected
  }

  /// The entity that goes by `name`; a new one, which the text does not mention, where there is none.
  private mutating func speaker(named name: String) -> Entity.ID {
    let wanted = name.lowercased()
    let known = entities.filter { entity in
      entity.kind.maySpeak
        && (entity.name.lowercased() == wanted || entity.acronym?.lowercased() == wanted)
    }
    if let best = known.first(where: { $0.kind == .person }) ?? known.first { return best.id }
    let id = Entity.ID(rawValue: entities.count)
    entities.append(Entity(id: id, kind: .person, name: name, mentions: []))
    return id
  }
}

extension Entity.Kind {
  /// Whether what goes by a name of this kind may be quoted: May is a month and a surname.
  fileprivate var maySpeak: Bool {
    switch self {
    case .person, .organization, .place, .group, .facility, .product, .other: true
    case .date, .money, .quantity, .event: false
    }
  }
}
