import ArgumentParser

/// What the bench can measure, in this order.
enum Part: String, CaseIterable, ExpressibleByArgument {
  case start, keys, frames, annotate, intake, fetch, scale, people, peers

  var title: String {
    switch self {
    case .start: "Start"
    case .keys: "Key to frame"
    case .frames: "Hostile articles"
    case .annotate: "Annotate"
    case .intake: "Feeds and pages"
    case .fetch: "Fetching"
    case .scale: "Archive"
    case .people: "People across an archive"
    case .peers: "Others with the archive"
    }
  }
}
