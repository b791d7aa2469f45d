import Dispatches
import Glibc

/// Where assignments come from: a pipe, a file, a terminal, line by line.
struct AssignmentInlet {
  let descriptor: Int32
  private(set) var isOpen: Bool
  /// How many lines were no assignments.
  private(set) var strayLines = 0
  private var cutter = LineCutter()

  init(descriptor: Int32) {
    self.descriptor = descriptor
    isOpen = fcntl(descriptor, F_GETFD) >= 0
  }

  /// What there is to be read now. Waits where there is nothing yet.
  mutating func read() -> [Assignment] {
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    let count = piece.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR || errno == EAGAIN { return [] }
    guard count > 0 else {
      isOpen = false
      // The last line may lack its end.
      return assignments(in: cutter.lines(in: Array("\n".utf8)[...]))
    }
    return assignments(in: cutter.lines(in: piece[..<count]))
  }

  private mutating func assignments(in lines: [[UInt8]]) -> [Assignment] {
    lines.compactMap { line in
      let assignment = Assignment(line)
      if assignment == nil { strayLines += 1 }
      return assignment
    }
  }
}
