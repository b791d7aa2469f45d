import Articles
import Search
public import Storage
import Text
public import ViewModels

// The views a person can choose from, and what they change in those they have saved.

extension Bureau {
  /// Every view of `library`: the standing ones, the person's own, their feeds, and its tags. Of those
  /// there are as many as a person can look through, the tags of feeds first. What cannot be read is
  /// not among them.
  public func views(of library: Library?, feeds: [FollowedFeed]) -> [NamedView] {
    let saved = ((try? viewFile.read().list) ?? []).map { search in
      NamedView(.saved, search.name.cleanCopy(), search.query.cleanCopy())
    }
    let followed = feeds.map { NamedView(.feed, $0.title, Query.words(forFeed: $0.id)) }
    var tags: [String] = []
    let used = (try? library?.tags(atMost: Self.mostTags)) ?? []
    for tag in feeds.flatMap(\.tags) + used where !tags.contains(tag) { tags.append(tag) }
    let tagged = tags.prefix(Self.mostTags).compactMap { tag in
      Wording(tag, in: .tag).map { NamedView(.tag, tag.cleanCopy(), $0.description) }
    }
    return NamedView.standing(hidesFeeds: feeds.contains(where: \.isHidden)) + saved + followed
      + tagged
  }

  private static let mostTags = 100

  /// Where the person's own views are kept.
  public var viewFile: ViewFile { ViewFile(of: store, host: host) }

  func change(_ change: ViewChange) -> ViewOutcome {
    do throws(Failure) {
      return try viewFile.change { views throws(Failure) in views.take(change) }
    } catch {
      return .failed(error.description)
    }
  }
}

extension SavedViews {
  /// What comes of `change`.
  public mutating func take(_ change: ViewChange) -> ViewOutcome {
    switch change {
    case .save(let name, let query, let mayReplace):
      let search = SavedSearch(name: name, query: query)
      guard !mayReplace else {
        put(search)
        return .done
      }
      return add(search) ? .done : .nameTaken
    case .rename(let name, let newName):
      guard self[name] != nil else { return .notThere }
      return rename(name, to: newName) ? .done : .nameTaken
    case .remove(let name): return remove(name) ? .done : .notThere
    }
  }
}

extension WireRoom {
  /// The views there are for who reads `library`, which is the `store` or not.
  func views(of library: Library?, store: Library?) async -> Event {
    await onAThreadOfItsOwn { [bureau] in
      let feeds = store == nil ? nil : try? bureau.followedFeeds()
      return .viewsListed(
        bureau.views(of: library, feeds: feeds ?? []), bureau.viewFile.problems)
    }
  }

  func change(_ change: ViewChange) async -> Event {
    await onAThreadOfItsOwn { [bureau] in .viewsChanged(change, bureau.change(change)) }
  }
}
