public import Foundation

/// Data that lies beside the checkout and not in it: tests that look at it are skipped elsewhere.
public enum SharedData {
  /// The folder called `name` under `$QUOTH_SHARED`, or under `../shared` beside the package.
  public static func folder(_ name: String) -> URL? {
    let beside = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "shared")
    let given = ProcessInfo.processInfo.environment["QUOTH_SHARED"].map { URL(filePath: $0) }
    return [given, beside].compactMap(\.self).map { $0.appending(path: name) }.first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }
}
