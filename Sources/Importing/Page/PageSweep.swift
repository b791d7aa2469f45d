/// The first walk over a page: what is not shown or cannot be part of an article goes, the byline
/// is set aside, and every paragraph is found that can speak for an article.
struct PageSweep {
  private(set) var tree: PageTree
  /// What is worth counting, in the order of the page.
  private(set) var paragraphs: [PageTree.Place] = []
  private(set) var byline: [String] = []

  private let title: String
  private let strictness: Strictness
  private var isTitleDue = true
  private var isBylineDue: Bool

  init(_ tree: PageTree, title: String, needsByline: Bool, strictness: Strictness) {
    (self.tree, self.title, self.strictness) = (tree, title, strictness)
    isBylineDue = needsByline
    sweep()
  }

  private mutating func sweep() {
    var next: PageTree.Place? = tree.root
    while let place = next {
      guard let tag = tree.tag(of: place) else {
        next = tree.next(after: place, in: tree.root)
        continue
      }
      guard tag == .html || tag == .body || !isOut(place, tag) else {
        next = tree.next(behind: place, in: tree.root)
        tree.remove(place)
        continue
      }
      let kept = counted(place, tag)
      next = tree.next(after: kept, in: tree.root)
    }
  }

  private mutating func isOut(_ place: PageTree.Place, _ tag: Tag) -> Bool {
    let hints = PageHints(place, in: tree)
    if !tree.isShown(place) || isWindow(place) { return true }
    if isConsent(place, hints) || isForListeners(place, hints) { return true }
    if isBylineDue, isByline(place, hints) {
      byline = Byline.authors(of: place, in: tree)
      isBylineDue = false
      return true
    }
    if isTitleDue, tag == .h1 || tag == .h2, repeatsTitle(place) {
      isTitleDue = false
      return true
    }
    if strictness.contains(.unlikely), isUnlikely(place, tag, hints) { return true }
    return isEmptyFrame(place, tag)
  }
}

extension PageSweep {
  /// A window over the page, with something to agree to.
  private func isWindow(_ place: PageTree.Place) -> Bool {
    tree[place, attribute: "aria-modal"] == "true" && tree[place, attribute: "role"] == "dialog"
  }

  /// The same, where only its name and its words tell.
  private mutating func isConsent(_ place: PageTree.Place, _ hints: PageHints) -> Bool {
    guard hints.isConsent, (1..<3000).contains(tree.measure(place).length) else { return false }
    let words = tree.line(in: place).lowercased()
    return words.contains("cookie") || words.contains("consent") || words.contains("partner")
  }

  private mutating func isForListeners(_ place: PageTree.Place, _ hints: PageHints) -> Bool {
    hints.isForListeners && tree.measure(place).length < 200
  }

  private mutating func isByline(_ place: PageTree.Place, _ hints: PageHints) -> Bool {
    let isNamed =
      tree[place, attribute: "rel"] == "author"
      || tree[place, attribute: "itemprop"]?.contains("author") == true || hints.isByline
    return isNamed && (1..<100).contains(tree.measure(place).length)
  }

  private func repeatsTitle(_ heading: PageTree.Place) -> Bool {
    Likeness.share(of: tree.line(in: heading), in: title) > 0.75
  }

  private func isUnlikely(_ place: PageTree.Place, _ tag: Tag, _ hints: PageHints) -> Bool {
    if let role = tree[place, attribute: "role"], Self.unlikelyRoles.contains(role) { return true }
    return hints.isUnlikely && tag != .a && !tree.isInside(.table, place, depth: 4)
      && !tree.isInside(.code, place, depth: 4)
  }

  private static let unlikelyRoles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog",
  ]

  private mutating func isEmptyFrame(_ place: PageTree.Place, _ tag: Tag) -> Bool {
    guard tag == .div || tag == .section || tag == .header || tag.isHeading,
      tree.measure(place).isBlank
    else { return false }
    return tree.children(of: place).allSatisfy { child in
      tree.tag(of: child).map { $0 == .br || $0 == .hr } ?? true
    }
  }
}

extension PageSweep {
  /// Notes what is worth counting, and answers where to go on.
  private mutating func counted(_ place: PageTree.Place, _ tag: Tag) -> PageTree.Place {
    switch tag {
    case .section, .h2, .h3, .h4, .h5, .h6, .p, .td, .pre:
      paragraphs.append(place)
      return place
    case .div: return countedDivision(place)
    default: return place
    }
  }

  private mutating func countedDivision(_ division: PageTree.Place) -> PageTree.Place {
    gatherWords(in: division)
    if let only = onlyChild(of: division), tree.tag(of: only) == .p,
      tree.measure(division).linkDensity < 0.25
    {
      takeNames(of: division, for: only)
      tree.replace(division, with: only)
      paragraphs.append(only)
      return only
    }
    if !tree.measure(division).hasBlock {
      tree.rename(division, .p)
      paragraphs.append(division)
    }
    return division
  }

  /// What a division is called tells about the paragraph that takes its place.
  private mutating func takeNames(of division: PageTree.Place, for paragraph: PageTree.Place) {
    guard tree[paragraph].attributes.isEmpty else { return }
    for name in ["class", "id"] {
      if let value = tree[division, attribute: name] {
        tree.set(value, attribute: name, of: paragraph)
      }
    }
  }

  /// Puts words that stand in `division` beside its blocks into paragraphs.
  private mutating func gatherWords(in division: PageTree.Place) {
    var paragraph: PageTree.Place?
    var next = tree[division].firstChild
    while let child = next {
      next = tree[child].next
      if tree.isPhrasing(child) {
        if let paragraph {
          tree.append(child, to: paragraph)
        } else if !tree.isWhitespace(child) {
          let made = tree.make(.p)
          tree.replace(child, with: made)
          tree.append(child, to: made)
          paragraph = made
        }
      } else {
        trim(paragraph)
        paragraph = nil
      }
    }
    trim(paragraph)
  }

  private mutating func trim(_ paragraph: PageTree.Place?) {
    guard let paragraph else { return }
    while let last = tree[paragraph].lastChild, tree.isWhitespace(last) { tree.remove(last) }
  }

  private func onlyChild(of place: PageTree.Place) -> PageTree.Place? {
    tree.onlyElement(in: place)
  }
}

extension PageTree {
  /// The one element in `place`, where there is no word beside it.
  func onlyElement(in place: Place) -> Place? {
    var only: Place?
    for child in children(of: place) {
      if tag(of: child) != nil {
        guard only == nil else { return nil }
        only = child
      } else if !self[child].characters.isAllBlank {
        return nil
      }
    }
    return only
  }
}
