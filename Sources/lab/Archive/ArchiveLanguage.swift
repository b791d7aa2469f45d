import Scoring

/// A language of a made-up archive: its most frequent words in their order, and what the rest of its
/// words are put together from.
enum ArchiveLanguage: CaseIterable {
  case english, polish, chinese

  var code: String {
    switch self {
    case .english: "en"
    case .polish: "pl"
    case .chinese: "zh"
    }
  }

  /// What stands between two words.
  var blank: String { self == .chinese ? "" : " " }
  var fullStop: String { self == .chinese ? "。" : "." }
  var comma: String { self == .chinese ? "，" : "," }

  /// The words, the most frequent first.
  func words(using lots: inout Draw) -> [String] {
    var words = frequent
    var known = Set(words)
    while words.count < size {
      let word = invented(using: &lots)
      if known.insert(word).inserted { words.append(word) }
    }
    return words
  }

  /// How many words there are: about as many as a newspaper uses in a year, and what is taken for
  /// words in Chinese: one character or two.
  private var size: Int { self == .chinese ? 12_000 : 24_000 }

  private func invented(using lots: inout Draw) -> String {
    let pieces = syllables
    let count = Int.random(in: 2...(self == .chinese ? 2 : 4), using: &lots)
    return (0..<count).map { _ in pieces.randomElement(using: &lots) ?? "" }.joined()
  }
}

// MARK: - Words

extension ArchiveLanguage {
  private var frequent: [String] {
    switch self {
    case .english: Self.split(Self.englishWords)
    case .polish: Self.split(Self.polishWords)
    case .chinese: Self.commonCharacters.map(String.init) + Self.rareCharacters.map(String.init)
    }
  }

  private var syllables: [String] {
    switch self {
    case .english: Self.split(Self.englishSyllables)
    case .polish: Self.split(Self.polishSyllables)
    case .chinese: Self.commonCharacters.map(String.init) + Self.rareCharacters.map(String.init)
    }
  }

  private static func split(_ words: String) -> [String] {
    words.split(separator: " ").map(String.init)
  }

  /// Two thousand characters that follow one another in Unicode.
  private static let rareCharacters = (0x5000..<0x57D0).compactMap {
    Unicode.Scalar($0).map(Character.init)
  }

  private static let englishWords = """
    the of and to in a is for on that with was by as at from it an be were has this are had its or \
    which not but have their after they who been one first also two more would new other into last \
    when over than will there out about up time year city council water river town people bridge \
    school market road house house's fire storm boat train winter summer week month day night law \
    court vote bank price money work workers strike union minister mayor party member report plan \
    field forest coast island north south east west light power engine paper letter book museum \
    garden bread fish wool stone iron glass ship lantern ferry tower gate square hall office farm \
    valley hill lake bay wind rain snow ice fog before between under against during through while \
    until since because however although many most some several few every each such only still \
    already again later early late high low long short old young large small open closed public \
    private local national foreign common free full empty known found made built opened began ended \
    rose fell grew lost won kept left brought carried moved turned called held paid sold sent
    """

  private static let polishWords = """
    w i na z się do nie to że jest o od za po jak ale przez dla przy są był była było być może ich \
    jego jej tym tego który która które oraz także już jeszcze tylko między przed pod nad bez roku \
    lat dni miasto rzeka most szkoła rynek droga dom pożar burza łódź pociąg zima lato tydzień \
    miesiąc dzień noc prawo sąd głosowanie bank cena pieniądze praca robotnicy strajk związek \
    minister burmistrz partia członek raport plan pole las wybrzeże wyspa północ południe wschód \
    zachód światło siła silnik papier list książka muzeum ogród chleb ryba wełna kamień żelazo \
    szkło statek latarnia prom wieża brama plac ratusz urząd gospodarstwo dolina wzgórze jezioro \
    zatoka wiatr deszcz śnieg lód mgła otwarto zamknięto zbudowano zaczęło skończyło wzrosła spadła \
    zginął wygrała został zostali przyniósł sprzedano wysłano duży mały nowy stary młody długi
    """

  private static let commonCharacters =
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"

  private static let englishSyllables = """
    al an ar as ber bor bre cal car che con cor dan del den der dor el en er est fal fer for gal ger \
    gra hal har hol in is ja kel ken la lan len ler lin lo ma man mar mel men mer min mo nar ne nor \
    o or os pa par pel per pro ra ran rel ren ri ro sal san sel ser sha sol sta ster tal tan tel ter \
    tion to tor tra ul un ur va van vel ver vi vol wa wen wil win
    """

  private static let polishSyllables = """
    bą bia brze chło cie czą czy dą dło dzie fa gło grą ja ję ka kie kło ko krą ku lę lo ła łę ło mą \
    mie mło na nę nie nią no ość pa pię po pło prze ra rę ro rzą są się sko sła ści śnie ta tą tko \
    trą tu wą wi wie wnę wo wró za zą zdro zie zło źle żą że żny życ
    """
}
