extension PageTree {
  /// Makes paragraphs of text that is parted by two line breaks or more, as old pages have it.
  mutating func makeParagraphsOfBreaks() {
    for lineBreak in elements(below: root, where: { $0 == .br }) where parent(of: lineBreak) != nil
    {
      if removeBreaks(behind: lineBreak) { makeParagraph(inPlaceOf: lineBreak) }
    }
  }

  /// Takes out the line breaks that follow with nothing but blanks between.
  private mutating func removeBreaks(behind lineBreak: Place) -> Bool {
    var wasOne = false
    var next = inkedPlace(from: self[lineBreak].next)
    while let place = next, tag(of: place) == .br {
      wasOne = true
      next = self[place].next
      remove(place)
      next = inkedPlace(from: next)
    }
    return wasOne
  }

  private mutating func makeParagraph(inPlaceOf lineBreak: Place) {
    let paragraph = make(.p)
    replace(lineBreak, with: paragraph)
    var next = self[paragraph].next
    while let place = next {
      // Two more breaks begin another.
      if tag(of: place) == .br, let following = inkedPlace(from: self[place].next),
        tag(of: following) == .br
      {
        break
      }
      guard isPhrasing(place) else { break }
      next = self[place].next
      append(place, to: paragraph)
    }
    while let last = self[paragraph].lastChild, isWhitespace(last) { remove(last) }
    if let parent = parent(of: paragraph), tag(of: parent) == .p { rename(parent, .div) }
  }

  /// The first place from `start` on that is no blank text.
  private func inkedPlace(from start: Place?) -> Place? {
    var next = start
    while let place = next, tag(of: place) == nil, self[place].characters.isAllBlank {
      next = self[place].next
    }
    return next
  }

  /// Whether `place` stands in a line as words do. A link does, if all that is directly in it does.
  func isPhrasing(_ place: Place) -> Bool {
    var open = [place]
    while let place = open.popLast() {
      guard let tag = tag(of: place), !tag.isPhrasing else { continue }
      guard tag == .a || tag == .del || tag == .ins else { return false }
      open += children(of: place)
    }
    return true
  }

  /// Whether `place` is a blank or a line break.
  func isWhitespace(_ place: Place) -> Bool {
    guard let tag = tag(of: place) else { return self[place].characters.isAllBlank }
    return tag == .br
  }
}

extension String {
  var isAllBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }
}
