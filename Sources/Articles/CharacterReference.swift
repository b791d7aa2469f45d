/// How HTML spells a character: `&eacute;`, `&#233;`, `&#xE9;`.
enum CharacterReference {
  /// The character that `name`, written between `&` and `;`, stands for.
  static func scalar(named name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return names[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.map(scalar)
  }

  private static func scalar(_ number: UInt32) -> Unicode.Scalar {
    // Old editors wrote Windows characters where HTML wants Unicode, and browsers oblige them.
    if (0x80...0x9F).contains(number) { return windows1252[Int(number - 0x80)] }
    guard number > 0, let scalar = Unicode.Scalar(number) else { return "\u{FFFD}" }
    return scalar
  }

  private static let windows1252 = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

  private static let names: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [:]
    for (index, name) in latin1.split(separator: " ").enumerated() {
      names[String(name)] = Unicode.Scalar(UInt8(0xA0 + index))
    }
    return names.merging(others) { _, other in other }
  }()

  /// The names of U+00A0 to U+00FF, in order.
  private static let latin1 = """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute \
    Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml \
    Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
    igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
    uacute ucirc uuml yacute thorn yuml
    """

  private static let others: [String: Unicode.Scalar] = [
    "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"",
    "QUOT": "\"", "apos": "'", "ensp": " ", "emsp": " ", "thinsp": " ", "hairsp": " ",
    "ndash": "–", "mdash": "—", "horbar": "―", "hyphen": "‐", "minus": "−", "lsquo": "‘",
    "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„", "lsaquo": "‹",
    "rsaquo": "›", "hellip": "…", "bull": "•", "middot": "·", "dagger": "†", "Dagger": "‡",
    "permil": "‰", "prime": "′", "Prime": "″", "euro": "€", "trade": "™", "OElig": "Œ",
    "oelig": "œ", "Scaron": "Š", "scaron": "š", "Zcaron": "Ž", "zcaron": "ž", "Yuml": "Ÿ",
    "fnof": "ƒ", "circ": "ˆ", "tilde": "˜", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓",
    "harr": "↔", "le": "≤", "ge": "≥", "ne": "≠", "asymp": "≈", "infin": "∞", "deg": "°",
    "Abreve": "Ă", "abreve": "ă", "Aogon": "Ą", "aogon": "ą", "Cacute": "Ć", "cacute": "ć",
    "Ccaron": "Č", "ccaron": "č", "Dcaron": "Ď", "dcaron": "ď", "Ecaron": "Ě", "ecaron": "ě",
    "Eogon": "Ę", "eogon": "ę", "Gbreve": "Ğ", "gbreve": "ğ", "Idot": "İ", "inodot": "ı",
    "Lstrok": "Ł", "lstrok": "ł", "Nacute": "Ń", "nacute": "ń", "Ncaron": "Ň", "ncaron": "ň",
    "Odblac": "Ő", "odblac": "ő", "Rcaron": "Ř", "rcaron": "ř", "Sacute": "Ś", "sacute": "ś",
    "Scedil": "Ş", "scedil": "ş", "Tcaron": "Ť", "tcaron": "ť", "Udblac": "Ű", "udblac": "ű",
    "Uring": "Ů", "uring": "ů", "Zacute": "Ź", "zacute": "ź", "Zdot": "Ż", "zdot": "ż",
  ]
}
