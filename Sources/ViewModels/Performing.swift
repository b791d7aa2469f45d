import Articles

// What each command does, in one place.

extension Reader {
  mutating func perform(_ command: Command) -> [Effect] {
    notice = nil
    shortenWelcome()
    if command == .open, page.isFeeds || page.isViews {
      if page.isFeeds { openFeed() } else { openSelectedView() }
      return []
    }
    if case .links = page, case .digit(let digit) = command {
      addToLinkNumber(digit)
      return []
    }
    if let regret = whyNot(command) {
      count = nil
      say(regret)
      return []
    }
    if case .digit(let digit) = command, focus == .headlines {
      addToCount(digit)
      return []
    }
    defer { count = nil }
    return carryOut(command)
  }

  private mutating func carryOut(_ command: Command) -> [Effect] {
    switch command {
    case .moveDown: move(by: count ?? 1)
    case .moveUp: move(by: -(count ?? 1))
    case .pageDown: movePages(count ?? 1)
    case .pageUp: movePages(-(count ?? 1))
    case .halfPageDown: moveHalfPages(count ?? 1)
    case .halfPageUp: moveHalfPages(-(count ?? 1))
    case .first: goToFirst()
    case .last: goToLast()
    case .readOn: return readOn()
    case .open where page.isStory: openTelling()
    case .open: return openOrGo()
    case .back: goBack()
    case .close: return close()
    case .nextPane: return switchPane(1)
    case .previousPane: return switchPane(-1)
    case .nextArticle: return openNeighbour(count ?? 1)
    case .previousArticle: return openNeighbour(-(count ?? 1))
    case .nextUnread: return openUnread(1)
    case .previousUnread: return openUnread(-1)
    case .nextSpeaker: goToNextSpeaker()
    case .previousSpeaker: goToPreviousSpeaker()
    case .nextQuotation: isOnPersonPage ? move(.by(1)) : goToNextQuotation()
    case .previousQuotation: isOnPersonPage ? move(.by(-1)) : goToPreviousQuotation()
    case .digit(let digit): goToSpeaker(withDigit: digit)
    case .nextMention: goToMention(1)
    case .previousMention: goToMention(-1)
    case .correctSpeaker: askWhoSpeaks()
    case .followName: followName()
    case .story: return showStory()
    case .foldStory: foldStory()
    case .foldStories: foldStories()
    case .copy: return copyQuotation()
    case .copyLink: return copyLink()
    case .copyParagraph: return copyParagraph()
    case .write: askWhatFileToWrite()
    case .samePerson: askWhoElse()
    case .partPerson: askWhoIsAnother()
    case .toggleRead: return toggle(.read)
    case .toggleStar: return toggle(.starred)
    case .markAllRead: askToMarkAllRead()
    case .undo: return step(.undo)
    case .redo: return step(.redo)
    case .updateFeeds: return updateFeeds()
    case .updateFeed: return updateFeed()
    case .stopUpdate: return stopUpdate()
    case .fullText: return fetchFullText()
    case .feeds: return showFeeds()
    case .addFeed: askForFeed()
    case .search: beginSearch()
    case .nextHit: goToHit(1)
    case .previousHit: goToHit(-1)
    case .zoom: zoom()
    case .links: showLinks()
    case .browse: return browse()
    case .page: return showInPager()
    case .edit: return showInEditor()
    case .pipe: askWhatToPipeTo()
    case .filter: beginFilter()
    case .views: showViews()
    case .saveView: askToSaveView()
    case .rename: page.isViews ? askForViewName() : askForName()
    case .remove: page.isViews ? askToRemoveView() : askToRemoveFeed()
    case .theme: prompt = .commandLine(CommandLine("theme ", themes: themes))
    case .commandLine: prompt = .commandLine(CommandLine(themes: themes))
    case .help: turn(to: .help(.help(keys, columns: pageMeasure, at: KeyPage(of: self))))
    case .messages: showMessages()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    }
    return []
  }

  /// Why `command` does not apply now, or nil where it does.
  func whyNot(_ command: Command) -> String? {
    switch command.entry?.scope {
    case .anywhere, nil: nil
    case .readingOrFeeds where page.isFeeds: nil
    case .lists where page.isFeeds || page.isViews: nil
    case .lists:
      "\(keys.hint(.feeds)) lists your feeds, and \(keys.hint(.views)) your views; there it works"
    case _ where page.isStory && [.open, .copy].contains(command): nil
    case _ where isOnPersonPage && command.isOfQuotations: nil
    case _ where selectedLink != nil && command.isOfLinks: nil
    case .people: "That is for a person’s page; \(keys.hint(.followName)) opens one"
    case _ where page != .reading: "Not on this page; \(keys.hint(.close)) goes back"
    case .headlines where headlines.isEmpty && !headlines.isSearch: "There are no articles here"
    case .article where article == nil: "Open an article first"
    case .reading, .headlines, .article, .readingOrFeeds: nil
    }
  }

  var isOnPersonPage: Bool { if case .person = page { true } else { false } }

  /// Gives the article the whole window, or shares it again.
  private mutating func zoom() {
    isZoomed.toggle()
    if isZoomed { focus = .article }
  }

  /// Leaves, once everything is on disk that can be brought there.
  mutating func quit() -> [Effect] {
    wantsToQuit = true
    guard unkeptActs > 0 else { return [] }
    retriesMarks = true
    return [.retryMarks(isLeaving: true)]
  }

  private mutating func addToCount(_ digit: Int) {
    guard digit > 0 || count != nil else { return }
    // Larger counts than there could be articles say nothing more.
    count = min((count ?? 0) * 10 + digit, 9_999_999)
  }
}

// MARK: - Pages

extension Reader {
  mutating func scrollPage(by lines: Int) {
    switch page {
    case .reading: break
    case .feeds: changeFeedsPage { $0.move(by: lines) }
    case .views: changeViewsPage { $0.move(by: lines) }
    case .help(var listing):
      listing.scroll(by: lines, rows: room.pageRows)
      page = .help(listing)
    case .messages(var listing):
      listing.scroll(by: lines, rows: room.pageRows)
      page = .messages(listing)
    case .person: move(.by(lines))
    case .story: changeStory { $0.move(by: lines) }
    case .links: changeLinks { $0.move(by: lines) }
    }
  }

  var pageLength: Int {
    switch page {
    case .reading, .person: 0
    case .feeds(let feeds): feeds.feeds?.count ?? 0
    case .story(let story): story.lines.count
    case .links(let links): links.entries.count
    case .views(let views): views.rows?.count ?? 0
    case .help(let listing), .messages(let listing): listing.lines.count
    }
  }

  /// The columns that text may fill on a page.
  var pageMeasure: Int { room.pageColumns - 4 }

  mutating func showMessages() {
    turn(to: .messages(everythingSaid))
    scrollPage(by: pageLength)
  }

  /// What cannot be read now and what was said, the latest last, set for the width of the page.
  var everythingSaid: Listing {
    let problems = problems.map { Notice($0.description, .trouble) }
    return .messages(problems + messages, columns: pageMeasure)
  }
}

// MARK: - Answers

extension Reader {
  mutating func take(_ answer: Answer) -> [Effect] {
    switch prompt {
    case .question(let question): return take(answer, to: question)
    case .commandLine(let line): return take(answer, on: line)
    case .speaker(let line): return take(answer, on: line)
    case .party(let line, let verdict): return take(answer, on: line, verdict)
    case .search(let line):
      take(answer, in: line)
      return []
    case .address(let line): return take(answer, on: line)
    case .file(let line): return take(answer, on: line)
    case .shell(let line): return take(answer, on: line)
    case .find(let line):
      take(answer, in: line)
      return []
    case nil: return []
    }
  }

  private mutating func take(_ answer: Answer, to question: Question) -> [Effect] {
    prompt = nil
    guard answer == .type("y") || answer == .type("Y") else {
      say(question.refusal)
      return []
    }
    switch question {
    case .markAllRead: return markAllRead()
    case .removeFeed(let feed, _): return [.changeFeeds(.remove(feed))]
    case .stopUpdate: return stopUpdate()
    case .removeView(let name): return [.changeViews(.remove(name))]
    case .replaceView(let name, let query):
      return [.changeViews(.save(name: name, query: query, mayReplace: true))]
    case .writeOver(let order): return [.writeCitations(order.writingOver)]
    case .printOver(let order): return [.print(order.writingOver)]
    }
  }

  private mutating func take(_ answer: Answer, on line: CommandLine) -> [Effect] {
    var line = line
    switch line.take(answer) {
    case .writing: prompt = .commandLine(line)
    case .givenUp: prompt = nil
    case .finished: return submit(line)
    }
    return []
  }

  private mutating func submit(_ line: CommandLine) -> [Effect] {
    prompt = nil
    guard !line.words.isEmpty else { return [] }
    if let theme = line.argument(of: .theme), !theme.isEmpty {
      chooseTheme(theme)
      return []
    }
    guard let command = line.command else {
      say("There is no command “\(line.words)”; \(keys.hint(.help)) lists them", .trouble)
      return []
    }
    return perform(command)
  }
}
