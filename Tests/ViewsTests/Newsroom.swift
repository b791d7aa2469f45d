import Articles
import Console
import People
import Search
import Stories
import TestSupport
import Text
import ViewModels
import Views

/// Readers in the states that the snapshots show.
enum Newsroom {
  static let now = LocalTime(year: 2026, month: 11, day: 20, hour: 17, minute: 30)

  static let council = MarkedText(
    """
    [Harbour Council](organization) leader [Lena Ortiz](person) has called for \
    [a second bridge](indirect: Lena Ortiz) across the [Mallow](place), the \
    [Harbour News Agency (HNA)](organization: Harbour News Agency) reported on [Friday](date).

    [“The first one opens when it likes,”](direct: Lena Ortiz via Harbour News Agency) \
    [Ortiz](person: Lena Ortiz) told the [council](organization: Harbour Council). \
    [“The second should open when we do.”](continued)

    [Sam Reed](person), who keeps the bridge, said [it had opened [4,112 times](quantity) since \
    [1988](date)](indirect: Sam Reed) and called the plan [“a bridge to nowhere new”](mixed: Sam Reed).

    A sign on the gate says [“Closed.”](direct: ?)
    """)

  static let wide = MarkedText(
    """
    [나루시](place) [김하늘](person) 시장은 [“다리는 다시 열립니다”](direct: 김하늘)라고 말했다. 이 문장은 \
    창이 좁아져도 글자가 반으로 잘리지 않는지 보려고 썼다.

    [Nguye\u{302}\u{303}n Va\u{306}n An](person) said [“Đúng vậy!”](direct: Nguye\u{302}\u{303}n Va\u{306}n An)
    """)

  static let headlines: [Headline] = [
    headline(
      "council", "Council wants a second bridge across the Mallow", "Harbour Post", 20, 16, 5),
    headline("wide", "나루시 다리, 사흘 만에 다시 열려 — 시장 “다리는 다시 열립니다”", "나루통신", 19, 9, 0),
    headline("fog", "Fog lifts", "Harbour Post", 17, 9, 0),
    headline("old", "Mallow bridge opens for the first time", "Archive", 1, 9, 0),
  ]

  /// Words are looked for in titles, and nothing else is.
  static let index: PaperIndex = {
    var index = PaperIndex(
      headlines,
      marks: [
        Article.ID(rawValue: "fog"): Marks(isRead: true),
        Article.ID(rawValue: "old"): Marks(isRead: true, isStarred: true),
      ])
    index.finds = { query, row in
      guard case .words(let wording) = query else { return true }
      return row.headline.title.lowercased().contains(wording.text)
    }
    return index
  }()

  private static func headline(
    _ id: String, _ title: String, _ source: String, _ day: Int, _ hour: Int, _ minute: Int
  ) -> Headline {
    let year = id == "old" ? 1988 : 2026
    return Headline(
      id: Article.ID(rawValue: id), title: title, source: source,
      published: LocalTime(year: year, month: 11, day: day, hour: hour, minute: minute))
  }

  /// A reader on a screen of `size`, after `commands`.
  static func reader(_ size: Size, after commands: [Command] = []) -> Reader {
    var reader = Reader(room: Room(size))
    settle(&reader, .timeIs(now))
    settle(&reader, .started)
    for command in commands { settle(&reader, .command(command)) }
    return reader
  }

  /// What the archive knows of Lena Ortiz.
  static let people: PaperDossier = {
    let words = [
      "“The first one opens when it likes,” … “The second should open when we do.”",
      "“다리는 다시 열립니다,”", "“Nobody asked the river.”",
      "“A bridge is a promise with a handrail, and whoever has stood on ours in November, in the rain, "
        + "waiting for a barge that was not coming, knows what became of the promise.”",
    ]
    var people = PaperDossier(quotedIn: index.rows) { words[$0] }
    people.citations[2].kind = .indirect
    people.dossier?.otherNames = ["Elena Ortiz"]
    people.dossier?.roles = [
      Dossier.Role(
        words: "Harbour Council leader", articles: 31, first: month(3), last: month(11)),
      Dossier.Role(words: "engineer", articles: 2, first: month(1), last: month(1)),
    ]
    people.dossier?.articles = 48
    people.dossier?.first = month(1)
    people.dossier?.last = LocalTime(year: 2026, month: 11, day: 20)
    people.dossier?.months = [2, 0, 3, 5, 1, 0, 0, 4, 9, 12, 12].enumerated().map {
      Dossier.Month(year: 2026, month: $0.offset + 1, articles: $0.element)
    }
    people.dossier?.company = [
      Dossier.Companion(name: "Harbour News Agency", articles: 19),
      Dossier.Companion(name: "Sam Reed", articles: 8),
    ]
    return people
  }()

  /// One event in three papers, which do not quite agree on what was said.
  static let story: Story = {
    let quoted = [
      [("Lena Ortiz", "“The old bridge would not have lasted another winter,”")],
      [
        ("Lena Ortiz", "“The old bridge would not have lasted another week,”"),
        ("Sam Reed", "“I warned them twice,”"),
      ],
      [("Ortiz", "“would not have lasted another winter”"), ("朴民秀", "“다리는 안전합니다,”")],
    ]
    let titles = ["New bridge opens over the Tolme", "Mayor opens bridge", "橋樑通車 市長主持"]
    let tellings = quoted.enumerated().map { place, quoted in
      let headline = Headline(
        id: Article.ID(rawValue: "telling-\(place)"), title: titles[place],
        source: ["Harbour Post", "Valley Radio", "東方日報"][place], published: month(place + 1))
      let number = ArticleNumber(rawValue: Int64(place))
      return Story.Telling(
        ListedHeadline(number: number, headline: headline, quotations: quoted.count),
        citations: quoted.map { speaker, words in
          Citation(
            number: CitationNumber(rawValue: 0), article: number, headline: headline,
            kind: .direct, stretches: [words], start: .start, speaker: speaker)
        })
    }
    return Story(id: Story.ID(rawValue: 0), tellings: tellings)
  }()

  private static func month(_ month: Int) -> LocalTime {
    LocalTime(year: 2026, month: month, day: 3)
  }

  /// What `reader` wants to see first.
  static func openingRequest(of reader: inout Reader) -> HeadlineRequest {
    for case .openLibrary(let request) in reader.update(.started) { return request }
    return HeadlineRequest(around: .first, above: 0, below: 0)
  }

  static func settle(_ reader: inout Reader, _ event: Event) {
    var waiting = reader.update(event)
    while !waiting.isEmpty {
      if let result = answer(waiting.removeFirst()) { waiting += reader.update(result) }
    }
  }

  private static func answer(_ effect: Effect) -> Event? {
    switch effect {
    case .openLibrary(let request):
      .libraryOpened(
        LibraryContents(name: "Harbour", request: request, window: index.window(request)))
    case .loadHeadlines(let request): .headlinesLoaded(request, index.window(request))
    case .count(let query): .counted(query, index.tally(of: query))
    case .loadArticle(let id): .articleLoaded(article(id))
    case .annotate(let article): .articleAnnotated(article.id, text(article.id).annotation)
    case .countQuotations(let ids):
      .quotationsCounted(Dictionary(uniqueKeysWithValues: ids.map { ($0, id($0)) }))
    case .keepMarks(let act): .marksKept(.act, act)
    case .stepMarks(let step): .marksKept(step, nil)
    case .markAllRead: .marksKept(.act, nil)
    case .keepCorrection: .correctionKept
    case .listFeeds: .feedsListed(feeds)
    case .listViews: .viewsListed(views, [])
    case .countView(let query, let act):
      .viewCounted(
        query, query == .everything ? Tally(articles: 98113, unread: 1204) : index.tally(of: query),
        afterAct: act, hasMarks: false)
    case .changeViews(let change): .viewsChanged(change, .done)
    case .updateFeeds, .stopUpdate, .changeFeeds, .fetchFullText: nil
    case .openDossier(_, let subject): .dossierOpened(subject, people.dossier)
    case .openStory(let id): .storyOpened(id, story)
    case .loadCitations(let request): .citationsLoaded(request, people.window(request))
    case .countCitations(let id, let query):
      .citationsCounted(id, query, people.found(by: query).count)
    case .keepRuling(let ruling): .rulingKept(ruling)
    case .writeCitations(let order): .citationsWritten(order, .exists)
    case .keepPlace: .placeKept()
    case .print(let order): .printed(order, .written(1))
    case .watchLibrary, .retryMarks, .awaitReading, .copy, .keepPanes, .redraw, .suspend,
      .openAddress, .page, .edit, .pipe, .notify:
      nil
    }
  }

  static let views =
    NamedView.standing() + [
      NamedView(.saved, "Fog on the coast", "fog -source:harbour is:unread"),
      NamedView(.saved, "평양 소식", "(평양 or pyongyang) since:7d"),
      NamedView(.saved, "Never finished", "fog autor:moss"),
      NamedView(.feed, "Harbour Post", "feed:\"https://harbour.example/feed\""),
      NamedView(.tag, "weather", "tag:weather"),
    ]

  static let feeds = [
    FollowedFeed(
      id: "https://harbour.example/feed", address: "https://harbour.example/feed",
      title: "Harbour Post", tags: ["daily"], isFullText: true,
      tally: Tally(articles: 4112, unread: 1204), weekly: 24,
      asked: LocalTime(year: 2026, month: 11, day: 20, hour: 17, minute: 5),
      due: LocalTime(year: 2026, month: 11, day: 20, hour: 17, minute: 35)),
    FollowedFeed(
      id: "https://naru.example/rss", address: "https://naru.example/rss", title: "나루통신",
      tally: Tally(articles: 12), weekly: 0.4,
      asked: LocalTime(year: 2026, month: 11, day: 17, hour: 9, minute: 0),
      trouble: "the server's certificate has expired"),
    FollowedFeed(
      id: "https://old.example/atom", address: "https://old.example/atom",
      title: "A diary that its author gave up years ago and nobody has taken over",
      tally: Tally(articles: 3, unread: 3), weekly: 0,
      asked: LocalTime(year: 2026, month: 11, day: 1, hour: 9, minute: 0), isGone: true,
      trouble: "the server says it is gone for good. It is not asked for again"),
    FollowedFeed(id: "https://new.example/", address: "https://new.example/", title: "New"),
  ]

  private static func id(_ id: Article.ID) -> Int { id.rawValue == "fog" ? 0 : 3 }

  private static func text(_ id: Article.ID) -> MarkedText {
    switch id.rawValue {
    case "council": council
    case "wide": wide
    default: MarkedText("It was foggy. Then it was not.")
    }
  }

  private static func article(_ id: Article.ID) -> Article {
    let headline = headlines.first { $0.id == id } ?? headlines[0]
    return Article(headline: headline, text: text(id).text)
  }
}
