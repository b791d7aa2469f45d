/// What the names in feeds mean, whatever vocabulary they are from.
enum FeedWord: Hashable {
  case rss, rdf, feed, channel, entry
  case title, mediaTitle, link, id, author, name, mail, page
  case summary, description, abstract, subtitle, content, encoded, body
  case published, updated, created
  case category, mediaCategory, iTunesCategory, tags, keywords
  case enclosure, mediaContent, thumbnail, mediaPlayer
  case source, image, iTunesImage, logo, textInput, url
  case language, comments, timeToLive, skipHours, skipDays, hour, day, period, frequency
  /// What has words in it that are nobody’s here: rights, notes, other people.
  case aside

  /// Of an element, by the short name of its vocabulary and its own in small letters.
  init?(_ name: String, in vocabulary: String) {
    let full = vocabulary.isEmpty ? name : vocabulary + ":" + name
    guard let word = Self.words[full] else { return nil }
    self = word
  }

  private static let words: [String: FeedWord] = [
    "rss": .rss, "rdf:rdf": .rdf, "feed": .feed, "channel": .channel, "item": .entry,
    "entry": .entry,

    "title": .title, "dc:title": .title, "media:title": .mediaTitle,
    "link": .link, "guid": .id, "id": .id,
    "author": .author, "managingeditor": .author, "dc:creator": .author, "dc:author": .author,
    "itunes:author": .author,
    "name": .name, "itunes:name": .name, "email": .mail, "itunes:email": .mail,
    "url": .url, "uri": .page, "homepage": .page,

    "summary": .summary, "itunes:summary": .summary,
    "description": .description, "dc:description": .description,
    "media:description": .description, "abstract": .abstract,
    "subtitle": .subtitle, "tagline": .subtitle, "itunes:subtitle": .aside,
    "content": .content, "content:encoded": .encoded, "fullitem": .encoded,
    "body": .body, "xhtml:body": .body,

    "published": .published, "issued": .published, "pubdate": .published,
    "dcterms:issued": .published,
    "updated": .updated, "modified": .updated, "lastbuilddate": .updated, "dc:date": .updated,
    "dcterms:modified": .updated,
    "created": .created, "dcterms:created": .created,

    "category": .category, "keywords": .category, "dc:subject": .category,
    "media:category": .mediaCategory, "itunes:category": .iTunesCategory, "tags": .tags,
    "itunes:keywords": .keywords, "media:keywords": .keywords,

    "enclosure": .enclosure, "media:content": .mediaContent, "media:thumbnail": .thumbnail,
    "media:player": .mediaPlayer,
    "source": .source, "image": .image, "itunes:image": .iTunesImage, "logo": .logo,
    "icon": .logo, "textinput": .textInput,

    "language": .language, "dc:language": .language, "comments": .comments,
    "ttl": .timeToLive, "skiphours": .skipHours, "skipdays": .skipDays, "hour": .hour,
    "day": .day, "sy:updateperiod": .period, "sy:updatefrequency": .frequency,

    "rights": .aside, "copyright": .aside, "dc:rights": .aside, "info": .aside,
    "feedburner:browserfriendly": .aside, "generator": .aside, "contributor": .aside,
    "dc:contributor": .aside, "webmaster": .aside, "dc:publisher": .aside,
    "itunes:owner": .aside, "media:credit": .aside, "media:rating": .aside,
    "media:restriction": .aside, "media:license": .aside, "media:text": .aside,
  ]
}

/// The vocabularies of feeds, by their addresses.
enum FeedVocabulary {
  /// The short name under which ``FeedWord`` knows the vocabulary of an element, and the empty one
  /// for those that feeds are made of. An address that nobody knows is called by its prefix.
  static func name(of node: MarkupNode) -> (vocabulary: String, name: String) {
    let name = node.name.lowercased()
    guard let address = node.namespace else {
      // The prefix was never declared: it stays part of the name, and means what it always means.
      guard let colon = name.firstIndex(of: ":") else { return ("", name) }
      return (String(name[..<colon]), String(name[name.index(after: colon)...]))
    }
    return (vocabulary(at: address) ?? node.prefix?.lowercased() ?? "", name)
  }

  static func vocabulary(at address: String) -> String? {
    if let known = addresses[address] { return known }
    let address = address.lowercased()
    if address.contains("backend.userland.com/rss") { return "" }
    return addresses[address]
  }

  /// In small letters.
  private static let addresses: [String: String] = [
    "": "",
    "http://blogs.law.harvard.edu/tech/rss": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://example.com/newformat#": "",
    "http://example.com/necho": "",
    "http://purl.org/echo/": "",
    "uri/of/echo/namespace#": "",
    "http://purl.org/pie/": "",
    "http://purl.org/atom/ns#": "",
    "http://www.w3.org/2005/atom": "",
    "http://purl.org/rss/1.0/modules/rss091#": "",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/elements/1.0/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/rss/1.0/modules/syndication/": "sy",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://example.com/dtds/podcast-1.0.dtd": "itunes",
    "http://search.yahoo.com/mrss": "media",
    "http://search.yahoo.com/mrss/": "media",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/2000/svg": "svg",
    "http://www.w3.org/1998/math/mathml": "math",
    "http://www.w3.org/xml/1998/namespace": "xml",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://purl.org/rss/1.0/modules/slash/": "slash",
    "http://wellformedweb.org/commentapi/": "wfw",
    "http://purl.org/rss/1.0/modules/threading/": "thr",
    "http://webns.net/mvcb/": "admin",
    "http://www.w3.org/2003/01/geo/wgs84_pos#": "geo",
    "http://www.georss.org/georss": "georss",
    "http://www.opengis.net/gml": "gml",
    "http://creativecommons.org/ns#license": "cc",
    "http://web.resource.org/cc/": "cc",
    "http://xmlns.com/foaf/0.1/": "foaf",
    "http://podlove.org/simple-chapters": "psc",
    "http://purl.org/rss/1.0/modules/image/": "img",
    "http://purl.org/rss/1.0/modules/textinput/": "ti",
  ]
}
