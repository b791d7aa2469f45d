public import Articles

/// Where a store keeps the searches its person has saved as views: `STORE/views.json`.
///
/// It is kept as ``SubscriptionFile`` is. Where a synchroniser has made a second copy of it, because two
/// machines had changed it, the views of both are there; with the next change they are in one file, and
/// the copy goes to `backup`.
public struct ViewFile: Sendable {
  private let file: KeptFile

  /// `host` is what this machine is called, in case the store has to be made.
  public init(of store: Store, host: String = Store.thisHost) {
    file = KeptFile(store: store, host: host, fileName: "views.json")
  }

  /// The file, for people to read.
  public var name: String { file.name }

  /// What it says now; none where there is no file.
  public func read() throws(Failure) -> SavedViews {
    try whole(with: legibleCopies)
  }

  /// What could not be understood in it, and where.
  public var problems: [Problem] {
    do throws(Failure) {
      let illegible = copies.filter { (try? Self.views(at: $0)) == nil }
      return try read().errata.map { Problem(file: name, reason: $0) }
        + illegible.map { Problem(file: $0.shown, reason: "it is no list of views") }
    } catch {
      return [Problem(file: name, reason: error.reason)]
    }
  }

  /// Changes what it says. When this returns, that is on the disk; when it throws, the file is as it
  /// was.
  public func change<Answer>(
    _ change: (inout SavedViews) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try file.whileLocked { () throws(Failure) in
      let copies = legibleCopies
      var views = try whole(with: copies)
      let before = views
      let answer = try change(&views)
      guard views != before else { return answer }
      try file.write(views.text)
      for copy in copies { try putAway(copy) }
      return answer
    }
  }

  private func whole(with copies: [Path]) throws(Failure) -> SavedViews {
    var views = try Self.views(try file.read(), file: name)
    for copy in copies { views.merge(try Self.views(at: copy)) }
    return views
  }

  private static func views(at copy: Path) throws(Failure) -> SavedViews {
    try views(try KeptFile.read(copy), file: copy.shown)
  }

  private static func views(_ value: JSONValue?, file: String) throws(Failure) -> SavedViews {
    guard let value else { return SavedViews() }
    guard let views = SavedViews(value) else {
      throw .unreadable(file: file, reason: "it should be an object with a list “views”")
    }
    return views
  }

  private var copies: [Path] {
    let names = (try? file.store.root.names()) ?? []
    return names.filter { name in
      ConflictCopy(String(decoding: name, as: UTF8.self), of: ".json")?.original == file.fileName
    }.map { file.store.root.appending($0) }
  }

  private var legibleCopies: [Path] { copies.filter { (try? Self.views(at: $0)) != nil } }

  /// All that is in the copy is in the file by now.
  private func putAway(_ copy: Path) throws(Failure) {
    let backup = file.store.backup
    do throws(SystemError) {
      try backup.makeFolders()
      try copy.rename(to: backup.appending(copy.name))
    } catch {
      throw .unwritable(file: copy.shown, reason: error.reason)
    }
  }
}
