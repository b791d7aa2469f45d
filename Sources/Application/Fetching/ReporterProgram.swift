import Glibc

/// Where `quoth-fetch` is.
public enum ReporterProgram {
  /// The path in `$QUOTH_FETCH` of `environment`, else the one beside this program's own, else the
  /// first in its `$PATH`. Nil where there is none.
  public static func path(environment: [String: String]) -> String? {
    if let path = environment["QUOTH_FETCH"], !path.isEmpty { return path }
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return ([ownFolder].compactMap(\.self) + folders).map { $0 + "/quoth-fetch" }.first {
      access($0, X_OK) == 0
    }
  }

  private static var ownFolder: String? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &path, path.count)
    guard count > 0 else { return nil }
    let name = String(decoding: path[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return name.lastIndex(of: "/").map { String(name[..<$0]) }
  }
}
