/// What can be searched for in a made-up archive, and how many articles have it.
struct KnownWords: Codable, Hashable {
  static let common = "Velmora"
  static let rare = "quillibrand"
  static let phrase = "lantern ferry"
  static let source = "Tidewater Courier"

  /// In about half of all articles.
  var common = 0
  /// In twenty, spread over all the years.
  var rare = 0
  /// In one of a hundred; each of its words is in many more.
  var phrase = 0
  /// How many articles came from ``source``.
  var source = 0
}
