/// Where the addresses in a page start from.
struct WebPlace {
  let base: String?

  /// Of a page at `address`, in which there may be a `<base>`.
  init(_ tree: PageTree, at address: String?) {
    let written = tree.elements(below: tree.root) { $0 == .base }.lazy
      .compactMap { tree[$0, attribute: "href"] }.first
    let own = written.map { WebAddress.resolve($0, from: address) }
    base = own.flatMap { WebAddress.isOnTheWeb($0) ? $0 : nil } ?? address
  }

  /// `address` as a whole one, if it leads to the web: nothing that runs, nothing on this machine.
  func address(_ address: String) -> String? {
    var written = String.UnicodeScalarView()
    // Browsers pass over these anywhere in an address.
    for scalar in address.unicodeScalars where scalar.value > 0x1F && scalar.value != 0x7F {
      written.append(scalar)
    }
    let whole = WebAddress.resolve(String(written), from: base)
    guard WebAddress.isOnTheWeb(whole), whole.utf8.count <= WebAddress.longest else { return nil }
    return whole.replacing(" ", with: "%20")
  }
}
