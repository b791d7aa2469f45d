/// What a power cut has left of the last line of a journal that this machine writes.
struct TornLine {
  let journal: Path
  let quarantine: Quarantine
  /// Whether a line is one of the journal's, and only lacks its end.
  let isWhole: (ArraySlice<UInt8>) -> Bool

  /// Sets a torn last line aside. Says whether the last line has to be ended: where it is whole, or
  /// longer than any the program writes, or where there is no room for it elsewhere.
  func mend(_ file: borrowing OpenFile) throws(SystemError) -> Bool {
    guard try file.endsInsideLine else { return false }
    let (start, end) = (try file.startOfLastLine, try file.size)
    guard end - start <= JournalPiece.size else { return true }
    let line = try file.bytes(in: start..<end)
    guard !isWhole(line[...]) else { return true }
    let scrap = Scrap(
      bytes: line, file: journal, offset: start, reason: "the file ended inside this line")
    do throws(SystemError) {
      try quarantine.setAside([scrap])
    } catch {
      // What comes now matters more than what a power cut has left of a line.
      return true
    }
    try file.truncate(to: start)
    return false
  }
}
