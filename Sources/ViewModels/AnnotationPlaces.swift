import Articles
import Text

/// Where in a text stands what an annotation found, ready to be asked for one screen at a time.
struct AnnotationPlaces: Sendable {
  /// The words of each quotation, with its index.
  let quotations: SpanIndex<Int>
  let mentions: SpanIndex<Entity.ID>
  /// How many are quoted.
  let speakerCount: Int
  /// From 1, for the first nine who are quoted.
  let digits: [Entity.ID: Int]

  init(_ annotation: Annotation) {
    quotations = SpanIndex(
      annotation.quotations.enumerated().flatMap { index, quotation in
        quotation.content.map { ($0, index) }
      })
    mentions = SpanIndex(
      annotation.entities.flatMap { entity in entity.mentions.map { ($0, entity.id) } })
    let speakers = annotation.speakers
    speakerCount = speakers.count
    digits = Dictionary(uniqueKeysWithValues: zip(speakers.prefix(9), 1...))
  }
}

extension AnnotationPlaces: Equatable {
  /// Made from the annotation beside them, places say nothing that it does not.
  static func == (left: AnnotationPlaces, right: AnnotationPlaces) -> Bool {
    left.digits == right.digits
  }
}
