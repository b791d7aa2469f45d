public import Settings
import ViewModels

/// The manual page `quoth-config(5)`, made from the table of settings so that the two cannot disagree.
public struct SettingsManualPage: CustomStringConvertible, Sendable {
  private let entries: [SettingEntry]

  public init(_ entries: [SettingEntry] = SettingEntry.table) {
    self.entries = entries
  }

  /// The page in roff, for `man`.
  public var description: String {
    Self.beginning + entries.map(paragraph).joined() + Self.keys + Self.end
  }

  private func paragraph(_ entry: SettingEntry) -> String {
    """
    .TP
    \\fB\(entry.name.inRoff)\\fR = \(entry.standard.description.inRoff)
    \(entry.summary.inRoff).
    Takes \(entry.wanted.inRoff).

    """
  }

  private static let beginning = #"""
    .TH QUOTH\-CONFIG 5 "" "quoth" "File Formats"
    .SH NAME
    config.toml \- what you have set for quoth(1)
    .SH SYNOPSIS
    .I $XDG_CONFIG_HOME/quoth/config.toml
    .br
    .I ~/.config/quoth/config.toml
    .SH DESCRIPTION
    The file is TOML, read when
    .B quoth
    starts, and never written by it.
    Without it, and for whatever is not in it, all is as it comes.
    What cannot be followed is said with its line and column, in the status line and on the page of
    messages; everything else counts.
    .PP
    .B quoth config
    prints all settings that are in force, and where each comes from.
    .PP
    .RS
    .nf
    theme = "dark"
    read\-after = "never"

    [list]
    columns = ["date", "title"]

    [keys]
    "g g" = "first"
    x = "star"

    [keys.article]
    n = "next\-speaker"
    .fi
    .RE
    .SH SETTINGS
    The value is that of who has set nothing.
    A name with a dot can also be written in a table: \fBdates\fR below \fB[list]\fR.

    """#

  private static var keys: String {
    """
    .SH KEYS
    The table
    .B [keys]
    binds keys to commands, by the names that
    .BR quoth (1)
    lists behind a colon.
    Keys are written as \\fBj\\fR, \\fB]\\fR, \\fB<enter>\\fR, \\fB<esc>\\fR, \\fB<tab>\\fR, \\fB<space>\\fR,
    \\fB<pagedown>\\fR, \\fB<f5>\\fR, \\fB<c\\-d>\\fR for Ctrl\\-d, and \\fB<lt>\\fR for <.
    Several, with blanks between them, are pressed one after another: \\fB"g g"\\fR.
    All but letters, digits, hyphens and underscores have to stand in quotation marks.
    .PP
    In a table such as
    .B [keys.article]
    a key counts on one page: \(KeyPage.allCases.map { "\\fB\($0.rawValue)\\fR" }.joined(separator: ", ")).
    The command
    .B \(KeyBinding.nothing)
    takes a key away from whatever it did.
    .PP
    A key of a command gives way to a sequence that begins with it.
    Where you have bound both, the key waits \\fBkey\\-wait\\fR seconds for the next one, and that is said.
    Keys that have begun a sequence stand in the status line; Escape forgets them.

    """
  }

  private static let end = #"""
    .SH SEE ALSO
    .BR quoth (1)

    """#
}

extension String {
  /// A line of words must not begin as a request does, nor hyphens turn into dashes.
  var inRoff: String {
    let escaped = map { letter in
      switch letter {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      default: String(letter)
      }
    }.joined()
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}
