extension PageTree {
  /// Whether a browser would show `place`, as far as its own tag says.
  func isShown(_ place: Place) -> Bool {
    for attribute in self[place].attributes {
      switch attribute.name {
      case "hidden": return false
      case "aria-hidden":
        let isFallback = self[place, attribute: "class"]?.contains("fallback-image") ?? false
        if attribute.value.lowercased() == "true", !isFallback { return false }
      case "style": if Self.hides(attribute.value) { return false }
      default: break
      }
    }
    return true
  }

  private static func hides(_ style: String) -> Bool {
    let bytes = style.utf8.prefix(4096).filter { $0 > 0x20 }.map {
      (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
    }
    return bytes.holds(Array("display:none".utf8)) || bytes.holds(Array("visibility:hidden".utf8))
  }
}
