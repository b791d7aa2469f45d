import Glibc

// With `make fuzz`, libFuzzer is the program and looks for bytes that a subject cannot take. Without
// it this is a program that gives a subject the bytes of some files, to see what was found again:
//
//     fuzz SUBJECT FILE…

#if FUZZING
  private let subject = Subject(named: getenv("QUOTH_FUZZ").map { String(cString: $0) })

  @_cdecl("LLVMFuzzerTestOneInput")
  public func take(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    subject.take(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
#else
  @main
  enum Fuzz {
    static func main() {
      let subject = Subject(named: CommandLine.arguments.dropFirst().first)
      for file in CommandLine.arguments.dropFirst(2) { subject.take(bytes(of: file)) }
    }

    private static func bytes(of path: String) -> [UInt8] {
      guard let file = fopen(path, "r") else {
        print("\(path): \(String(cString: strerror(errno)))")
        exit(1)
      }
      defer { fclose(file) }
      var bytes: [UInt8] = []
      while case let byte = fgetc(file), byte != EOF {
        bytes.append(UInt8(truncatingIfNeeded: byte))
      }
      return bytes
    }
  }
#endif
