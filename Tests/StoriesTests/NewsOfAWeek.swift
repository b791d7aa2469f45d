import Articles
import People

@testable import Stories

/// An invented week of news from several outlets, each article with the event it is about.
///
/// What is alike on purpose: two matches of one club, two quakes off one island, forecasts, two banks
/// that raise their rates on one day, two elections, a series under one title.
struct NewsItem {
  /// What it is about; each event has a name, and articles about nothing else's event have one of their
  /// own.
  var event: String
  var source: String
  /// Hours from the beginning of the week.
  var hour: Int
  var title: String
  /// With its names marked.
  var text: String

  init(_ event: String, _ source: String, _ hour: Int, _ title: String, _ text: String) {
    (self.event, self.source, self.hour) = (event, source, hour)
    (self.title, self.text) = (title, text)
  }

  var print: StoryPrint {
    StoryPrint(
      title: title, source: source,
      names: MarkedText(text).annotation.entities.map {
        (billing: Billing(of: $0), mentions: $0.mentions.count)
      })
  }

  static let week = [
    NewsItem(
      "strait", "Continental Dispatch", 17,
      "Littoral leader shuts strait to foreign trawlers for 40 days",
      "The [Northern Littoral Republic](place) will close the [Vereni Strait](place), President [Bohdan Sorenko](person) said in [Novy Mol](place). Vice Premier [Iryna Sorenko](person) agreed."
    ),
    NewsItem(
      "strait", "Harbour Post", 19, "Vereni Strait closed to foreign boats, Sorenko says",
      "President [Bohdan Sorenko](person) has closed the [Vereni Strait](place), the [Northern Littoral News Agency](organization) reported. [Sorenko](person: Bohdan Sorenko) spoke in [Novy Mol](place)."
    ),
    NewsItem(
      "strait", "The Gazette", 40, "Trawlers turn back as Littoral strait closure begins",
      "Trawlers left the [Vereni Strait](place) on Friday after President [Bohdan Sorenko](person) of the [Northern Littoral Republic](place) closed it. [Iryna Sorenko](person) watched."
    ),
    NewsItem(
      "cod", "The Gazette", 44, "Cod quota cut by a third, ministers agree",
      "Ministers in [Ostrand](place) cut the cod quota. [Vidar Holm](person) of [Ostrand](place) spoke of the [Vereni Strait](place)."
    ),
    NewsItem(
      "bridge", "Springfield Times", 30, "Footbridge falls into river in Springfield, three hurt",
      "A footbridge fell into the [Tolme](place) in [Springfield](place). Mayor [Lena Ortiz](person) closed the others. [Sam Reed](person) of the [Bridge Office](organization) had warned."
    ),
    NewsItem(
      "bridge", "Valley Radio", 33, "Mayor closes all footbridges after Springfield collapse",
      "Mayor [Lena Ortiz](person) of [Springfield](place) closed eleven bridges over the [Tolme](place). The [Bridge Office](organization) will look at them."
    ),
    NewsItem(
      "bridge", "Continental Dispatch", 56, "Springfield bridge office was warned, letters show",
      "The [Bridge Office](organization) in [Springfield](place) was warned by [Sam Reed](person) a year before. [Lena Ortiz](person) wants to know why."
    ),
    NewsItem(
      "parade", "Springfield Times", 34, "Springfield parade draws record crowd",
      "[Springfield](place) saw its largest parade. [Ada Bloom](person) led the band of [Elm School](organization)."
    ),
    NewsItem(
      "match one", "Tolland Star", 50, "Tolland beat Oxbridge 2-1 with late header",
      "[Tolland](organization) beat [Oxbridge](organization) at [Mill Lane](facility). [Joe Mancini](person) scored twice. Manager [Ted Barrow](person) was pleased."
    ),
    NewsItem(
      "match one", "Football Weekly", 52, "Mancini double sees Tolland past Oxbridge",
      "[Joe Mancini](person) scored twice as [Tolland](organization) beat [Oxbridge](organization). [Ted Barrow](person), the manager, praised [Mancini](person: Joe Mancini)."
    ),
    NewsItem(
      "match two", "Tolland Star", 92, "Tolland beat Harwick 3-0 with early goals",
      "[Tolland](organization) beat [Harwick](organization) at [Mill Lane](facility). [Joe Mancini](person) scored. Manager [Ted Barrow](person) was pleased."
    ),
    NewsItem(
      "match two", "Football Weekly", 94, "Three goals in twenty minutes: Tolland sink Harwick",
      "[Joe Mancini](person) scored first as [Tolland](organization) beat [Harwick](organization). [Ted Barrow](person), the manager, praised all."
    ),
    NewsItem(
      "match three", "Football Weekly", 53, "Ambleford beat Sternhill 2-1 with late penalty",
      "[Ambleford](organization) beat [Sternhill](organization) at [Coal Road](facility). [Pat Okoro](person) scored."
    ),
    NewsItem(
      "quake one", "Quake Desk", 10, "Magnitude 5.1 quake strikes off Lomai island",
      "A quake struck off [Lomai](place), the [Seismic Institute](organization) said. Nobody was hurt on [Lomai](place)."
    ),
    NewsItem(
      "quake two", "Quake Desk", 41, "Magnitude 4.9 quake strikes off Lomai island",
      "A quake struck off [Lomai](place), the [Seismic Institute](organization) said. Nobody was hurt on [Lomai](place)."
    ),
    NewsItem(
      "forecast one", "Valley Radio", 5, "Rain in the valley on Monday, sun in Springfield",
      "Rain in [Springfield](place), says the [Weather Office](organization)."),
    NewsItem(
      "forecast two", "Valley Radio", 29, "Rain in the valley on Tuesday, sun in Springfield",
      "Rain in [Springfield](place), says the [Weather Office](organization)."),
    NewsItem(
      "briefing one", "Harbour Post", 6, "Morning briefing: what you need to know",
      "[Lena Ortiz](person), [Bohdan Sorenko](person), [Tolland](organization)."),
    NewsItem(
      "briefing two", "Harbour Post", 30, "Morning briefing: what you need to know",
      "[Lena Ortiz](person), [Bohdan Sorenko](person), [Springfield](place)."),
    NewsItem(
      "Ostrand rates", "Money Daily", 70, "Ostrand central bank raises rates by half a point",
      "The [Bank of Ostrand](organization) raised its rate. Governor [Vidar Holm](person) spoke."),
    NewsItem(
      "Ostrand rates", "Continental Dispatch", 72, "Holm lifts Ostrand interest rates again",
      "Governor [Vidar Holm](person) of the [Bank of Ostrand](organization) lifted rates in [Ostrand](place)."
    ),
    NewsItem(
      "Sanwara rates", "Money Daily", 71, "Sanwara central bank raises rates by a quarter point",
      "The [Bank of Sanwara](organization) raised its rate. Governor [Mina Dhal](person) spoke."),
    NewsItem(
      "Sanwara vote", "Continental Dispatch", 120, "Sanwara votes for a new parliament",
      "[Sanwara](place) voted. The [Lotus Party](organization) of [Ravi Teel](person) leads."),
    NewsItem(
      "Sanwara vote", "Harbour Post", 131, "Lotus Party leads in Sanwara parliament election",
      "The [Lotus Party](organization) of [Ravi Teel](person) leads in [Sanwara](place)."),
    NewsItem(
      "Tolland vote", "Tolland Star", 122, "Tolland votes for a new council",
      "[Tolland](place) voted. The [Green List](organization) of [Eve Hart](person) leads."),
    NewsItem(
      "ferry", "해담일보", 80, "해담군 송여도 뱃길 다시 열려", "[해담군](place) [송여도](place)"),
    NewsItem(
      "ferry", "남해신문", 83, "송여도 뱃길 석 달 만에 재개, 해담군 발표", "[해담군](place) [송여도](place)"),
    NewsItem(
      "tower", "東方日報", 84, "新塔落成市民登高望遠", "[新塔](place)"),
    NewsItem(
      "typhoon", "東方日報", 86, "颱風逼近學校停課", "[颱風](event)"),
  ]
}
