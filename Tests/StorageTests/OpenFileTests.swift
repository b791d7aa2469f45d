import Glibc
import Synchronization
import Testing

@testable import Storage

@Suite("Locks on files")
struct OpenFileTests {
  @Test("A file system without locks is gone on with, and everything else that is wrong is said")
  func answers() throws {
    #expect(try LockAnswer(EINTR) == nil)
    #expect(try LockAnswer(EWOULDBLOCK) == .taken)
    for code in [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL] { #expect(try LockAnswer(code) == .unknown) }
    #expect(throws: SystemError(code: EBADF)) { try LockAnswer(EBADF) }
  }

  @Test("The one here knows them, and nobody gets what somebody else has")
  func taken() throws {
    try TemporaryFolder.during { folder in
      let path = Path(try folder.write("", to: "file"))
      let one = try OpenFile(path)
      let other = try OpenFile(path)
      let oneHasIt = try one.lockAtOnce()
      let otherHasIt = try other.lockAtOnce()
      let knowsLocks = other.knowsLocks()
      one.unlock()
      let otherHasItNow = try other.lockAtOnce()
      #expect(oneHasIt && !otherHasIt && knowsLocks && otherHasItNow)
    }
  }

  @Test("Whoever waits for a lock gets it, and no signal in its place")
  func signals() throws {
    try TemporaryFolder.during { folder in
      let path = Path(try folder.write("", to: "file"))
      let holder = try OpenFile(path)
      let hasLock = try holder.lockInTurn()
      #expect(hasLock)
      var action = sigaction()
      // Without SA_RESTART, so that the wait is interrupted.
      action.__sigaction_handler.sa_handler = { _ in
        OpenFileTests.heard.add(1, ordering: .sequentiallyConsistent)
      }
      sigaction(SIGURG, &action, nil)

      let waiter = Waiter(for: path)
      let thread = try waiter.start()
      for count in 1...200 {
        pthread_kill(thread, SIGURG)
        while Self.heard.load(ordering: .sequentiallyConsistent) < count { sched_yield() }
      }
      let wasEarly = waiter.isDone
      #expect(!wasEarly)
      holder.unlock()
      pthread_join(thread, nil)
      let isDone = waiter.isDone
      #expect(isDone)
    }
  }

  @Test("Whoever gives up waiting when a signal comes does without")
  func givingUp() throws {
    try TemporaryFolder.during { folder in
      let path = Path(try folder.write("", to: "file"))
      let holder = try OpenFile(path)
      let hasLock = try holder.lockInTurn()
      #expect(hasLock)
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in }
      sigaction(SIGIO, &action, nil)
      let waiter = Waiter(for: path, goesOn: false)
      let thread = try waiter.start()
      while !waiter.hasEnded.load(ordering: .sequentiallyConsistent) {
        pthread_kill(thread, SIGIO)
        sched_yield()
      }
      pthread_join(thread, nil)
      let isDone = waiter.isDone
      #expect(!isDone)
      holder.unlock()
    }
  }

  private static let heard = Atomic(0)

  /// Somebody on a thread of its own who waits for a lock.
  private final class Waiter: Sendable {
    let path: Path
    let goesOn: Bool
    let hasLock = Atomic(false)
    let hasEnded = Atomic(false)

    init(for path: Path, goesOn: Bool = true) {
      self.path = path
      self.goesOn = goesOn
    }

    var isDone: Bool { hasLock.load(ordering: .sequentiallyConsistent) }

    func start() throws -> pthread_t {
      var thread = pthread_t()
      let context = Unmanaged.passRetained(self).toOpaque()
      let status = pthread_create(&thread, nil, Self.run, context)
      try #require(status == 0)
      return thread
    }

    static let run: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { at in
      guard let at else { return nil }
      // Threads of the tests hear nothing.
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGURG)
      sigaddset(&signals, SIGIO)
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      let waiter = Unmanaged<Waiter>.fromOpaque(at).takeRetainedValue()
      guard let file = try? OpenFile(waiter.path) else { return nil }
      let hasLock = (try? file.lockInTurn { waiter.goesOn }) == true
      waiter.hasLock.store(hasLock, ordering: .sequentiallyConsistent)
      waiter.hasEnded.store(true, ordering: .sequentiallyConsistent)
      return nil
    }
  }
}
