import Glibc

extension posix_spawnattr_t {
  /// How every program is started: with no signal blocked or ignored. One that is `apart` is out of reach
  /// of the terminal's keys, such as Ctrl-C, which are for this process to hear.
  ///
  /// Whoever asks for them destroys them.
  static func unhindered(apart: Bool) -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let group = apart ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | group))
    return attributes
  }
}
