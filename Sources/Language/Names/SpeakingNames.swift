import Articles

/// Unknown names that speak: where `Masuku said` stands in an article, its `Mduduzi Masuku` is a
/// person too.
struct SpeakingNames {
  let page: Page

  /// Takes out of the loose names those of people.
  func claim(from names: inout NameFinder.Findings) {
    let speakers = Set(
      names.loose.filter { $0.count == 1 && speaks($0) }.map { page[$0.lowerBound].word })
    guard !speakers.isEmpty else { return }
    names.loose.removeAll { chain in
      guard isFullName(chain), let last = chain.last, speakers.contains(page[last].word) else {
        return false
      }
      var mention = Mention(chain, .person, by: .context)
      mention.isGuess = true
      names.mentions.append(mention)
      return true
    }
  }

  private func speaks(_ name: Range<Int>) -> Bool {
    page[name.upperBound].isAny(.say) && !page[name.lowerBound - 1].tags.contains(.article)
      && !page[name.lowerBound].shape.contains(.inCapitals)
  }

  private func isFullName(_ chain: Range<Int>) -> Bool {
    chain.count > 1 && chain.count <= 5 && !chain.contains { page[$0].isAny([.common, .function]) }
  }
}
