extension PageTree {
  /// Whether `place`, a list or a division in an article, looks like no part of it: more links or
  /// pictures or fields to fill in than words.
  mutating func isSuspect(_ place: Place, _ strictness: Strictness) -> Bool {
    let measure = measure(place)
    if self[place].isDataTable || isInsideDataTable(place) || isInside(.code, place, depth: 4) {
      return false
    }
    if measure.dataTables > 0 { return false }
    let weight = weight(of: place, strictness)
    if weight < 0 { return true }
    // Ten commas are sentences, whatever else there is.
    if measure.commas >= 10 || measure.hasVideo { return false }
    if measure.length <= 30, PageHints.isAdvertisingWord(line(in: place)) { return true }
    let isList = isList(place, measure)
    let isInFigure = isInside(.figure, place, depth: 4)
    let suspicion = Suspicion(
      measure: measure, weight: weight, isList: isList, isInFigure: isInFigure)
    guard suspicion.isGrave else { return false }
    return !(isList && isListOfImages(place, measure))
  }

  private func isInsideDataTable(_ place: Place) -> Bool {
    var next = parent(of: place)
    while let ancestor = next {
      if self[ancestor].isDataTable { return true }
      next = parent(of: ancestor)
    }
    return false
  }

  private func isList(_ place: Place, _ measure: PageMeasure) -> Bool {
    if tag(of: place)?.isList ?? false { return true }
    return measure.length > 0 && Double(measure.listLength) / Double(measure.length) > 0.9
  }

  /// A gallery: as many images as items, and nothing else beside them.
  private func isListOfImages(_ place: Place, _ measure: PageMeasure) -> Bool {
    measure.images == measure.items
      && elements(in: place).allSatisfy { elements(in: $0).count <= 1 }
  }
}

/// What speaks against a part of an article.
private struct Suspicion {
  let measure: PageMeasure
  let weight: Double
  let isList: Bool
  let isInFigure: Bool

  var isGrave: Bool {
    isGallery || isMenu || isForm || isHeadless || isLinks || isEmbedded || isWordless
  }

  private var isGallery: Bool {
    !isInFigure && measure.images > 1 && measure.paragraphs * 2 < measure.images
  }

  private var isMenu: Bool { !isList && measure.items - 100 > measure.paragraphs }

  private var isForm: Bool { measure.inputs > measure.paragraphs / 3 }

  private var isHeadless: Bool {
    !isList && !isInFigure && measure.headingDensity < 0.9 && measure.length < 25
      && (measure.images == 0 || measure.images > 2) && measure.linkDensity > 0
  }

  private var isLinks: Bool {
    if weight >= 25 { return measure.linkDensity > 0.5 }
    return !isList && measure.linkDensity > 0.2
  }

  private var isEmbedded: Bool {
    measure.embeds > 1 || measure.embeds == 1 && measure.length < 75
  }

  private var isWordless: Bool { measure.images == 0 && !measure.hasTextish }
}

extension PageHints {
  /// Whether `line` only says that here is an advertisement, or that something is on its way.
  static func isAdvertisingWord(_ line: String) -> Bool {
    var word = line.lowercased()
    if words.contains(word) { return true }
    while word.last == "…" || word.last == "." { word.removeLast() }
    return waits.contains(word)
  }

  private static let words: Set<String> = [
    "ad", "advertising", "advertisement", "pub", "publicité", "werb", "werbung", "广告", "реклама",
    "anuncio", "anzeige", "publicidad", "pubblicità", "reklama", "reklame", "annons",
    "story continues below advertisement", "article continues below advertisement",
    "advertisement - continue reading below", "continue reading below", "scroll to continue",
    "story continues below", "article continues below",
  ]

  private static let waits: Set<String> = [
    "loading", "正在加载", "загрузка", "chargement", "cargando",
  ]
}
