public import ViewModels

/// The manual page `quoth(1)`, made from the table of commands so that the two cannot disagree.
public struct ManualPage: CustomStringConvertible, Sendable {
  private let entries: [CommandEntry]
  private let programs: [ManualOptions]

  /// `programs` are the commands of the command line, for the section that has every option.
  public init(_ entries: [CommandEntry] = CommandEntry.table, programs: [ManualOptions] = []) {
    self.entries = entries
    self.programs = programs
  }

  /// The page in roff, for `man`.
  public var description: String {
    Self.beginning + keys + options + Self.end
  }

  /// Every option of every command, as the command line itself explains them.
  private var options: String {
    guard !programs.isEmpty else { return "" }
    return ".SH OPTIONS OF EVERY COMMAND\n" + programs.map(\.section).joined()
  }

  private var keys: String {
    CommandEntry.Topic.allCases.map { topic in
      ".SS \(topic.rawValue.inRoff)\n"
        + entries.filter { $0.topic == topic }.map(paragraph).joined()
    }.joined()
  }

  /// A key, what it does, and the command's name behind the colon.
  private func paragraph(_ entry: CommandEntry) -> String {
    let written = entry.keys.isEmpty ? [":" + entry.name] : entry.keys
    let keys = written.map { "\\fB\($0.inRoff)\\fR" }.joined(separator: ", ")
    return """
      .TP
      \(keys)
      \(entry.summary.inRoff) (\\fI:\(entry.name.inRoff)\\fR)

      """
  }

  private static let beginning = #"""
    .TH QUOTH 1 "" "quoth" "User Commands"
    .SH NAME
    quoth \- read the news in a terminal, and see who said what
    .SH SYNOPSIS
    .B quoth
    [\fIPATH\fR ...]
    .br
    .B quoth \-\-samples
    .br
    .B quoth tutor
    .br
    .B quoth \-\-keys
    \fIKEYS\fR [\fB\-\-size\fR \fICOLUMNS\fBx\fIROWS\fR] [\fB\-\-ansi\fR] [\fIPATH\fR ...]
    .br
    .B quoth annotate
    [\fB\-\-explain\fR] [\fB\-\-attach\fR] [\fB\-\-json\fR] [\fB\-\-jobs\fR \fINUMBER\fR] [\fIFILE\fR]
    .br
    .B quoth import
    [\fB\-\-source\fR \fINAME\fR] [\fB\-\-tag\fR \fITAG\fR] [\fB\-\-keep\-duplicates\fR]
    [\fB\-\-quiet\fR] [\fIPATH\fR ... | \fB\-\fR]
    .br
    .B quoth import \-\-newsboat
    [\fIFILE\fR]
    .br
    .B quoth search
    \fIQUERY\fR ... [\fB\-\-rank\fR] [\fB\-\-limit\fR \fINUMBER\fR] [\fB\-\-json\fR]
    [\fB\-\-quiet\fR]
    .br
    .B quoth list
    [\fIQUERY\fR ...] [\fB\-\-view\fR \fINAME\fR] [\fB\-\-limit\fR \fINUMBER\fR] [\fB\-\-json\fR]
    [\fB\-\-quiet\fR]
    .br
    .B quoth show
    \fIID\fR ... | \fB\-\fR [\fB\-\-json\fR] [\fB\-\-quiet\fR]
    .br
    .B quoth mark
    \fBread\fR|\fBunread\fR|\fBstarred\fR|\fBunstarred\fR \fIID\fR ... | \fB\-\fR [\fB\-\-json\fR]
    [\fB\-\-quiet\fR]
    .br
    .B quoth stats
    [\fIQUERY\fR ...] [\fB\-\-days\fR \fINUMBER\fR] [\fB\-\-limit\fR \fINUMBER\fR] [\fB\-\-json\fR]
    [\fB\-\-quiet\fR]
    .br
    .B quoth views
    [\fBlist\fR [\fB\-\-all\fR] [\fB\-\-json\fR]] | \fBadd\fR \fINAME QUERY\fR ... | \fBremove\fR
    \fINAME\fR | \fBrename\fR \fINAME NAME\fR
    .br
    .B quoth feed add
    \fIURL\fR [\fB\-\-tag\fR \fITAG\fR] [\fB\-\-title\fR \fINAME\fR] [\fB\-\-full\-text\fR]
    [\fB\-\-anyway\fR]
    .br
    .B quoth feed
    \fBlist\fR | \fBremove\fR | \fBrename\fR | \fBtag\fR | \fBhide\fR | \fBimport\fR | \fBexport\fR
    .br
    .B quoth update
    [\fB\-\-all\fR] [\fB\-\-quiet\fR] [\fIFEED\fR ...]
    .br
    .B quoth quotes
    \fIQUERY\fR ... [\fB\-\-limit\fR \fINUMBER\fR] [\fB\-\-json\fR] [\fB\-\-quiet\fR]
    .br
    .B quoth people
    [\fIQUERY\fR ...] [\fB\-\-limit\fR \fINUMBER\fR] [\fB\-\-json\fR] [\fB\-\-quiet\fR]
    .br
    .B quoth people
    \fBmerge\fR|\fBpart\fR|\fBrestore\fR \fINAME\fR \fINAME\fR
    .br
    .B quoth stories
    [\fIQUERY\fR ...] [\fB\-\-limit\fR \fINUMBER\fR] [\fB\-\-json\fR] [\fB\-\-quiet\fR]
    .br
    .B quoth check
    [\fB\-\-json\fR]
    .br
    .B quoth config
    [\fB\-\-json\fR]
    .br
    .B quoth compact
    [\fB\-\-dry\-run\fR] [\fB\-\-keep\-backup\fR]
    .br
    .B quoth export
    [\fB\-\-format\fR \fBlines\fR|\fBfeed\fR] [\fB\-\-output\fR \fIFILE\fR] [\fIQUERY\fR ...]
    .SH DESCRIPTION
    .B quoth
    shows headlines, an article, and who and what the article names.
    It finds what is quoted, in quotation marks or reported, and ties it to whoever said it.
    .PP
    Without a
    .I PATH
    it opens your own store.
    A
    .I PATH
    is a file or a folder of articles: JSON Feed items, one to a file, in a list, in a JSON Feed, or
    one to a line; \fB\-\fR is standard input.
    .SH OPTIONS
    .TP
    .B \-\-samples
    Open the edition that comes with the program.
    .TP
    .BI \-\-keys " KEYS"
    Press these keys as if you sat there, print the last screen as text, and end.
    Keys are written \fBj\fR, \fB]\fR, \fB<enter>\fR, \fB<esc>\fR, \fB<tab>\fR, \fB<space>\fR,
    \fB<c\-d>\fR; \fB<lt>\fR is the key <.
    \fB<click:12,5>\fR, \fB<wheeldown:12,5>\fR, \fB<wheelup:12,5>\fR and
    \fB<drag:40,5:60,5>\fR are the mouse, at columns and rows counted from 1.
    .TP
    .BI \-\-size " COLUMNSxROWS"
    The size of that screen; 120x36 unless given.
    .TP
    .B \-\-plain
    Read line by line, for screen readers and terminals that cannot place text: a command by its name or keys, or
    the number of an article, and Enter; \fBhelp\fR lists them.
    A terminal of the type \fBdumb\fR gets this by itself.
    .TP
    .B \-\-ansi
    Print that screen with its colours.
    .SH ANNOTATE
    .B quoth annotate
    reads plain text, a JSON Feed item, a JSON Feed, or JSON Lines of items from
    .I FILE
    or standard input, and prints one JSON annotation a line.
    Offsets count Unicode scalars.
    .B \-\-explain
    prints the text instead, with its marks and what decided each, and a ? where that is doubtful.
    .B \-\-attach
    prints the article itself, with its annotation in it, for
    .B quoth import
    to take over.
    .BI \-\-jobs " NUMBER"
    reads so many articles at once, 0 as many as there are processors, and prints the same in the same
    order.
    .SH YOUR STORE
    .BR quoth (5)
    describes the files.
    .TP
    .BR "quoth import" " \fIPATH\fR ..."
    Takes articles into the store: files and folders of JSON Feed items, and of plain text named
    \fI.txt\fR, \fI.text\fR or \fI.md\fR; \fB\-\fR is standard input.
    What is there already is known again by its id, its address or its words, and passed over;
    an article that is there with something else in it gets a new version.
    So importing the same files again adds nothing, and an import that was interrupted goes on when
    it is started again.
    .B \-\-source
    names the source of articles that name none,
    .B \-\-tag
    gives each a tag,
    .B \-\-keep\-duplicates
    takes articles alike under other ids too.
    .TP
    .BR "quoth import \-\-newsboat" " [\fIFILE\fR]"
    Takes over what is in newsboat's \fIcache.db\fR, which is only read: all articles, which of them
    have been read, and which have flags, as stars.
    Without a
    .I FILE
    it is looked for where newsboat keeps it.
    All marks are taken back by one undo; doing it again changes nothing, and no mark made here.
    .TP
    .B quoth check
    Goes through every line of the store and says what is wrong, where, and what to do; with
    .B \-\-json
    for programs.
    It changes nothing.
    .TP
    .B quoth compact
    Takes out lines that a later one has replaced, sets aside those that cannot be read, and folds
    in the copies that file synchronisers make.
    .B \-\-dry\-run
    only says what there is to do;
    .B \-\-keep\-backup
    keeps the old files.
    .TP
    .B quoth export
    Prints the articles exactly as they lie in the store, as JSON Lines or as a JSON Feed: those that
    the
    .I QUERY
    finds, or else all.
    .SH FEEDS
    .TP
    .BR "quoth feed add" " \fIURL\fR"
    Follows a feed, or the one that the page at
    .I URL
    offers; where it offers several, they are listed.
    .B \-\-tag
    gives its articles a tag,
    .B \-\-title
    the feed a name of your own, and with
    .B \-\-full\-text
    the page of every new article is fetched, and its text taken from there.
    .B \-\-anyway
    adds an address at which there is no feed now.
    .TP
    .B quoth feed list
    How every feed is doing; with
    .B \-\-json
    for programs.
    .TP
    .BR "quoth feed remove" " \fIFEED\fR, " "rename" " \fIFEED NAME\fR, " "tag" " \fIFEED TAG\fR ..."
    A
    .I FEED
    is meant by its address, its name, or a part of either.
    Articles stay when their feed goes.
    .TP
    .BR "quoth feed hide" " \fIFEED\fR [\fB\-\-show\fR]"
    Keeps its articles out of the list of all.
    They come all the same, and are found by whoever looks for something.
    .TP
    .BR "quoth feed import" " \fIFILE\fR, " "quoth feed export" " [\fB\-\-newsboat\fR]"
    Takes over the feeds of another reader, from OPML or newsboat\(aqs \fIurls\fR, and prints yours as
    either.
    Saved searches, newsboat\(aqs \fBquery:\fR lines, become views.
    Lines that would run a command are told of, and neither kept nor run.
    .TP
    .BR "quoth update" " [\fIFEED\fR ...]"
    Fetches the feeds that are due, or those named, or with
    .B \-\-all
    all.
    New articles are in the store, and in an open reader, as they come.
    The same article in several feeds is one, and says where else it has appeared; one that was edited is
    marked, and stays read.
    One update runs at a time.
    .PP
    To have feeds fetched by themselves:
    .PP
    .RS
    systemctl \-\-user enable \-\-now quoth\-update.timer
    .RE
    .PP
    or in
    .BR crontab (5):
    .PP
    .RS
    */30 * * * * quoth update \-\-quiet
    .RE
    .PP
    The fetching is done by
    .BR quoth\-fetch ,
    a program of its own; nothing else of
    .B quoth
    reaches the network.
    .SH SEARCH
    .BR "quoth search" " \fIQUERY\fR ..."
    finds articles in the store, the newest first, or with
    .B \-\-rank
    the best match first.
    All words together are the query, and what begins with a single hyphen is no option but what
    should not be found:
    .PP
    .RS
    quoth search munitions source:harbour \-title:fog since:7d
    .RE
    .PP
    Options may stand before, between or behind the words; behind \fB\-\-\fR there are none.
    Quotation marks have to get past the shell:
    .PP
    .RS
    quoth search \(aq"thick fog" source:"Harbour Post"\(aq
    .RE
    .PP
    The query, which is also what is written after
    .B /
    in the reader:
    .TP
    .B fog ferry
    Both words, in whatever part of the article.
    .TP
    .B """thick fog"""
    The words next to each other.
    .TP
    .B munit*
    Words that begin so.
    .TP
    .B \-fog
    Not this; before a parenthesis, nothing of what is in it.
    .TP
    .B fog or mist
    One of them, or both; parentheses hold together what belongs together.
    .TP
    .B title:fog
    In the title; likewise \fBtext:\fR, \fBsource:\fR, \fBtag:\fR and \fBauthor:\fR.
    .TP
    .B is:unread
    Likewise \fBis:read\fR, \fBis:starred\fR and \fBis:hidden\fR, which hidden feeds have brought.
    .TP
    .B has:quote
    Articles in which somebody is quoted.
    .TP
    .B feed:harbour
    What a feed has brought, by its address or a part of it.
    .TP
    .B speaker:kim said:munitions
    Somebody of that name is quoted with that word.
    .TP
    .B entity:kim
    Somebody or something of that name is named; likewise \fBperson:\fR, \fBorg:\fR and \fBplace:\fR.
    .TP
    .B since:7d before:2025\-12
    Dates: so many \fBd\fR, \fBw\fR, \fBm\fR or \fBy\fR ago, \fBtoday\fR, \fByesterday\fR,
    a year, a month or a day.
    .PP
    On a terminal an article is a row as in the reader: star, unread, date, source, title, number of
    quotations.
    Elsewhere it is a line of five fields with tabs between them: id, date, source, title, address.
    .B \-\-json
    prints an object a line, with
    .IR id ,
    .IR title ,
    .IR source ,
    .IR date_published ,
    .IR url ,
    .IR tags ,
    .IR read ,
    .I starred
    and
    .IR quotations .
    .PP
    First the index is brought up to date; Ctrl\-C loses nothing of what has been done.
    .B \-\-quiet
    says nothing of it.
    The exit status is 1 where nothing was found.
    .SH VIEWS
    A view is a search under a name.
    .B v
    lists them in the reader, with feeds and tags;
    .B V
    keeps what is listed.
    .TP
    .B quoth views
    Your views, each with how many articles are unread, and how many there are; with
    .B \-\-all
    all that
    .B v
    lists.
    .TP
    .BR "quoth views add" " \fINAME QUERY\fR ..., " "remove" " \fINAME\fR, " "rename" " \fINAME NAME\fR"
    Keep a search,
    .B \-\-replace
    also under a name that is taken; keep it no longer; call it something else.
    .PP
    .BI \-\-view " NAME"
    in front of a query looks in that view alone.
    .SH SCRIPTS
    What these print is stable, and described with every field in
    .BR quoth (5)
    and in the documentation.
    .TP
    .BR "quoth list" " [\fIQUERY\fR ...]"
    Articles, the newest first, as
    .B quoth search
    prints them.
    .TP
    .BR "quoth show" " \fIID\fR ..."
    Whole articles, and who is quoted in them; with
    .B \-
    those whose ids come on standard input.
    .TP
    .BR "quoth mark" " \fBread\fR|\fBunread\fR|\fBstarred\fR|\fBunstarred\fR \fIID\fR ..."
    Marks articles; one undo in the reader takes back all that one command has marked.
    With
    .B \-
    ids come on standard input, a line each, alone or as
    .B quoth list
    and
    .B quoth search
    print them, also as JSON:
    .PP
    .RS
    quoth list \-\-json is:unread source:wire | jq \-r .id | quoth mark read \-
    .RE
    .TP
    .BR "quoth stats" " [\fIQUERY\fR ...]"
    How many articles there are, how many a day in the last two weeks or so many
    .BR \-\-days ,
    from which sources, and who is quoted most.
    .SH WHO SAID WHAT
    .BR "quoth quotes" " \fIQUERY\fR ..."
    finds quotations, the newest first.
    Words without a field are looked for in what was said; all else as above.
    Elsewhere than on a terminal it prints lines of eight fields: date, speaker, words, channel, source,
    title, address, id.
    .PP
    .RS
    quoth quotes munitions speaker:kim since:30d
    .RE
    .PP
    .BR "quoth stories" " [\fIQUERY\fR ...]"
    says which articles tell of the same event, the newest story first.
    Elsewhere than on a terminal it prints a line for each article, of six fields: number of the story, id,
    date, source, title, address; with
    .B \-\-json
    an object for each story, with the words that its articles quote differently and whom each quotes.
    In the reader
    .B x
    folds and unfolds a story in the list, and
    .B S
    shows it.
    .PP
    .BR "quoth people" " [\fIQUERY\fR ...]"
    says who is quoted and named, the most quoted first.
    Words without a field are names, and all else says in which articles.
    Where there is one alone, a terminal shows all that is known of them; elsewhere it prints lines of
    seven fields: name, kind, role, articles, quotations, first and last day.
    .PP
    Articles are tied together by full names, and namesakes told apart by what they are and whom they are
    named with.
    .BR "quoth people merge" ,
    .B part
    and
    .B restore
    take two names, each with a role behind a comma where several have it, and say that they are one
    and the same's, that they are not, or whatever the articles say:
    .PP
    .RS
    quoth people part \(aqJohn Smith, carpenter\(aq \(aqJohn Smith, senator\(aq
    .RE
    .PP
    .B \-\-json
    prints more, an object a line.
    .SH KEYS
    Each can also be asked for by its name behind a colon.

    """#

  private static let end = #"""
    .SH SETTINGS
    .BR quoth\-config (5)
    describes the file
    .IR $XDG_CONFIG_HOME/quoth/config.toml :
    keys, looks, columns and more.
    .B quoth config
    prints all that is set, and where.
    .SH THEMES
    A theme is a file of TOML, \fI$XDG_CONFIG_HOME/quoth/themes/NAME.toml\fR, chosen in the settings with
    \fBtheme = "NAME"\fR, or until you quit with \fB:theme NAME\fR.
    \fBstandard\fR suits any background, as does \fBstark\fR; \fBdark\fR, \fBember\fR and \fBtide\fR suit a dark one,
    \fBlight\fR and \fBpaper\fR a light one.
    .SH MOUSE
    The wheel moves what is under it.
    A click chooses a headline, a feed or a quotation, and another opens it; on a name it marks the name, and
    another opens its page; on a speaker it goes to their words.
    The lines between panes can be drawn to another place, and stay there.
    With Shift held, most terminals select text as ever; \fBmouse = false\fR in the settings leaves the
    mouse to the terminal.
    .SH ENVIRONMENT
    .TP
    .B QUOTH_STORE
    Your store; else \fI$XDG_DATA_HOME/quoth\fR, else \fI~/.local/share/quoth\fR.
    .TP
    .B XDG_CONFIG_HOME
    Where your settings are, in a folder \fIquoth\fR; else \fI~/.config\fR.
    .TP
    .B XDG_CACHE_HOME
    Where the index of the store is kept, in a folder \fIquoth\fR; else \fI~/.cache\fR.
    .TP
    .B QUOTH_FETCH
    The program that fetches; else \fIquoth\-fetch\fR beside \fIquoth\fR, else the first in \fBPATH\fR.
    .TP
    .B XDG_STATE_HOME
    Where the widths of panes are kept, in \fIquoth/panes.toml\fR; else \fI~/.local/state\fR.
    .TP
    .BR BROWSER ", " PAGER ", " VISUAL ", " EDITOR
    What opens addresses, shows and edits articles, where your settings name nothing else.
    No shell reads them.
    .TP
    .BR DISPLAY ", " WAYLAND_DISPLAY
    Where neither is set, a browser gets the terminal.
    .TP
    .B TMPDIR
    Where what other programs read lies meanwhile; else \fI/tmp\fR.
    .TP
    .B NO_COLOR
    Where set, no colours are used.
    .SH FILES
    .TP
    .I STORE/feeds.json
    The feeds you follow.
    .TP
    .I STORE/views.json
    The searches you keep under names.
    .TP
    .I STORE/articles/*.jsonl
    Articles, one JSON Feed item a line; the last line about an id counts.
    .TP
    .I STORE/marks/HOST.jsonl
    What you marked, one JSON object a line.
    .TP
    .I STORE/people/HOST.jsonl
    Which names are one and the same's, and which are not.
    .TP
    .I STORE/places/HOST.jsonl
    Where you left off reading.
    .TP
    .I STORE/quarantine/HOST.jsonl
    What could not be read, and where it lay.
    .TP
    .I $XDG_CACHE_HOME/quoth/*.sqlite
    The index, made from these files and from nothing else. Deleting it costs only time.
    .SH EXIT STATUS
    0 where all went well; 1 for a search that found nothing or an article that is not there, 64 for a command line, a query or a
    terminal that cannot be used, 65 for input or
    a store of which some could not be read, 66 for a file that is not there, 69 where a feed did not come, 73 for marks or
    articles that could not be kept, 78 where there is no place for a store, and for settings that
    cannot be followed; 129, 130 or 143 after an
    interruption.
    .SH SEE ALSO
    .BR quoth (5),
    .BR quoth\-config (5)

    """#
}
