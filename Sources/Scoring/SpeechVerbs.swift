/// Whether a cue is one of speaking, rather than of thinking, wanting or knowing.
///
/// It is where one of its words is a form of a verb below, `according` or the noun `statement`; and
/// so is a cue without words, such as a colon. The verbs are those of the experiments that set the
/// baselines, so that figures compare: `call`, `describe` and `report` are among them, `believe`,
/// `want` and `show` are not.
public enum SpeechVerbs {
  public static let lemmas = [
    "acknowledge", "add", "admit", "agree", "allege", "announce", "argue", "ask", "assert", "call",
    "caution", "claim", "comment", "complain", "concede", "conclude", "confirm", "contend",
    "continue", "declare", "deny", "describe", "emphasize", "explain", "insist", "note", "observe",
    "pledge", "predict", "promise", "recall", "reiterate", "remark", "reply", "report", "respond",
    "say", "state", "stress", "suggest", "tell", "testify", "tweet", "urge", "vow", "warn", "write",
  ]

  private static let irregular = [
    "admitted", "admitting", "said", "statement", "told", "according", "writing", "written",
    "wrote",
  ]

  private static let forms = Set(lemmas.flatMap(forms(of:)) + irregular)

  /// Whether `cue` is one of speaking.
  public static func speak(in cue: String) -> Bool {
    let words = cue.lowercased().split { !$0.isLetter }
    return words.isEmpty || words.contains { forms.contains(String($0)) }
  }

  /// The regular forms: `say`, `says`, `saying`, `sayed`.
  private static func forms(of lemma: String) -> [String] {
    if lemma.hasSuffix("e") {
      return [lemma, lemma + "s", lemma + "d", lemma.dropLast() + "ing"]
    }
    let stem = lemma.dropLast()
    let hasConsonantBeforeY = lemma.hasSuffix("y") && !(stem.last.map("aeiou".contains) ?? false)
    return hasConsonantBeforeY
      ? [lemma, stem + "ies", stem + "ied", lemma + "ing"]
      : [lemma, lemma + "s", lemma + "ed", lemma + "ing"]
  }
}
