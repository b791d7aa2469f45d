import Articles
import Glibc

/// Goes through all of a store and says what is wrong with it, without changing anything.
public struct StoreCheck: Sendable {
  /// What there is to say, the files in order.
  public private(set) var findings: [Finding] = []
  public private(set) var articles = 0
  public private(set) var files = 0
  public private(set) var bytes = 0
  public private(set) var marks = 0
  /// Quotations whose speaker somebody has corrected.
  public private(set) var corrections = 0

  private let store: Store
  private let now: Int64

  /// Nothing is lost or in danger.
  public var isSound: Bool { !findings.contains { $0.weight == .damage } }

  /// Checks `store`, unless `goesOn` says no on the way. `clock` tells the milliseconds since the
  /// beginning of 1970, UTC.
  public init(
    of store: Store, host: String = Store.thisHost,
    clock: () -> Int64 = MarkJournal.systemClock, goesOn: () -> Bool = { true }
  ) {
    self.store = store
    now = clock()
    guard store.root.isFolder else {
      let isThere = store.root.isThere
      note(
        .unreadable, isThere ? .damage : .note, nil,
        isThere ? "the store is not a folder" : "there is no store yet",
        isThere ? "Move what is there away" : "quoth import fills one")
      return
    }
    checkVersion()
    let shards = store.shards()
    for problem in shards.problems {
      note(.unreadable, .damage, problem.file, problem.reason)
    }
    let inventory = Inventory(shards.files, goesOn: goesOn)
    checkArticles(inventory, ShardNames(host: host, layout: store.layout))
    checkMarks(inventory)
    checkCorrections(inventory)
    checkQuarantine()
    checkBackup()
  }

  private mutating func note(
    _ kind: Finding.Kind, _ weight: Finding.Weight, _ file: String?, line: Int? = nil,
    _ words: String, _ advice: String? = nil
  ) {
    findings.append(
      Finding(kind: kind, weight: weight, file: file, line: line, words: words, advice: advice))
  }
}

// MARK: - The store as a whole

extension StoreCheck {
  private mutating func checkVersion() {
    let name = "quoth-store.json"
    let layout = store.layout
    if layout.version > Store.version {
      note(
        .version, .damage, name,
        "the store is of version \(layout.version), and this program knows \(Store.version)",
        "Install a newer quoth; this one only reads here")
    } else if !store.versionFile.isThere {
      note(
        .version, .note, name, "it is not there", "It is written with the next mark or import")
    } else if let refusal = store.refusal {
      note(
        .version, .damage, name,
        "it cannot be read: \(refusal.reason). Until it can, nothing is written to the store",
        "Put a good copy in its place, or remove it: then it is written anew")
    } else if layout.host == nil {
      note(
        .version, .note, name,
        "it does not say which machine made the store, so every machine writes files of its own")
    }
  }

  private mutating func checkFolder(_ folder: Path, named name: String) -> [Path] {
    guard folder.isThere else { return [] }
    do throws(SystemError) {
      if access(folder, W_OK) != 0 {
        note(
          .permissions, .note, name, "you may read here, and not write", "chmod u+w \(folder.shown)"
        )
      }
      return try folder.names().map { folder.appending($0) }
    } catch {
      note(.unreadable, .damage, name, "it cannot be read: \(error.reason)")
      return []
    }
  }

  private func access(_ path: Path, _ mode: Int32) -> Int32 {
    path.withCString { Glibc.access($0, mode) }
  }
}

// MARK: - Articles

extension StoreCheck {
  private mutating func checkArticles(_ inventory: Inventory, _ names: ShardNames) {
    articles = inventory.count
    var superseded = 0
    for (index, shard) in inventory.shards.enumerated() {
      files += 1
      bytes += shard.size
      let name = "articles/" + String(decoding: shard.path.name, as: UTF8.self)
      checkLines(
        shard, name, isOurs: names.isOurs(String(decoding: shard.path.name, as: UTF8.self)))
      superseded += shard.entries.count { !inventory.counts($0, in: index) }
    }
    if superseded > 0 {
      note(
        .superseded, .note, nil,
        "\(superseded) \(superseded == 1 ? "line is" : "lines are") about articles of which a later"
          + " line is there", "quoth compact takes them out")
    }
    noteSeveral(inventory)
    noteStrays(Set(inventory.shards.map(\.path)), names)
  }

  private mutating func checkLines(_ shard: ShardContents, _ name: String, isOurs: Bool) {
    if shard.size == 0, shard.problems.isEmpty {
      note(.empty, .note, name, "the file is empty")
    }
    noteProblems(of: shard, name, isOurs: isOurs)
    if let rest = shard.unfinished {
      note(
        .tornLine, .damage, name, line: rest.place.lines + 1, rest.reason,
        isOurs
          ? "The next import into this file sets it aside in quarantine, and so does quoth compact"
          : "The machine that writes this file sets it aside")
    }
    if !shard.isLines, !shard.entries.isEmpty {
      note(
        .notLines, .note, name, "it holds a list or a feed, not an article a line",
        "It is read as it is. quoth import of a copy would give every article its line")
    }
    noteFuture(of: shard, name)
  }

  private mutating func noteProblems(of shard: ShardContents, _ name: String, isOurs: Bool) {
    let read = shard.problems.isEmpty ? [] : Set(shard.entries.map(\.line))
    for problem in shard.problems {
      // The article is shown, without one of its fields.
      if let line = problem.line, read.contains(line) {
        note(.damagedLine, .note, name, line: problem.line, problem.reason)
      } else {
        note(
          problem.line == nil ? .unreadable : .damagedLine, .damage, name, line: problem.line,
          problem.reason, isOurs ? "quoth compact sets the line aside in quarantine" : nil)
      }
    }
  }

  private mutating func noteFuture(of shard: ShardContents, _ name: String) {
    let tomorrow = now / 1000 + 86_400
    let early = shard.entries.filter { $0.instant.map { $0 > tomorrow } ?? false }
    guard let first = early.first else { return }
    note(
      .future, .note, name, line: first.line,
      early.count == 1
        ? "the article is dated in the future"
        : "this article and \(early.count - 1) more are dated in the future")
  }

  /// Articles that lie in more than one file.
  private mutating func noteSeveral(_ inventory: Inventory) {
    var several = 0
    for (index, shard) in inventory.shards.enumerated() {
      for entry in shard.entries {
        guard let winner = inventory.winner(entry.id), winner.shard != index else { continue }
        several += 1
      }
    }
    guard several > 0 else { return }
    note(
      .several, .note, nil,
      "\(several) \(several == 1 ? "line is" : "lines are") about articles that also lie in a file"
        + " read later, which counts")
  }

  private mutating func noteStrays(_ shards: Set<Path>, _ names: ShardNames) {
    for path in checkFolder(store.articles, named: "articles") {
      let name = String(decoding: path.name, as: UTF8.self)
      let file = "articles/" + name
      if access(path, R_OK) != 0 {
        note(.permissions, .damage, file, "you may not read it", "chmod u+r \(path.shown)")
      } else if ConflictCopy(name) != nil {
        note(
          .conflictCopy, .note, file, "a file synchroniser made this copy; its lines are read",
          "quoth compact, on the machine that writes the file, folds it in")
      } else if FileReplacement.original(of: name)?.hasSuffix(".jsonl") == true {
        note(
          .leftover, .note, file, "quoth compact was interrupted; nothing is missing",
          "The next one removes it, on the machine that writes the file")
      } else if !shards.contains(path), !path.isFolder, name.first != "." {
        note(
          .strayFile, .note, file, "it is not read: files of articles end in .jsonl or .json",
          "quoth import \(path.shown)")
      } else if names.isOurs(name), access(path, W_OK) != 0 {
        note(.permissions, .note, file, "you may not write it", "chmod u+w \(path.shown)")
      }
    }
  }
}

// MARK: - Marks and what was set aside

extension StoreCheck {
  private mutating func checkMarks(_ inventory: Inventory) {
    var marked: Set<Article.ID> = []
    _ = checkFolder(store.marks, named: "marks")
    for path in store.journals {
      let name = "marks/" + String(decoding: path.name, as: UTF8.self)
      do throws(SystemError) {
        let page = JournalPage(try path.lockedBytes(), file: name)
        checkJournal(page, name)
        for line in page.lines { marked.formUnion(line.changes.map(\.article)) }
      } catch {
        note(.unreadable, .damage, name, "it cannot be read: \(error.reason)")
      }
    }
    marks = marked.count
    let orphans = marked.count { !inventory.contains($0) }
    guard orphans > 0 else { return }
    note(
      .orphanedMarks, .note, nil,
      "\(orphans) marked \(orphans == 1 ? "article is" : "articles are") not in the store",
      "They may be articles read elsewhere, or not synchronised yet; the marks are kept")
  }

  private mutating func checkCorrections(_ inventory: Inventory) {
    _ = checkFolder(store.corrections, named: "corrections")
    let known = Corrections(of: store)
    for problem in known.problems {
      let name = "corrections/" + (problem.file.split(separator: "/").last ?? "")
      note(
        problem.line == nil ? .unreadable : .journal, .damage, name, line: problem.line,
        problem.reason, problem.line == nil ? nil : "Who was said to speak is lost. Remove the line"
      )
    }
    corrections = known.count
    let orphans = known.articles.count { !inventory.contains($0) }
    guard orphans > 0 else { return }
    note(
      .orphanedCorrections, .note, nil,
      "\(orphans) corrected \(orphans == 1 ? "article is" : "articles are") not in the store",
      "They may be articles read elsewhere, or not synchronised yet; the corrections are kept")
  }

  private mutating func checkJournal(_ page: JournalPage, _ name: String) {
    for problem in page.problems {
      note(
        .journal, .damage, name, line: problem.line, problem.reason,
        "The mark it was is lost. Remove the line")
    }
    let late = page.lines.count { $0.time.milliseconds > now + 86_400_000 }
    guard late > 0 else { return }
    note(
      .future, .note, name,
      "\(late) \(late == 1 ? "mark is" : "marks are") dated in the future: a clock was wrong",
      "New marks are dated after them, so nothing is lost")
  }

  private mutating func checkQuarantine() {
    for path in checkFolder(store.quarantine, named: "quarantine") {
      let name = "quarantine/" + String(decoding: path.name, as: UTF8.self)
      do throws(SystemError) {
        let lines = try path.lockedBytes().count { $0 == .newline }
        guard lines > 0 else { continue }
        note(
          .quarantine, .note, name,
          "\(lines) \(lines == 1 ? "piece" : "pieces") that could not be read "
            + "\(lines == 1 ? "lies" : "lie") here, with where each came from",
          "Look whether anything in it is worth keeping (jq -r .text); it may be removed")
      } catch {
        note(.unreadable, .note, name, "it cannot be read: \(error.reason)")
      }
    }
  }

  private mutating func checkBackup() {
    for path in checkFolder(store.backup, named: "backup") {
      let name = "backup/" + String(decoding: path.name, as: UTF8.self)
      note(
        .leftover, .note, name, "it is a file of articles as it was before quoth compact",
        "Remove it once you are content with articles")
    }
  }
}
