import FoundationEssentials
import Glibc
import Testing

/// A folder that is there for the length of a test.
struct TemporaryFolder {
  let path: String

  /// Hands `body` a new folder, and removes it afterwards with everything in it.
  static func during<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let folder = try lasting()
    defer { folder.remove() }
    return try body(folder)
  }

  /// A new folder, which is there until it is removed.
  static func lasting() throws -> TemporaryFolder {
    var template = Array("/tmp/quoth-test-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    return TemporaryFolder(path: path)
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, and the folders above it; its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    if let slash = file.lastIndex(of: "/") {
      try FileManager.default.createDirectory(
        atPath: String(file[..<slash]), withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path + "/" + name)))
  }

  func text(of name: String) throws -> String {
    String(decoding: try bytes(of: name), as: UTF8.self)
  }

  func move(to path: String) throws {
    try FileManager.default.moveItem(atPath: self.path, toPath: path)
  }

  /// Names in the folder, in order.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }
}
