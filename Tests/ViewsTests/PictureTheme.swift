import Articles
import Console
import Views

extension Theme {
  /// The looks that pictures are drawn in, so that choosing other colours changes no picture of anything
  /// else.
  static let forPictures: Theme = {
    var theme = Theme.standard(.many)
    theme.star = Style(.palette(172))
    theme.speakers = [33, 202, 64, 162, 30, 130, 99, 160, 69].map { Style(.palette($0), .bold) }
    theme.entities = [
      .person: Style(.palette(37), .bold), .organization: Style(.palette(133)),
      .place: Style(.palette(71)), .facility: Style(.palette(71)), .group: Style(.palette(136)),
      .date: Style(.palette(103)), .money: Style(.palette(172)), .quantity: Style(.palette(172)),
      .product: Style(.palette(167)), .event: Style(.palette(167)), .other: Style(.palette(103)),
    ]
    return theme
  }()
}
