import Articles
import FoundationEssentials
import Glibc

extension Store {
  /// Makes the folders, and writes down which version of the layout they have and which machine made
  /// them, where that has not been done. A store of a later version is left alone.
  func prepare(host: String) throws(Failure) {
    try refuseIfNewer()
    do throws(SystemError) {
      try marks.makeFolders()
      if !versionFile.isFile { try writeVersion(host: host) }
    } catch {
      throw .unwritable(file: folder, reason: error.reason)
    }
  }

  /// - Throws: ``Failure/newerStore(file:version:)`` where only a later version of this program may
  ///   write here.
  func refuseIfNewer() throws(Failure) {
    let version = layout.version
    guard version <= Self.version else {
      throw .newerStore(file: versionFile.shown, version: version)
    }
  }

  /// Why nothing may be written here, where the store was made by a later version of this program.
  /// Reading is tried all the same.
  public var newerVersion: Failure? {
    do throws(Failure) {
      try refuseIfNewer()
      return nil
    } catch {
      return error
    }
  }

  /// What the version file says; this version, and no machine, where it does not say.
  var layout: StoreLayout {
    writtenLayout ?? StoreLayout(version: Self.version)
  }

  var hasReadableVersion: Bool { writtenLayout != nil }

  private var writtenLayout: StoreLayout? {
    guard let bytes = try? OpenFile(regular: versionFile).bytes(in: 0..<4096) else { return nil }
    return try? JSONDecoder().decode(StoreLayout.self, from: Data(bytes))
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
