/// The kinds of feeds there are, by the short names that feed readers have for them.
public enum FeedFormat: String, Hashable, Sendable, CaseIterable {
  case rss090, rss091n, rss091u, rss092, rss093, rss094, rss10, rss20, rss
  case atom01, atom02, atom03, atom10, atom
  case cdf
  case json
  /// No feed that this program knows. There may be entries in it all the same.
  case unknown = ""
}

extension FeedFormat {
  /// Of `<rss version="…">`.
  init(rssVersion version: String) {
    switch version {
    case "0.91": self = .rss091u
    case "0.92": self = .rss092
    case "0.93": self = .rss093
    case "0.94": self = .rss094
    default: self = version.hasPrefix("2.") ? .rss20 : .rss
    }
  }

  /// Of `<feed version="…">`.
  init(atomVersion version: String) {
    switch version {
    case "0.1": self = .atom01
    case "0.2": self = .atom02
    case "0.3": self = .atom03
    default: self = .atom
    }
  }

  /// Of a namespace that only one format has.
  init?(namespace address: String) {
    switch address.lowercased() {
    case "http://my.netscape.com/rdf/simple/0.9/": self = .rss090
    case "http://purl.org/rss/1.0/": self = .rss10
    case "http://www.w3.org/2005/atom": self = .atom10
    default: return nil
    }
  }

  var isRSS: Bool { rawValue.hasPrefix("rss") }
  var isAtom: Bool { rawValue.hasPrefix("atom") }
}
