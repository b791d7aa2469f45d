import Articles
public import Console
import Search
import Settings
import ViewModels

/// Runs a session for a person at a terminal.
///
/// One thread owns the reader and the screen. Effects are carried out elsewhere and post their
/// results to the mailbox, so nothing here ever waits for a file.
public struct Program {
  private var session: Session
  private let terminal: any Terminal
  private let mailbox = Mailbox<Event>()
  private let workshop: Workshop
  /// What is read for the screen.
  private let desk: Lane
  /// The rows of the list, and how many there are in all. Neither waits for anything else, nor
  /// anything for them: a search takes its time.
  private let finding: Pursuit
  private let tallying: Pursuit
  /// Whoever a page is about, what they said, and how many quotations were found: likewise.
  private let inquiring: Pursuit
  private let following: Pursuit
  private let reckoning: Pursuit
  /// The wait for a key that was last set off.
  private var awaited: Int?
  /// What is in the list.
  private var listed = Query.everything
  /// Marks must be written in the order in which they were made.
  private let marking: Lane
  /// What a person keeps must be kept in the order in which they said so.
  private let changing: Lane
  /// The article on the screen, as the engine reads it.
  private let reading: Lane
  /// The articles that only count.
  private let counting: Lane
  /// The other programs of the person, and who sends them out.
  private let companions: Companions
  private let travel = TravelDesk()
  private var windowTitle = ""

  /// - Parameters:
  ///   - terminal: Where the person sits.
  ///   - workshop: Who carries effects out.
  ///   - companions: The person's other programs.
  ///   - isFirst: Whether they have never been here before.
  ///   - notice: What they should know about the terminal.
  ///   - setup: How they have set the program up.
  public init(
    terminal: any Terminal, workshop: Workshop, companions: Companions = Companions(),
    isFirst: Bool = false, notice: String? = nil, setup: Setup = Setup()
  ) {
    self.terminal = terminal
    self.companions = companions
    if let notice { mailbox.post(.noted(Notice(notice, .trouble))) }
    session = Session(size: terminal.size, colors: terminal.colors, setup: setup)
    self.workshop = workshop
    desk = Lane(workshop, mailbox, priority: .high)
    finding = Pursuit(workshop, mailbox, width: 3)
    tallying = Pursuit(workshop, mailbox, width: 2)
    inquiring = Pursuit(workshop, mailbox, width: 2)
    following = Pursuit(workshop, mailbox, width: 2)
    reckoning = Pursuit(workshop, mailbox, width: 2)
    marking = Lane(workshop, mailbox, priority: .high)
    changing = Lane(workshop, mailbox, priority: .high)
    reading = Lane(workshop, mailbox, priority: .high)
    counting = Lane(workshop, mailbox, priority: .background, patience: .milliseconds(100))
    if isFirst {
      mailbox.post(.welcomed)
      post(.welcomeIsOver, after: .seconds(60))
    }
  }

  /// Runs until the person quits and every mark is kept.
  ///
  /// - Returns: What they should know after the screen has gone, such as marks that could not be
  ///   written; nil where all is well.
  public mutating func run() -> String? {
    var effects = session.start(at: LocalTime.now)
    while !session.reader.isFinished {
      terminal.present(session.frame)
      nameWindow()
      // The screen comes first: what others do for it takes processors away.
      perform(effects)
      awaitKeys()
      let events = terminal.waitForEvents(orOn: mailbox.doorbell)
      // Dates are shown in words that age, while somebody looks.
      effects = session.handle(.timeIs(LocalTime.now))
      for event in events { effects += session.handle(event) }
      for event in mailbox.collect() { effects += session.handle(event) }
    }
    return session.reader.lastWords
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .openLibrary, .loadArticle, .writeCitations, .print: desk.perform(effect)
      case .openDossier, .openStory: inquiring.begin(effect)
      case .loadCitations: following.begin(effect)
      case .countCitations: reckoning.begin(effect)
      case .loadHeadlines(let request): find(request)
      case .count: tallying.begin(effect)
      case .keepMarks, .keepCorrection, .keepRuling, .markAllRead, .stepMarks, .keepPlace,
        .retryMarks(isLeaving: true):
        marking.perform(effect)
      case .retryMarks(isLeaving: false): perform(effect, after: .seconds(5))
      case .listFeeds, .updateFeeds, .changeFeeds, .fetchFullText, .stopUpdate, .listViews,
        .countView, .keepPanes:
        perform(beside: effect)
      case .changeViews: changing.perform(effect)
      case .annotate: reading.perform(effect)
      case .countQuotations: counting.perform(effect)
      case .watchLibrary: watch()
      case .awaitReading(let id):
        post(.articleStayedOpen(id), after: .seconds(settings.readAfter ?? 1))
      case .redraw: terminal.redraw()
      case .copy(let text):
        if companions.clipboard == .terminal { terminal.copy(text) } else { send(out: effect) }
      case .openAddress, .page, .edit, .pipe, .notify: send(out: effect)
      case .suspend: terminal.suspend()
      }
    }
  }

  /// Sends another program out. One that needs the screen gets it, and everything waits.
  private mutating func send(out effect: Effect) {
    guard let outing = Outing(for: effect, with: companions) else { return }
    guard outing.takesScreen else {
      return travel.runBeside(outing) { [mailbox] in mailbox.post(.noted($0)) }
    }
    terminal.lend { stop in
      if let notice = travel.runOnScreen(outing, stop: stop) { mailbox.post(.noted(notice)) }
    }
    // Whoever had the screen may have called the window something.
    windowTitle = ""
  }

  private mutating func nameWindow() {
    let title = session.reader.windowTitle
    guard companions.namesWindow, title != windowTitle, !title.isEmpty else { return }
    windowTitle = title
    terminal.nameWindow(title == "quoth" ? title : "\(title) — quoth")
  }
  /// A key that means something by itself does not wait for the next one without end.
  private mutating func awaitKeys() {
    guard let wait = session.wait, wait != awaited else { return }
    awaited = wait
    post(.keysRanOut(wait), after: .seconds(settings.keyWait))
  }

  private var settings: Settings { session.reader.settings }

  /// Nothing waits for what takes minutes.
  private func perform(beside effect: Effect) {
    Task { [workshop, mailbox] in
      if let event = await workshop.perform(effect) { mailbox.post(event) }
    }
  }

  private mutating func find(_ request: HeadlineRequest) {
    // Nobody wants to know any more how much there is of what was listed before.
    if request.query != listed { tallying.giveUp() }
    listed = request.query
    finding.begin(.loadHeadlines(request))
  }

  private func watch() {
    Task { [workshop, mailbox] in await workshop.watch { mailbox.post($0) } }
    guard settings.updateEvery > 0 else { return }
    Task { [mailbox, minutes = settings.updateEvery] in
      while true {
        mailbox.post(.updateIsDue)
        try await Task.sleep(for: .seconds(60 * minutes))
      }
    }
  }

  private func perform(_ effect: Effect, after delay: Duration) {
    Task { [marking] in
      try await Task.sleep(for: delay)
      marking.perform(effect)
    }
  }

  private func post(_ event: Event, after delay: Duration) {
    Task { [mailbox] in
      try await Task.sleep(for: delay)
      mailbox.post(event)
    }
  }
}

extension Pursuit {
  fileprivate convenience init(_ workshop: Workshop, _ mailbox: Mailbox<Event>, width: Int) {
    self.init(width: width, perform: { await workshop.perform($0) }, post: { mailbox.post($0) })
  }
}
