import Articles

// How the reader goes from speaker to speaker, and from name to name.

extension Reader {
  mutating func goToNextSpeaker() {
    go(article?.nextQuotation(where: { article?.isByAnother($0) == true }), end: .last)
  }

  mutating func goToPreviousSpeaker() {
    go(article?.previousQuotation(where: { article?.isByAnother($0) == true }), end: .first)
  }

  mutating func goToNextQuotation() {
    go(article?.nextQuotation(where: { _ in true }), end: .last)
  }

  mutating func goToPreviousQuotation() {
    go(article?.previousQuotation(where: { _ in true }), end: .first)
  }

  mutating func goToSpeaker(withDigit digit: Int) {
    guard let speaker = article?.speaker(withDigit: digit) else {
      return say(
        digit == 0 ? "Speakers have the digits 1 to 9" : "Nobody here has the digit \(digit)")
    }
    go(article?.nextQuotation(where: { $0.speaker == speaker }), end: .last)
  }

  private mutating func go(_ landing: Landing?, end: End) {
    guard let landing else { return say(whyNobodyElseSpeaks) }
    focusArticle()
    article?.go(toQuotation: landing.index)
    guard let words = article?.whoSpeaks else { return }
    say(landing.hasWrapped ? "\(words)   \(end.rawValue)" : words)
  }

  private var whyNobodyElseSpeaks: String {
    guard let article, article.annotation != nil else { return "Still reading" }
    guard !article.quotations.isEmpty else { return "Nobody is quoted here" }
    let speakers = article.annotation?.speakers ?? []
    guard let only = speakers.first.flatMap({ article.annotation?.entity($0) }) else {
      return "Nobody here is named as speaking"
    }
    return "Nobody but \(only.name) is quoted here"
  }

  mutating func goToMention(_ step: Int) {
    guard let article else { return }
    if article.selection == nil {
      self.article?.select(article.currentQuotation?.speaker ?? sidebar.selectedEntity)
    }
    guard let entity = self.article?.selectedEntity else { return say("Choose a name first") }
    let landing = step > 0 ? article.nextMention(of: entity) : article.previousMention(of: entity)
    guard let landing else { return say("The article does not name \(entity.name)") }
    focusArticle()
    self.article?.go(toMention: landing.index, of: entity)
    let end = landing.hasWrapped ? "   \(End(inDirection: step).rawValue)" : ""
    say("\(entity.name), \(landing.index + 1) of \(entity.mentions.count)\(end)")
  }

  /// A jump is meant for the article, wherever the keys went before.
  private mutating func focusArticle() {
    if focus == .headlines || !room.showsSidebarBesideArticle { focus = .article }
  }
}

extension ArticlePane {
  /// Who says the current quotation: `Kim Jong-un, quotation 2 of 5   via KCNA`.
  var whoSpeaks: String {
    guard let quotation = currentQuotation, let current else { return "" }
    let spoken = quotations.indices.filter { quotations[$0].speaker == quotation.speaker }
    let speaker = quotation.speaker.flatMap { annotation?.entity($0) }
    let name = speaker.map { (quotation.isUnsure ? "probably " : "") + $0.name }
    let number = (spoken.firstIndex(of: current) ?? 0) + 1
    let channels = quotation.via.compactMap { annotation?.entity($0)?.shortName }
    let via = channels.isEmpty ? "" : "   via \(channels.joined(separator: ", "))"
    let correction = quotation.decidedBy == Correction.rule ? "   as you said" : ""
    return "\(name ?? "Speaker not named"), quotation \(number) of \(spoken.count)"
      + via + correction
  }
}
