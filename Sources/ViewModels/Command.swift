/// Everything a person can ask the reader to do.
///
/// What each is called, which keys ask for it and what the help page says is in ``CommandEntry``.
public enum Command: Hashable, Sendable {
  case moveDown, moveUp
  case pageDown, pageUp, halfPageDown, halfPageUp
  case first, last
  case readOn
  case open, back, close
  case nextPane, previousPane
  case nextArticle, previousArticle
  case nextUnread, previousUnread
  case nextSpeaker, previousSpeaker
  case nextQuotation, previousQuotation
  /// The speaker with this digit; in the headlines, a digit of the count for the next motion.
  case digit(Int)
  case nextMention, previousMention
  case correctSpeaker
  case followName
  case story, foldStory, foldStories
  case copy, copyLink, copyParagraph, write
  case samePerson, partPerson
  case toggleRead, markAllRead, toggleStar
  case undo, redo
  case updateFeeds, updateFeed, stopUpdate, fullText
  case feeds, addFeed
  case search, filter, nextHit, previousHit
  case zoom, links, browse, page, edit, pipe
  case views, saveView
  /// The selected feed or view.
  case rename, remove
  case theme
  case commandLine, help, messages
  case redraw, suspend
  case quit
}
