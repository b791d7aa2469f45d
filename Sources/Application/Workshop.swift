import Articles
public import Configuration
import People
import Search
import Settings
import Storage
public import ViewModels

/// Does what the reader asks of the world, and reports how it went.
///
/// It may be asked from any thread. Files are the business of the ``Desk``, an actor; reading a text
/// has no state, and goes on beside it.
public struct Workshop: Sendable {
  private let desk: Desk
  private let engine: Engine
  private let wireRoom: WireRoom?
  private let state: StateFolder?

  /// - Parameters:
  ///   - desk: Where articles come from and marks go to.
  ///   - engine: What reads the article on the screen.
  ///   - wireRoom: Who fetches; without one nobody does.
  ///   - state: Where the widths of panes are kept; without one they are not.
  public init(
    desk: Desk, engine: Engine, wireRoom: WireRoom? = nil, state: StateFolder? = nil
  ) {
    self.desk = desk
    self.state = state
    self.engine = engine
    self.wireRoom = wireRoom
  }

  /// Carries `effect` out. Who `isPatient` wants everything that is open to have been read before
  /// anything is shown, as a script does.
  ///
  /// - Returns: What came of it; nil for an effect that is not a workshop's business but the
  ///   screen's or the clock's, and for a search or a count whose task was cancelled.
  @concurrent
  public func perform(_ effect: Effect, isPatient: Bool = false) async -> Event? {
    switch effect {
    case .openLibrary(let request): await desk.open(request, wholly: isPatient)
    case .loadHeadlines(let request): await headlines(request)
    case .count(let query): await count(query)
    case .loadArticle(let id): await load(id)
    case .annotate(let article): await read(article)
    case .keepCorrection(let correction): await desk.keep(correction)
    case .keepRuling(let ruling): await desk.keep(ruling)
    case .openDossier(let whom, let subject):
      await dossier(of: whom, for: subject, isPatient: isPatient)
    case .openStory(let id): await story(of: id, isPatient: isPatient)
    case .loadCitations(let request): await citations(request)
    case .countCitations(let id, let query): await countCitations(of: id, query)
    case .writeCitations(let order): .citationsWritten(order, await desk.write(order))
    case .print(let order): .printed(order, await desk.write(order))
    case .keepPlace(let id, let offset): await desk.keepPlace(offset, in: id)
    case .countQuotations(let ids): .quotationsCounted(await counts(of: ids))
    case .keepMarks(let act): await desk.keep(act)
    case .markAllRead(let query): await desk.markAllRead(in: query)
    case .stepMarks(let step): await desk.step(step)
    case .retryMarks: await desk.retryMarks()
    case .listFeeds, .updateFeeds, .changeFeeds, .fetchFullText: await fetch(effect)
    case .keepPanes(let wishes): keep(wishes)
    case .stopUpdate: stopUpdate()
    case .listViews: await listViews()
    case .countView(let query, let act): await countView(query, afterAct: act)
    case .changeViews(let change):
      await wireRoom?.change(change) ?? .viewsChanged(change, .failed("there is no store"))
    case .watchLibrary, .awaitReading, .copy, .redraw, .suspend, .openAddress, .page, .edit, .pipe,
      .notify:
      nil
    }
  }

  /// From now on, `post` is told when the library changes.
  func watch(_ post: @escaping @Sendable (Event) -> Void) async {
    wireRoom?.report(to: post)
    await desk.watch(post)
  }

  private func keep(_ wishes: LayoutWishes) -> Event? {
    state?.keep(wishes).map { .noted(Notice($0, .trouble)) }
  }

  private func stopUpdate() -> Event? {
    wireRoom?.stopUpdate()
    return nil
  }

  private func fetch(_ effect: Effect) async -> Event? {
    guard let wireRoom else {
      // Told that something was fetched, the page of feeds would ask for them again, without end.
      if case .listFeeds = effect { return .feedsListed([]) }
      return .fetched(
        FeedNews(Notice("There is no store for feeds", .trouble), changesLists: false))
    }
    return switch effect {
    case .listFeeds: await wireRoom.list(in: desk.openStore)
    case .updateFeeds(let wish): await wireRoom.update(wish, in: desk.openStore)
    case .changeFeeds(let change): await wireRoom.change(change)
    case .fetchFullText(let id): await wireRoom.fetchFullText(of: id, in: desk.openStore)
    default: nil
    }
  }

  private func headlines(_ request: HeadlineRequest) async -> Event? {
    do throws(Failure) {
      let window = try await desk.openLibrary?.headlines(whileWanted: request)
      return window.map { .headlinesLoaded(request, $0) }
    } catch {
      return .headlinesFailed(request, error.description)
    }
  }

  private func count(_ query: Query) async -> Event? {
    do throws(Failure) {
      guard let library = await desk.openLibrary else { return nil }
      let hasMarks = try library.takeMarks(waitingWhile: Self.isPatient)
      let tally = try await library.tally(whileWanted: query)
      return tally.map { .counted(query, $0, hasMarks: hasMarks) }
    } catch {
      return .countFailed(query, error.description)
    }
  }

  /// Who counts waits for so long for others who bring the index up to date, and then counts what it
  /// knows.
  private static var isPatient: () -> Bool {
    let start = ContinuousClock.now
    return { ContinuousClock.now - start < .milliseconds(300) && !Task.isCancelled }
  }

  private func countView(_ query: Query, afterAct act: Int) async -> Event {
    do throws(Failure) {
      let library = await desk.openLibrary
      let hasMarks = try library?.takeMarks(waitingWhile: Self.isPatient) ?? false
      let tally = try await library?.tally(whileWanted: query)
      return .viewCounted(query, tally, afterAct: act, hasMarks: hasMarks)
    } catch {
      return .viewCounted(query, nil, afterAct: act, hasMarks: false)
    }
  }

  private func listViews() async -> Event {
    guard let wireRoom else { return .viewsListed(NamedView.standing(), []) }
    return await wireRoom.views(of: desk.openLibrary, store: desk.openStore)
  }

  private func load(_ id: Article.ID) async -> Event {
    do throws(Failure) {
      return .articleLoaded(try await desk.article(id), place: await desk.place(in: id))
    } catch {
      return .articleFailed(id, error.description)
    }
  }

  private func read(_ article: Article) async -> Event {
    let found = engine.annotate(article.text)
    return .articleAnnotated(article.id, found, await desk.corrections(of: article.id))
  }

  /// How many quotations with marks each article has; none where it cannot be read.
  private func counts(of ids: [Article.ID]) async -> [Article.ID: Int] {
    var counts: [Article.ID: Int] = [:]
    for id in ids {
      let text = (try? await desk.article(id))?.text ?? ""
      counts[id] = engine.annotate(text).quotations.count { $0.kind != .indirect }
    }
    return counts
  }
}

// MARK: - People

extension Workshop {
  private func dossier(
    of whom: DossierSubject, for subject: DossierSubject, isPatient: Bool
  ) async -> Event? {
    do throws(Failure) {
      guard let library = await desk.openLibrary else { return nil }
      guard let id = try id(of: whom, in: library, isPatient: isPatient) else {
        return .dossierOpened(subject, nil)
      }
      return .dossierOpened(subject, try await library.dossier(whileWanted: id))
    } catch {
      return .citationsFailed(error.description)
    }
  }

  /// Who is meant; nil where nobody is. Their article is read first, and with `isPatient` all others,
  /// too.
  private func id(
    of whom: DossierSubject, in library: Library, isPatient: Bool
  ) throws(Failure) -> Dossier.ID? {
    switch whom {
    case .known(let id): return id
    case .name(let billing, let article):
      if isPatient { try Archivist(library, engine: engine).readAll() }
      try library.takeReading(of: article, engine: engine.version, annotate: engine.annotate)
      return try library.dossierID(of: billing, in: article)
    }
  }

  private func story(of id: Article.ID, isPatient: Bool) async -> Event? {
    do throws(Failure) {
      guard let library = await desk.openLibrary else { return nil }
      if isPatient { try Archivist(library, engine: engine).readAll() }
      return .storyOpened(id, try library.story(of: id))
    } catch {
      return .storyFailed(id, error.description)
    }
  }

  private func citations(_ request: CitationRequest) async -> Event? {
    do throws(Failure) {
      let window = try await desk.openLibrary?.citations(whileWanted: request)
      return window.map { .citationsLoaded(request, $0) }
    } catch {
      return .citationsFailed(error.description)
    }
  }

  private func countCitations(of id: Dossier.ID, _ query: Query) async -> Event? {
    do throws(Failure) {
      let count = try await desk.openLibrary?.countCitations(of: id, whileWanted: query)
      return count.map { .citationsCounted(id, query, $0) }
    } catch {
      return .citationsFailed(error.description)
    }
  }
}
