import Dispatches
import Glibc

/// Where assignments come from, line by line.
struct AssignmentInlet {
  let pipe: Pipe
  private(set) var isOpen: Bool
  /// How many lines were no assignments.
  private(set) var strayLines = 0
  private var cutter = LineCutter()

  init(_ pipe: Pipe) {
    self.pipe = pipe
    isOpen = fcntl(pipe.descriptor, F_GETFD) >= 0
  }

  /// Those that have come. Waits where there are none yet.
  mutating func read() -> [Assignment] {
    guard let piece = pipe.read(), !piece.isEmpty else {
      isOpen = false
      // The last line may lack its end.
      return assignments(in: cutter.lines(in: Array("\n".utf8)[...]))
    }
    return assignments(in: cutter.lines(in: piece[...]))
  }

  private mutating func assignments(in lines: [[UInt8]]) -> [Assignment] {
    lines.compactMap { line in
      let assignment = Assignment(line)
      if assignment == nil { strayLines += 1 }
      return assignment
    }
  }
}
