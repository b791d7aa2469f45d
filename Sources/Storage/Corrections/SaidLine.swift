import Articles
import FoundationEssentials

/// A line of JSON in which a person says something against what was read, and since when.
protocol SaidLine: Decodable, Sendable {
  var time: MarkTime { get }
  /// With its line break.
  var jsonLine: [UInt8] { get }
}

extension SaidLine {
  /// The line that all of `bytes` is; nil where it is torn or damaged.
  init?(_ bytes: ArraySlice<UInt8>, _ decoder: JSONDecoder) {
    guard let line = try? decoder.decode(Self.self, from: Data(bytes)) else { return nil }
    self = line
  }
}

/// All that people have said in the files of a folder, one of each machine.
struct SaidLines<Line: SaidLine> {
  /// In the order of the files, and in each as they were written.
  private(set) var lines: [Line] = []
  /// Those that could not be read.
  private(set) var problems: [Problem] = []
  /// What the system said of the files when they were read.
  let stamps: [String]

  /// `name` is what a line is called: “the correction”.
  init(in folder: Path, called name: String) {
    let files = folder.saidFiles
    stamps = files.map(\.stamp)
    let decoder = JSONDecoder()
    for file in files { read(file, called: name, decoder) }
  }

  private mutating func read(_ file: Path, called name: String, _ decoder: JSONDecoder) {
    do throws(SystemError) {
      let bytes = try file.lockedBytes()
      bytes.forEachLine { number, range in
        if let line = Line(bytes[range], decoder) {
          lines.append(line)
        } else {
          problems.append(
            Problem(
              file: file.shown, line: number + 1,
              reason: "\(name) is torn or damaged, and left out"))
        }
      }
    } catch {
      problems.append(Problem(file: file.shown, reason: error.reason))
    }
  }
}

extension Path {
  /// The files of this folder in which machines write down what people say. None where there is no
  /// store yet.
  var saidFiles: [Path] {
    let names = (try? names()) ?? []
    return names.map { appending($0) }
      .filter { $0.ends(in: [".jsonl"]) && $0.name.first != UInt8(ascii: ".") }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }
}

/// The file of a folder in which this machine writes down what its person says.
///
/// Like a journal of marks, it is only ever added to.
struct SaidJournal: Sendable {
  let store: Store
  private let folder: Path
  private let host: String
  private let clock: @Sendable () -> Int64
  /// Whether there was a store when the sitting began.
  private let wasThere: Bool

  init(
    in folder: Path, of store: Store, host: String, clock: @escaping @Sendable () -> Int64
  ) {
    self.store = store
    self.folder = folder
    self.host = host
    self.clock = clock
    wasThere = store.root.isThere
  }

  /// Writes a line down, made with the time of now: later than `latest`, that of everything it was
  /// said in the light of, even where a clock has jumped back. When this returns, it is on the disk.
  func append<Line: SaidLine>(
    after latest: () -> MarkTime, _ line: (MarkTime) -> Line
  ) throws(Failure) {
    // A new store in the place of one that was taken away would hide what that one holds.
    guard !wasThere || store.root.isThere else {
      throw .unwritable(file: store.folder, reason: "it is not there any more")
    }
    try store.prepare(host: host)
    let next = MarkTime(milliseconds: latest().milliseconds + 1)
    let bytes = line(max(MarkTime(clock: clock()), next)).jsonLine
    let file = folder.appending(Store.fileStem(of: host) + ".jsonl")
    do throws(SystemError) {
      try folder.makeFolders()
      let journal = try file.openLocked()
      let torn = TornLine(
        journal: file, quarantine: Quarantine(store: store, host: host, clock: clock)
      ) { bytes in
        Line(bytes, JSONDecoder()) != nil
      }
      try journal.append((torn.mend(journal) ? [.newline] : []) + bytes)
    } catch {
      throw .unwritable(file: file.shown, reason: error.reason)
    }
  }
}
