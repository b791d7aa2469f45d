import Glibc

/// A new file on its way to take the place of another, which is as it was until then.
struct FileReplacement: ~Copyable {
  /// Where it is written, beside the other: `NAME.0123456789abcdef.new`.
  let draft: Path
  private let path: Path
  private let file: OpenFile
  private var pending: [UInt8] = []

  /// In bytes, written at a time.
  private static let pieceSize = 1 << 20

  /// Begins a file to be put at `path`, for those who may read what is there now.
  init(of path: Path) throws(SystemError) {
    self.path = path
    draft = path.appendingToName(Self.ending(UInt64.random(in: 0 ... .max)))
    let mode = (try? path.status).map { $0.st_mode & 0o777 } ?? (S_IRUSR | S_IWUSR)
    // Whatever has that name already is somebody else's.
    file = try OpenFile(draft, flags: O_RDWR | O_APPEND | O_CREAT | O_EXCL, mode: mode)
  }

  private static func ending(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return "." + String(repeating: "0", count: 16 - digits.count) + digits + ".new"
  }

  /// The name of the file that is being replaced where `draft` is the name of a draft; nil where it
  /// is none.
  static func original(of draft: String) -> String? {
    let parts = draft.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 2, parts.last == "new", let digits = parts.dropLast().last,
      digits.count == 16, digits.allSatisfy({ $0.isHexDigit && !$0.isUppercase })
    else { return nil }
    return parts.dropLast(2).joined(separator: ".")
  }

  mutating func write(_ bytes: some Collection<UInt8>) throws(SystemError) {
    pending.append(contentsOf: bytes)
    if pending.count >= Self.pieceSize { try flush() }
  }

  /// Makes what was written so far outlive a power cut.
  mutating func sync() throws(SystemError) {
    try flush()
    try file.sync()
  }

  private mutating func flush() throws(SystemError) {
    try file.write(pending)
    pending.removeAll(keepingCapacity: true)
  }

  /// Puts the new file, which has been synced, in the place of the other, in one step.
  func takePlace() throws(SystemError) {
    try draft.rename(to: path)
    try OpenFile(path.parent).syncFolder()
  }

  /// Gives the new file up.
  func discard() {
    draft.remove()
  }
}

extension Path {
  /// Puts `bytes` in the place of the file here, in one step.
  func replace(with bytes: some Collection<UInt8>) throws(SystemError) {
    var replacement = try FileReplacement(of: self)
    do throws(SystemError) {
      try replacement.write(bytes)
      try replacement.sync()
      try replacement.takePlace()
    } catch {
      replacement.discard()
      throw error
    }
  }
}
