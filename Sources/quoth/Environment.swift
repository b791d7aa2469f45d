import Glibc
import Storage

/// What the person's shell says about where their files are.
enum Environment {
  private static let variables = [
    "QUOTH_STORE", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME",
    "QUOTH_FETCH", "PATH", "BROWSER", "PAGER", "VISUAL", "EDITOR", "DISPLAY", "WAYLAND_DISPLAY",
  ]

  static var ofThisProcess: [String: String] {
    var environment: [String: String] = [:]
    for name in variables {
      environment[name] = getenv(name).map { String(cString: $0) }
    }
    return environment
  }
}

extension Store {
  /// The store of the person who started the program; nil where nothing says where it would be.
  static var ofThisPerson: Store? { Store(environment: Environment.ofThisProcess) }
}
