import Articles
import People

/// The tables of the index.
///
/// Articles are numbered by their dates, so that the newest comes first in every table, and in the
/// full text above all, without sorting. A number is given once: the full text keeps no copy of
/// what it has read, so the words of an article that was replaced can only be forgotten by
/// forgetting its number.
enum Schema {
  /// Of these tables and what is in them: part of the name of the file, so that programs of several
  /// versions have an index each.
  static let version = 12

  /// In bytes.
  static let pageSize = 8192

  /// How much of it each connection keeps in memory, in kibibytes where negative. The system keeps the
  /// file's pages anyway: those that only read have little, and the first reading, which puts everything
  /// in its place, has more.
  static let cacheSizeOfReaders = -1000
  static let cacheSize = -4000
  static let cacheSizeAtFirst = -16000

  static let statements = [
    files, articles, counts, marks, words, readings, said, names, stories, corrections,
  ].joined(separator: "\n")

  /// What only work behind the reader asks for. It is made once the files have been read for the first
  /// time: to sort everything at once takes a third of the time.
  static let lateLists = """
    CREATE INDEX IF NOT EXISTS articleByFile ON article (file, start);
    CREATE INDEX IF NOT EXISTS articleUnworded ON article (number) WHERE NOT isWorded;
    CREATE INDEX IF NOT EXISTS articleUnannotated ON article (number) WHERE engine = 0;
    """

  /// How far into each file of the store the index has read.
  private static let files = """
    CREATE TABLE file (
      file INTEGER PRIMARY KEY,
      -- Its path, in the bytes the system knows it by; among files named by a person, with its rank
      -- before it.
      name BLOB NOT NULL UNIQUE,
      -- The bytes and lines that have been read.
      end INTEGER NOT NULL DEFAULT 0,
      lines INTEGER NOT NULL DEFAULT 0,
      -- What the system said of it then. As long as it says the same, nothing has changed.
      stamp TEXT NOT NULL DEFAULT '',
      -- What the bytes just before the end were, by which a file that grew is told from another.
      seal INTEGER NOT NULL DEFAULT 0
    );
    -- Counts the changes of everything below, so that a reader sees at a glance whether there were any.
    -- Beside it, the version of the engine that has read the articles.
    CREATE TABLE revision (revision INTEGER NOT NULL, engine INTEGER NOT NULL);
    INSERT INTO revision VALUES (0, 0);
    CREATE TABLE problem (
      -- 0 where it is about no file that was read, but about the way to one.
      file INTEGER NOT NULL,
      name TEXT NOT NULL,
      line INTEGER,
      reason TEXT NOT NULL
    );
    CREATE INDEX problemByFile ON problem (file);
    """

  private static let articles = """
    CREATE TABLE article (
      number INTEGER PRIMARY KEY,
      -- A hash of the id, by which it is found: ids are long, and come in no order.
      hash INTEGER NOT NULL,
      id TEXT NOT NULL,
      title TEXT NOT NULL,
      source INTEGER NOT NULL,
      -- The numbers of its tags, as a JSON array; NULL where it has none.
      tags TEXT,
      -- Seconds since the beginning of 1970, UTC.
      instant INTEGER,
      language TEXT,
      -- Where the record lies, in bytes, and the title of the feed around it. The number of a file
      -- that is being read anew is negative where the record has not been found again yet.
      file INTEGER NOT NULL,
      start INTEGER NOT NULL,
      length INTEGER NOT NULL,
      feed TEXT,
      -- A hash of the record's bytes: one that was only moved keeps its number.
      print INTEGER NOT NULL,
      isRead INTEGER NOT NULL DEFAULT 0,
      isStarred INTEGER NOT NULL DEFAULT 0,
      -- Whether a version with other words has come after the first.
      isEdited INTEGER NOT NULL DEFAULT 0,
      -- Whether its words can be searched for; 2 where the record could not be read.
      isWorded INTEGER NOT NULL DEFAULT 0,
      -- The version of the engine that has read it, 0 for none, -1 where the record could not be
      -- read, and the quotations with marks it found.
      engine INTEGER NOT NULL DEFAULT 0,
      quotations INTEGER
    );
    CREATE INDEX articleByHash ON article (hash);
    -- Of a file that is being read anew; see `file`.
    CREATE INDEX articleDisowned ON article (file) WHERE file < 0;
    CREATE INDEX articleUnread ON article (number) WHERE NOT isRead;
    CREATE INDEX articleRead ON article (number) WHERE isRead;
    CREATE INDEX articleStarred ON article (number) WHERE isStarred;
    CREATE INDEX articleQuoting ON article (number) WHERE quotations > 0;
    -- The feeds that have brought articles, by their addresses, and which brought which.
    CREATE TABLE feed (feed INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE arrival (
      feed INTEGER NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (feed, number)
    ) WITHOUT ROWID;
    CREATE INDEX arrivalByNumber ON arrival (number);
    -- The feeds that the person keeps hidden, by their addresses, and what the system said of the list
    -- of feeds when it was read.
    CREATE TABLE hiddenFeed (name TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE feedList (stamp TEXT NOT NULL);
    CREATE TABLE retired (number INTEGER PRIMARY KEY);
    -- Records that do not count, because a later one has the same id. One of them does when that
    -- one goes.
    CREATE TABLE spare (
      id TEXT NOT NULL,
      file INTEGER NOT NULL,
      start INTEGER NOT NULL,
      length INTEGER NOT NULL,
      feed TEXT,
      PRIMARY KEY (id, file, start)
    ) WITHOUT ROWID;
    """

  /// What ``ArticleIntake`` adds it adds up for many articles at once; triggers keep the counts right
  /// after every other change, whoever makes it.
  private static let counts = """
    CREATE TABLE source (
      source INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      articles INTEGER NOT NULL DEFAULT 0,
      unread INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE tag (
      tag INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      articles INTEGER NOT NULL DEFAULT 0,
      unread INTEGER NOT NULL DEFAULT 0
    );
    -- How many articles each day has: the way from an article to its place in the list.
    CREATE TABLE day (
      day INTEGER PRIMARY KEY,
      articles INTEGER NOT NULL DEFAULT 0,
      unread INTEGER NOT NULL DEFAULT 0
    );
    CREATE TRIGGER articleRemoved AFTER DELETE ON article BEGIN
      UPDATE source SET articles = articles - 1, unread = unread - NOT old.isRead
        WHERE source = old.source;
      UPDATE day SET articles = articles - 1, unread = unread - NOT old.isRead
        WHERE day = \(ArticleNumber.day(of: "old.number"));
      UPDATE tag SET articles = articles - 1, unread = unread - NOT old.isRead
        WHERE tag IN (SELECT value FROM json_each(old.tags));
      DELETE FROM entity WHERE number = old.number;
      DELETE FROM quotation WHERE \(CitationNumber.isOf("old.number"));
      DELETE FROM fingerprint WHERE number = old.number;
      DELETE FROM arrival WHERE number = old.number;
      INSERT OR IGNORE INTO retired VALUES (old.number);
    END;
    CREATE TRIGGER articleMarked AFTER UPDATE OF isRead ON article
    WHEN old.isRead <> new.isRead BEGIN
      UPDATE source SET unread = unread + old.isRead - new.isRead WHERE source = new.source;
      UPDATE day SET unread = unread + old.isRead - new.isRead
        WHERE day = \(ArticleNumber.day(of: "new.number"));
      UPDATE tag SET unread = unread + old.isRead - new.isRead
        WHERE tag IN (SELECT value FROM json_each(new.tags));
    END;
    """

  /// What the journals say. It may speak of articles that are not there, or not yet.
  private static let marks = """
    CREATE TABLE mark (
      id TEXT PRIMARY KEY,
      isRead INTEGER NOT NULL DEFAULT 0,
      -- Milliseconds since the beginning of 1970, UTC; 0 where nothing was ever said.
      readAt INTEGER NOT NULL DEFAULT 0,
      isStarred INTEGER NOT NULL DEFAULT 0,
      starredAt INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    """

  /// Accents and case make no difference. Marks belong to words: SQLite by itself cuts हिन्दी into three
  /// letters and ที่ down to its first, and then finds what is not the word.
  private static let tokenizer = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"

  /// The full text, of what `searchable()` makes of the article's.
  private static let words = """
    CREATE VIRTUAL TABLE words USING fts5 (
      title, text, author, source, tag,
      content='', tokenize="\(tokenizer)"
    );
    -- In bytes: a piece of it fills a page of the file, and what a step adds comes to the disk in one
    -- piece. Pieces are put together sixteen at a time, not four. All this halves the time it takes
    -- to make the index.
    INSERT INTO words (words, rank) VALUES ('pgsz', \(pageSize - 92));
    INSERT INTO words (words, rank) VALUES ('hashsize', 8388608);
    INSERT INTO words (words, rank) VALUES ('automerge', 0);
    -- By which an article is known again under another id: a hash of its canonical address, and one
    -- of what it says.
    CREATE TABLE fingerprint (
      hash INTEGER NOT NULL,
      number INTEGER NOT NULL,
      PRIMARY KEY (hash, number)
    ) WITHOUT ROWID;
    CREATE INDEX fingerprintByNumber ON fingerprint (number);
    """

  /// What the language engine found.
  private static let readings = """
    CREATE TABLE entity (
      number INTEGER NOT NULL,
      -- In order of appearance in the article, from 0.
      place INTEGER NOT NULL,
      billing INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      PRIMARY KEY (number, place)
    ) WITHOUT ROWID;
    CREATE INDEX entityByBilling ON entity (billing, number);
    CREATE TABLE quotation (
      -- Made of the number of the article and the place in it: see CitationNumber.
      quotation INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      -- Of whoever speaks, and of whoever passed the words on.
      billing INTEGER,
      channel INTEGER,
      -- The quoted words in the article's text, in UTF-8 bytes; where something stands between them,
      -- the ends and beginnings of what does, as a JSON array.
      start INTEGER NOT NULL,
      length INTEGER NOT NULL,
      gaps TEXT
    );
    CREATE INDEX quotationByBilling ON quotation (billing);
    """

  /// The full text of what was said, a row a quotation. What is gone from the table above may have
  /// words here still.
  private static let said = """
    CREATE VIRTUAL TABLE said USING fts5 (
      words, content='', tokenize="\(tokenizer)"
    );
    INSERT INTO said (said, rank) VALUES ('pgsz', \(pageSize - 92));
    INSERT INTO said (said, rank) VALUES ('hashsize', 4194304);
    """

  /// Who goes by which names: what an article calls somebody is a billing, and the billings of one
  /// and the same are a dossier. Some may be of articles that are gone.
  private static let names = """
    CREATE TABLE billing (
      billing INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      role TEXT,
      acronym TEXT,
      -- What the names are told by in other articles; NULL where they are not.
      key TEXT,
      acronymKey TEXT,
      -- The first billing of all that are of the same; NULL where there is no key.
      dossier INTEGER
    );
    CREATE UNIQUE INDEX billingByWords
      ON billing (name, kind, ifnull(role, ''), ifnull(acronym, ''));
    CREATE INDEX billingByKey ON billing (key) WHERE key IS NOT NULL;
    CREATE INDEX billingByAcronym ON billing (acronymKey) WHERE acronymKey IS NOT NULL;
    CREATE INDEX billingByDossier ON billing (dossier) WHERE dossier IS NOT NULL;
    CREATE VIRTUAL TABLE billingWords USING fts5 (
      name, content='', tokenize="\(tokenizer)"
    );
    -- Names whose ties have to be looked at again.
    CREATE TABLE doubt (key TEXT PRIMARY KEY) WITHOUT ROWID;
    -- Which rulings have been followed, and the keys of the names they speak of.
    CREATE TABLE rulingFile (
      place INTEGER PRIMARY KEY,
      stamp TEXT NOT NULL
    );
    CREATE TABLE ruled (key TEXT PRIMARY KEY) WITHOUT ROWID;
    """

  /// Which articles tell the same.
  private static let stories = """
    CREATE TABLE telling (
      number INTEGER PRIMARY KEY,
      -- The number of an article with which its story began; NULL where no other tells the same.
      story INTEGER,
      -- By what its story is known: see StoryPrint.
      print BLOB NOT NULL
    );
    CREATE INDEX tellingByStory ON telling (story, number) WHERE story IS NOT NULL;
    -- What the engine has read, and nobody has looked at since for what story it tells.
    CREATE TABLE untold (number INTEGER PRIMARY KEY);
    CREATE TRIGGER articleWasRead AFTER UPDATE OF engine ON article WHEN new.engine <> 0 BEGIN
      INSERT OR IGNORE INTO untold
        SELECT new.number WHERE NOT EXISTS (SELECT 1 FROM telling WHERE number = new.number);
    END;
    CREATE TRIGGER articleIsUntold AFTER DELETE ON article BEGIN
      DELETE FROM telling WHERE number = old.number;
      DELETE FROM untold WHERE number = old.number;
    END;
    """

  /// Which of the readings have been made in the light of which corrections.
  private static let corrections = """
    CREATE TABLE correctionFile (
      place INTEGER PRIMARY KEY,
      -- What the system said of it when it was read.
      stamp TEXT NOT NULL
    );
    CREATE TABLE corrected (
      id TEXT PRIMARY KEY,
      -- A hash of all that was said of the article's quotations.
      print INTEGER NOT NULL
    ) WITHOUT ROWID;
    """
}
