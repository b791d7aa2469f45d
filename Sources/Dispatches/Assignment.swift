/// What a reporter is sent out for.
///
/// The reader's own process never reaches the network. It hands assignments to a reporter,
/// `quoth-fetch`, and gets ``Dispatch``es back: any number of them for each, the last of which says
/// that it is done.
public enum Assignment: Hashable, Sendable {
  /// Fetch a feed, unless it is still the one that is known.
  case feed(FeedAssignment)
  /// Fetch a page, and find the article in it.
  ///
  /// `feed` is the address of the feed that led there; nil where a person gave the address. A feed
  /// may not lead into a private network unless it lies in one itself.
  case page(address: String, feed: String? = nil)
  /// Find the feeds that a page offers, or see that it is a feed itself.
  case discovery(address: String)
}

/// A feed to be fetched.
public struct FeedAssignment: Hashable, Sendable {
  /// The address under which it is subscribed: what its dispatches call it, wherever it lies now.
  public var feed: String
  /// Where it lies now.
  public var address: String
  /// What the server said of the version that is known.
  public var validators: Validators

  /// `address` is where it lies, if not at `feed`.
  public init(feed: String, address: String? = nil, validators: Validators = Validators()) {
    self.feed = feed
    self.address = address ?? feed
    self.validators = validators
  }
}

/// What a server says of a version, and wants to hear again from whoever has it: RFC 9110's
/// validators, both exactly as they were sent.
public struct Validators: Hashable, Sendable {
  public var etag: String?
  public var lastModified: String?

  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }
}

extension Assignment {
  /// What it is for.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case feed, page
    case discovery = "discover"
  }

  /// What its dispatches call it.
  public struct Name: Hashable, Sendable {
    public var kind: Kind
    /// Of a feed, the address under which it is subscribed.
    public var address: String

    public init(_ kind: Kind, _ address: String) {
      self.kind = kind
      self.address = address
    }
  }

  public var name: Name {
    switch self {
    case .feed(let feed): Name(.feed, feed.feed)
    case .page(let address, _): Name(.page, address)
    case .discovery(let address): Name(.discovery, address)
    }
  }
}
