public import Articles

extension OPML {
  /// `list` as OPML 2.0. ``read(_:name:)`` reads the same from it.
  ///
  /// A feed lies in an outline called like its first tag, where other programs look for it, and has
  /// all its tags as categories. What only this program knows is in a vocabulary of its own.
  public static func write(_ list: SubscriptionList, title: String) -> String {
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0" xmlns:quoth="urn:quoth">
      <head>\(element("title", title))</head>
      <body>

      """
    for group in groups(of: list.subscriptions) {
      guard let name = group.name else {
        for subscription in group.members { xml += outline(subscription) + "\n" }
        continue
      }
      xml += "<outline\(attribute("text", name))\(attribute("title", name))>\n"
      for subscription in group.members { xml += "  " + outline(subscription) + "\n" }
      xml += "</outline>\n"
    }
    for search in list.searches {
      xml +=
        "<outline\(attribute("text", search.name))\(attribute("quoth:query", search.query))/>\n"
    }
    return xml + "</body>\n</opml>\n"
  }

  /// The feeds by their first tag, groups and members in the order of the list; those without one
  /// by themselves, where they stand.
  private static func groups(
    of subscriptions: [Subscription]
  ) -> [(name: String?, members: [Subscription])] {
    var groups: [(name: String?, members: [Subscription])] = []
    var places: [String: Int] = [:]
    for subscription in subscriptions {
      let name = subscription.tags.first
      if let name, let place = places[name] {
        groups[place].members.append(subscription)
      } else {
        if let name { places[name] = groups.count }
        groups.append((name, [subscription]))
      }
    }
    return groups
  }

  private static func outline(_ feed: Subscription) -> String {
    let name = feed.title ?? feed.url
    let categories = feed.tags.map { $0.replacing(",", with: " ") }.joined(separator: ",")
    return "<outline type=\"rss\"" + attribute("text", name) + attribute("title", name)
      + attribute("xmlUrl", feed.url) + attribute("htmlUrl", feed.homePage)
      + attribute("description", feed.summary) + attribute("category", categories.nonEmpty)
      + (feed.isFullText ? attribute("quoth:fullText", "true") : "")
      + (feed.isHidden ? attribute("quoth:hidden", "true") : "") + "/>"
  }

  private static func attribute(_ name: String, _ value: String?) -> String {
    value.map { " \(name)=\"\(escaped($0))\"" } ?? ""
  }

  private static func element(_ name: String, _ value: String) -> String {
    "<\(name)>\(escaped(value))</\(name)>"
  }

  /// Without what XML forbids and what breaks a line.
  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
