extension SettingEntry {
  /// Every setting there is but the keys, in the order the manual shows them.
  public static let table: [SettingEntry] = reading + list + layout + feeds + others

  private static let reading: [SettingEntry] = [
    .text(
      "theme", \.theme, wanted: "the name of a theme in quotation marks",
      "Which looks: one of the themes that come with the program, or of your own"),
    .secondsOrNever(
      "read-after", \.readAfter, 0...3600,
      "How long an article is open until it counts as read by itself"),
    .flag(
      "mouse", \.mouse, "Whether the mouse is listened to; Shift with it is the terminal's own"),
    .seconds(
      "key-wait", \.keyWait, 0.1...60,
      "How long a key waits for the next one, where it is bound itself and also begins a sequence"),
  ]

  private static let list: [SettingEntry] = [
    .choices(
      "list.columns", \.columns, "What a row of the list shows, where there is room, from the left"),
    .choice("list.dates", \.dates, "How dates are put in the list"),
  ]

  private static let layout: [SettingEntry] = [
    .choice(
      "layout.panes", \.layout.panes, "How many panes stand side by side, where there is room"),
    .whole(
      "layout.list-width", \.layout.listShare, 10...80, "The list's part of the width, in percent"),
    .whole(
      "layout.names-width", \.layout.sidebarShare, 10...60,
      "The part of the width for names and speakers, in percent"),
    .whole("layout.measure", \.measure, 20...200, "The widest a line of text may be, in columns"),
  ]

  private static let feeds: [SettingEntry] = [
    .whole(
      "update-every", \.updateEvery, 0...10080,
      "How many minutes an open reader waits before it fetches the feeds that are due once more; 0: it never "
        + "does by itself"),
    .flag(
      "full-text", \.fullText,
      "Whether feeds that you add bring the text of their articles' pages"),
    .flag("notify", \.notify, "Whether the desktop is told of new articles (notify-send)"),
  ]

  private static let others: [SettingEntry] = [
    .text(
      "browser", \.browser, wanted: command, "What opens an address; empty: BROWSER, or xdg-open"),
    .text("pager", \.pager, wanted: command, "What shows long text; empty: PAGER, or less"),
    .text("editor", \.editor, wanted: command, "What edits a file; empty: VISUAL or EDITOR, or vi"),
    .text(
      "clipboard", \.clipboard, wanted: command,
      "What takes copied text from its standard input, such as wl-copy, xclip or pbcopy; empty: the terminal "
        + "itself (OSC 52)"),
    .flag("window-title", \.windowTitle, "Whether the window's title says what is read"),
  ]

  private static let command = "a command in quotation marks"
}
