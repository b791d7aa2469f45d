/// Where a person's environment puts folders of one kind, as the XDG Base Directory Specification has it.
enum PersonalFolder {
  /// The program's folder below what `variable` names, or else below `standard` in the person's home; nil
  /// where neither is known.
  static func path(
    _ variable: String, orInHome standard: String, _ environment: [String: String]
  ) -> String? {
    // A path that is not absolute does not count.
    if let base = environment[variable], base.hasPrefix("/") { return base + "/quoth" }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return "\(home)/\(standard)/quoth"
  }
}
