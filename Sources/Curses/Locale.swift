import CNcurses
import Glibc

/// Makes the C library, and so ncurses, read text as UTF-8 whatever the person's locale says.
///
/// Where `LANG` is missing or `C`, as over many connections and in containers, everything but the
/// encoding is left as it was.
func useUTF8() {
  setlocale(LC_ALL, "")
  guard String(cString: nl_langinfo(CInt(CODESET))) != "UTF-8" else { return }
  for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil { return }
}
