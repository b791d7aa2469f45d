import Articles
import FoundationEssentials
import Glibc

extension Store {
  /// Makes the folders, and writes down which version of the layout they have, where that has not
  /// been done. A store of a later version is left alone.
  func prepare() throws(Failure) {
    guard versionOnDisk <= Self.version else {
      throw .newerStore(file: versionFile.shown, version: versionOnDisk)
    }
    do throws(SystemError) {
      try marks.makeFolders()
      if !versionFile.isFile { try writeVersion() }
    } catch {
      throw .unwritable(file: folder, reason: error.reason)
    }
  }

  private func writeVersion() throws(SystemError) {
    let file = try OpenFile(
      regular: versionFile, flags: O_WRONLY | O_APPEND | O_CREAT, mode: S_IRUSR | S_IWUSR)
    try file.lock(LOCK_EX)
    guard try file.size == 0 else { return }
    try file.append(Array("{\"version\":\(Self.version)}\n".utf8))
  }

  /// Ours, where the file does not say.
  private var versionOnDisk: Int {
    struct Layout: Decodable { var version: Int }
    guard let bytes = try? OpenFile(regular: versionFile).bytes(in: 0..<4096),
      let layout = try? JSONDecoder().decode(Layout.self, from: Data(bytes))
    else { return Self.version }
    return layout.version
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
