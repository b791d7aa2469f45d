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
    theme.star = Style(.palette(172))
    theme.status = Style(.palette(244))
    theme.trouble = Style(.palette(167), .bold)
    theme.speakers = [33, 202, 64, 162, 30, 130, 99, 160, 69].map { Style(.palette($0), .bold) }
    theme.entities = [
      .person: Style(.palette(37), .bold),
      .organization: Style(.palette(133)),
      .place: Style(.palette(71)),
      .facility: Style(.palette(71)),
      .group: Style(.palette(136)),
      .date: Style(.palette(103)),
      .money: Style(.palette(172)),
      .quantity: Style(.palette(172)),
      .product: Style(.palette(167)),
      .event: Style(.palette(167)),
      .other: Style(.palette(103)),
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
      .group: Style(.yellow),
      .date: Style(.standard, .dim),
      .money: Style(.yellow),
      .quantity: Style(.yellow),
      .product: Style(.red),
      .event: Style(.red),
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
