public import Articles
public import Console

/// The look of things, by what they mean.
public struct Theme: Equatable, Sendable {
  public var title: Style
  public var heading: Style
  /// What is there to be found, not to be read: bylines, roles, rules.
  public var quiet: Style
  public var selection: Style
  public var unread: Style
  public var star: Style
  public var status: Style
  public var trouble: Style
  public var currentQuotation: Style.Attributes
  public var selectedMention: Style
  /// By digit, from 1; where there are fewer looks than digits, the last is shared.
  public var speakers: [Style]
  public var entities: [Entity.Kind: Style]

  public subscript(kind: Entity.Kind) -> Style { entities[kind] ?? .plain }

  /// The colour of whoever has this digit; those without one are quiet.
  public func speaker(_ digit: Int?) -> Style {
    guard let digit, !speakers.isEmpty else { return quiet }
    return speakers[min(digit, speakers.count) - 1]
  }

  /// The theme for a terminal with so many colours.
  public static func standard(_ depth: ColorDepth) -> Theme {
    switch depth {
    case .monochrome: monochrome
    case .eight: eightColors
    case .many: manyColors
    }
  }

  /// Mid-tones of the 256-colour palette, which stand out on black and on white alike.
  private static let manyColors: Theme = {
    var theme = monochrome
    theme.quiet = Style(.palette(244))
    theme.unread = Style(.palette(33), .bold)
    theme.star = Style(.palette(166))
    theme.status = Style(.palette(244))
    theme.trouble = Style(.palette(167), .bold)
    theme.speakers = [33, 166, 68, 196, 27, 130, 62, 160, 99].map { Style(.palette($0), .bold) }
    theme.entities = [
      .person: Style(.palette(31), .bold),
      .organization: Style(.palette(133)),
      .place: Style(.palette(29)),
      .facility: Style(.palette(29)),
      .group: Style(.palette(136)),
      .date: Style(.palette(60)),
      .money: Style(.palette(94)),
      .quantity: Style(.palette(94)),
      .product: Style(.palette(167), .underline),
      .event: Style(.palette(167), .underline),
      .other: Style(.palette(60)),
    ]
    return theme
  }()

  private static let eightColors: Theme = {
    var theme = monochrome
    theme.quiet = Style(.standard, .dim)
    theme.unread = Style(.cyan, .bold)
    theme.star = Style(.yellow)
    theme.trouble = Style(.red, .bold)
    theme.speakers = [.cyan, .yellow, .green, .magenta, .red].map { Style($0, .bold) }
    theme.entities = [
      .person: Style(.cyan, .bold),
      .organization: Style(.magenta),
      .place: Style(.green),
      .facility: Style(.green),
      .group: Style(.yellow, .underline),
      .date: Style(.standard, .dim),
      .money: Style(.yellow, [.bold, .underline]),
      .quantity: Style(.yellow, [.bold, .underline]),
      .product: Style(.standard, .underline),
      .event: Style(.standard, .underline),
      .other: Style(.standard, .dim),
    ]
    return theme
  }()

  private static let monochrome = Theme(
    title: Style(.standard, .bold),
    heading: Style(.standard, .bold),
    quiet: Style(.standard, .dim),
    selection: Style(.standard, .reverse),
    unread: Style(.standard, .bold),
    star: Style(.standard, .bold),
    status: Style(.standard, .dim),
    trouble: Style(.standard, .bold),
    currentQuotation: .bold,
    selectedMention: Style(.standard, .reverse),
    speakers: [Style(.standard, .bold)],
    entities: [
      .person: Style(.standard, .underline), .organization: Style(.standard, .underline),
      .place: Style(.standard, .underline), .facility: Style(.standard, .underline),
    ])
}

extension Theme {
  typealias Look = WritableKeyPath<Theme, Style>

  /// What each look is called in a file.
  static let looks: [String: any Look & Sendable] = [
    "title": \.title, "heading": \.heading, "quiet": \.quiet, "selection": \.selection,
    "unread": \.unread, "star": \.star, "status": \.status, "trouble": \.trouble,
    "selected-mention": \.selectedMention,
  ]

  /// What each kind of name is called in a file.
  static let kinds = Dictionary(
    uniqueKeysWithValues: Entity.Kind.allCases.map { ($0.rawValue, $0) })

  /// Everything that a table of a theme can hold.
  static let names =
    looks.keys.sorted() + ["current-quotation", "speakers"] + kinds.keys.sorted()
}
