public import Articles
import Console
import People
public import Stories
import Text
import ViewModels
public import Views

/// A story, as `quoth stories` prints it.
public struct ToldStory {
  private let story: Story
  /// Its place in what is printed, from 1.
  private let number: Int

  public init(_ story: Story, number: Int) {
    (self.story, self.number) = (story, number)
  }
}

extension ToldStory {
  /// The newest title and how many articles there are, and below it a row for each, at most so many
  /// `columns` wide; without looks where there is no `theme`.
  public func rows(columns: Int, now: LocalTime?, theme: Theme?) -> String {
    let count = story.tellings.count
    let title = story.tellings.last?.listed.headline.title ?? ""
    let head = "\(count.grouped) articles: \(title)".truncated(to: max(1, columns))
    let rows = story.tellings.map {
      FoundArticle($0.listed).row(columns: columns, now: now, theme: theme)
    }
    return ([head] + rows).joined(separator: "\n")
  }

  /// A line for each article: the number of the story, id, date, source, title and address with tabs
  /// between them. There is neither a tab nor a control character in any of them.
  public var fields: String {
    story.tellings.map { telling in
      ([String(number)] + telling.listed.headline.fields(at: telling.url)).joined(separator: "\t")
    }.joined(separator: "\n")
  }

  /// A JSON object; DocC's Formats page describes every field.
  public var json: String {
    let comparison = StoryComparison(story)
    let articles = story.tellings.map(\.json).joined(separator: ",")
    let sayings = comparison.sayings.map(\.json).joined(separator: ",")
    let voices = comparison.voices.map(\.json).joined(separator: ",")
    return #"{"articles":[\#(articles)],"shared":[\#(sayings)],"speakers":[\#(voices)]}"#
  }
}

extension Story.Telling {
  fileprivate var json: String {
    "{" + listed.headline.members(at: url)
      + #","read":\#(listed.marks.isRead),"quotations":\#(citations.count)}"#
  }
}

extension Saying {
  fileprivate var json: String {
    let versions = versions.map { version in
      let words = version.words.map(\.text).joined(separator: " ")
      return
        #"{"words":\#(JSONValue.quoted(words)),"articles":[\#(version.tellings.map(String.init).joined(separator: ","))]}"#
    }
    let speaker = speaker.map { #""speaker":\#(JSONValue.quoted($0)),"# } ?? ""
    return "{\(speaker)\"versions\":[\(versions.joined(separator: ","))]}"
  }
}

extension Voice {
  fileprivate var json: String {
    let role = role.map { #","role":\#(JSONValue.quoted($0))"# } ?? ""
    return
      #"{"name":\#(JSONValue.quoted(name))\#(role),"quotations":[\#(counts.map(String.init).joined(separator: ","))]}"#
  }
}
