import Articles
import FoundationEssentials
import Glibc

extension Store {
  /// Makes the folders, and writes down which version of the layout they have and which machine made
  /// them, where that has not been done. A store of a later version is left alone, and so is one of
  /// which nobody can tell the version.
  func prepare(host: String) throws(Failure) {
    try refuseUnlessOurs()
    do throws(SystemError) {
      try marks.makeFolders()
      if case .missing = versionNote { try writeVersion(host: host) }
    } catch {
      throw .unwritable(file: folder, reason: error.reason)
    }
  }

  /// - Throws: ``Failure/newerStore(file:version:)`` where only a later version of this program may
  ///   write here, and ``Failure/illegibleVersion(file:reason:)`` where perhaps only one may.
  func refuseUnlessOurs() throws(Failure) {
    switch versionNote {
    case .missing: return
    case .legible(let layout):
      guard layout.version > Self.version else { return }
      throw .newerStore(file: versionFile.shown, version: layout.version)
    case .illegible(let reason):
      throw .illegibleVersion(file: versionFile.shown, reason: reason)
    }
  }

  /// Why nothing may be written here; nil where something may. Reading is tried all the same.
  public var refusal: Failure? {
    do throws(Failure) {
      try refuseUnlessOurs()
      return nil
    } catch {
      return error
    }
  }

  /// What the version file says; this version, and no machine, where it does not say.
  var layout: StoreLayout {
    if case .legible(let layout) = versionNote {
      layout
    } else {
      StoreLayout(version: Self.version)
    }
  }

  /// What there is of the version file.
  private enum VersionNote {
    /// Nothing, or a file that somebody has made and not filled yet.
    case missing
    case legible(StoreLayout)
    case illegible(String)
  }

  private var versionNote: VersionNote {
    do throws(SystemError) {
      let bytes = try OpenFile(regular: versionFile).bytes(in: 0..<4096)
      guard !bytes.isEmpty else { return .missing }
      let layout = try? JSONDecoder().decode(StoreLayout.self, from: Data(bytes))
      return layout.map { .legible($0) } ?? .illegible("it is torn or damaged")
    } catch {
      return error.code == ENOENT || error.code == ENOTDIR ? .missing : .illegible(error.reason)
    }
  }

  private func writeVersion(host: String) throws(SystemError) {
    let file = try OpenFile(
      regular: versionFile, flags: O_WRONLY | O_APPEND | O_CREAT, mode: S_IRUSR | S_IWUSR)
    try file.lock(LOCK_EX)
    guard try file.size == 0 else { return }
    try file.append(
      Array("{\"version\":\(Self.version),\"host\":\"\(Self.fileStem(of: host))\"}\n".utf8))
    try writeAttributes()
    try OpenFile(root).syncFolder()
  }

  /// Tells git that two histories of a shard or a journal are merged by keeping the lines of both.
  /// Whatever a person has written there stays.
  private func writeAttributes() throws(SystemError) {
    let path = root.appending(".gitattributes")
    guard !path.isThere else { return }
    let file = try OpenFile(
      path, flags: O_WRONLY | O_APPEND | O_CREAT | O_EXCL, mode: S_IRUSR | S_IWUSR)
    try file.append(Array("*.jsonl merge=union\n".utf8))
  }
}

/// What `quoth-store.json` says of a store.
struct StoreLayout: Hashable, Decodable {
  var version: Int
  /// The machine that made the store; nil in one from before that was written down.
  var host: String?

  init(version: Int, host: String? = nil) {
    self.version = version
    self.host = host
  }

  private enum Field: String, CodingKey {
    case version, host
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    version = try fields.decode(Int.self, forKey: .version)
    host = try? fields.decode(String.self, forKey: .host)
  }
}

extension Path {
  /// Makes this folder and those above it, for this person alone.
  func makeFolders() throws(SystemError) {
    if isFolder { return }
    for index in bytes.indices.dropFirst() where bytes[index] == UInt8(ascii: "/") {
      try Path(bytes: Array(bytes[..<index])).makeFolder()
    }
    try makeFolder()
  }

  private func makeFolder() throws(SystemError) {
    guard !isFolder, withCString({ mkdir($0, S_IRWXU) }) != 0 else { return }
    let refusal = SystemError.last
    // Another process may have been quicker.
    if !isFolder { throw refusal.code == EEXIST ? SystemError(code: ENOTDIR) : refusal }
  }
}
