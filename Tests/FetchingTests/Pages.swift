import WebRig

extension WebPage {
  /// An RSS feed with one article.
  static func feed(
    _ status: Int = 200, headers: [String: String] = [:], channel: String = ""
  ) -> WebPage {
    WebPage(status, ["Content-Type": "application/rss+xml"].merging(headers) { $1 }, rss(channel))
  }

  /// With `channel` among what it says of itself.
  static func rss(_ channel: String = "") -> String {
    """
    <?xml version="1.0"?>
    <rss version="2.0"><channel><title>Harbour Post</title><link>https://example.org/</link>\(channel)
    <item><guid isPermaLink="false">17</guid><title>Bridge opens</title>
    <description>“It holds,” said Lena Ortiz.</description></item>
    </channel></rss>
    """
  }

  static func redirect(_ status: Int, to place: String) -> WebPage {
    WebPage(status, ["Location": place])
  }
}
