import Glibc
public import Settings

/// The folder where a person's settings and themes are. Nothing is ever written there.
public struct ConfigurationFolder: Hashable, Sendable {
  /// `~/.config/quoth`, for example.
  public let path: String

  /// The folder that the person's environment names; nil where it names none.
  public init?(environment: [String: String]) {
    // As the specification of these folders has it, a path that is not absolute does not count.
    if let base = environment["XDG_CONFIG_HOME"], base.hasPrefix("/") {
      path = base + "/quoth"
    } else if let home = environment["HOME"], !home.isEmpty {
      path = home + "/.config/quoth"
    } else {
      return nil
    }
  }

  /// The file of settings.
  public var settingsFile: String { path + "/config.toml" }

  /// What is set there. Without a file nothing is, and that is no problem.
  public var settings: SettingDocument { document(settingsFile, called: "config.toml") ?? .init() }

  /// The theme of that name; nil where there is none here.
  public func theme(_ name: String) -> SettingDocument? {
    guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
    return document(path + "/themes/\(name).toml", called: "themes/\(name).toml")
  }

  /// The names of the themes that are here, in the order of the alphabet.
  public var themes: [String] {
    guard let folder = opendir(path + "/themes") else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".toml"), !name.hasPrefix(".") { names.append(String(name.dropLast(5))) }
    }
    return names.sorted()
  }

  private func document(_ path: String, called name: String) -> SettingDocument? {
    switch FileText(of: path) {
    case .none: nil
    case .text(let text): SettingDocument(toml: text, file: name)
    case .unreadable(let reason):
      SettingDocument(problems: [SettingProblem("\(name) cannot be read: \(reason)", at: nil)])
    }
  }
}

/// What a small file says.
private enum FileText {
  case none
  case text(String)
  case unreadable(String)

  /// In bytes; nobody writes settings that long.
  private static let longest = 1_000_000

  init(of path: String) {
    // A pipe would make everybody wait.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .none : .unreadable(Self.reason)
      return
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    var count = read(descriptor, &piece, piece.count)
    while count > 0, bytes.count <= Self.longest {
      bytes += piece.prefix(count)
      count = read(descriptor, &piece, piece.count)
    }
    guard count >= 0 else {
      self = .unreadable(Self.reason)
      return
    }
    guard bytes.count <= Self.longest else {
      self = .unreadable("it is longer than a megabyte")
      return
    }
    let text = String(validating: bytes, as: UTF8.self)
    self = text.map { .text($0) } ?? .unreadable("it is not in UTF-8")
  }

  private static var reason: String { String(cString: strerror(errno)) }
}
