public import Console
import Foundation
public import Testing

/// Compares `picture` with the one kept in `Snapshots/NAME.txt` beside the test.
///
/// `QUOTH_RECORD=1 swift test` writes the pictures anew; look at what changed before you commit them.
public func expectSnapshot(
  _ picture: String, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
  let kept = folder.appending(path: name + ".txt")
  if ProcessInfo.processInfo.environment["QUOTH_RECORD"] == "1" {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? Data(picture.utf8).write(to: kept)
  }
  let expected = try? String(contentsOf: kept, encoding: .utf8)
  #expect(picture == expected, "\(name) looks different", sourceLocation: sourceLocation)
}

/// Compares a frame with its picture in `Snapshots/NAME.txt`.
public func expectSnapshot(
  of frame: Frame, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectSnapshot(frame.picture, name, file: file, sourceLocation: sourceLocation)
}
