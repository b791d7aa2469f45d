extension NewsItem {
  /// Another week, which nobody looked at while it was decided what makes two articles one story.
  static let anotherWeek = [
    NewsItem(
      "derailment", "The Gazette", 8, "Freight train derails near Kestrel Junction, line shut",
      "A freight train of [Northern Rail](organization) came off the line near [Kestrel Junction](facility). [Anna Pike](person) of [Northern Rail](organization) said nobody was hurt."
    ),
    NewsItem(
      "derailment", "Valley Radio", 10, "Kestrel Junction closed after derailment",
      "[Kestrel Junction](facility) stays closed, said [Anna Pike](person) of [Northern Rail](organization)."
    ),
    NewsItem(
      "derailment", "Harbour Post", 31, "Inspectors blame worn switch for Kestrel derailment",
      "The [Rail Inspectorate](organization) blames a switch at [Kestrel Junction](facility). [Northern Rail](organization) knew, it says."
    ),
    NewsItem(
      "fares", "The Gazette", 26, "Northern Rail puts fares up by four per cent",
      "[Northern Rail](organization) raises fares, [Anna Pike](person) said."),
    NewsItem(
      "strike", "Harbour Post", 60, "Teachers in Ambleford begin two-day strike",
      "Teachers walked out in [Ambleford](place). [Rosa Lind](person) of the [Teachers' Union](organization) wants smaller classes."
    ),
    NewsItem(
      "strike", "Continental Dispatch", 64,
      "Ambleford schools shut as teachers strike over class sizes",
      "Schools in [Ambleford](place) stayed shut. [Rosa Lind](person) of the [Teachers' Union](organization) spoke to hundreds."
    ),
    NewsItem(
      "other strike", "Harbour Post", 66, "Nurses in Sternhill vote to strike",
      "Nurses in [Sternhill](place) voted to strike. [Paul Acre](person) of the [Nurses' Union](organization) counted."
    ),
    NewsItem(
      "trial", "The Gazette", 70, "Court jails former minister Kade for bribery",
      "A court in [Novy Mol](place) sent [Emil Kade](person) to prison for taking money from [Orbis](organization)."
    ),
    NewsItem(
      "trial", "Continental Dispatch", 73,
      "Ex-minister Emil Kade gets six years in Orbis bribery case",
      "[Emil Kade](person) took money from [Orbis](organization), a court in [Novy Mol](place) found."
    ),
    NewsItem(
      "Orbis results", "Money Daily", 75, "Orbis profit falls by a fifth",
      "[Orbis](organization) earned less. [Emil Kade](person) is not mentioned in its report from [Novy Mol](place)."
    ),
    NewsItem(
      "storm", "Valley Radio", 100, "Storm Ines tears roofs off in Springfield",
      "[Storm Ines](event) tore roofs off in [Springfield](place). Mayor [Lena Ortiz](person) opened the halls."
    ),
    NewsItem(
      "storm", "Springfield Times", 103, "Thousands without power after Storm Ines",
      "[Storm Ines](event) cut the power of thousands in [Springfield](place), said [Lena Ortiz](person)."
    ),
    NewsItem(
      "budget", "Springfield Times", 110, "Springfield council passes budget",
      "The council of [Springfield](place) passed a budget. Mayor [Lena Ortiz](person) thanked all."
    ),
    NewsItem(
      "chess", "Harbour Post", 120, "Teel wins chess title after tie-break",
      "[Ravi Teel](person) beat [Ola Strand](person) in [Sanwara](place)."),
    NewsItem(
      "chess", "Continental Dispatch", 121, "Sanwara's Ravi Teel is world chess champion",
      "[Ravi Teel](person) of [Sanwara](place) beat [Ola Strand](person)."),
    NewsItem(
      "tennis", "Harbour Post", 122, "Strand wins open title after tie-break",
      "[Mia Strand](person) beat [Ida Fox](person) in [Ostrand](place)."),
    NewsItem(
      "fire one", "Valley Radio", 130, "Fire destroys barn near Tolland",
      "A barn burnt down near [Tolland](place). The [Fire Brigade](organization) came."),
    NewsItem(
      "fire two", "Springfield Times", 133, "Fire destroys warehouse in Springfield",
      "A warehouse burnt down in [Springfield](place). The [Fire Brigade](organization) came."),
    NewsItem(
      "summit", "東方日報", 140, "兩國領袖在北京會談", "[北京](place)"),
    NewsItem(
      "exhibition", "東方日報", 142, "北京故宮新展覽開幕", "[北京](place) [故宮](facility)"),
  ]
}
