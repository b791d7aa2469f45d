/// The article in a page: the best of up to four readings, each less strict than the one before.
struct ArticleFind {
  let tree: PageTree
  let article: PageTree.Place
  /// The people its byline names.
  let authors: [String]
  /// In Unicode scalars.
  let length: Int

  /// Nil where there is not a word on the page.
  static func article(in page: PageTree, title: String, needsByline: Bool) -> ArticleFind? {
    var page = page
    page.makeParagraphsOfBreaks()
    var best: ArticleFind?
    for strictness in Strictness.attempts {
      let found = ArticleFind(page, title, needsByline: needsByline, strictness)
      if found.length >= enough { return found }
      if found.length > best?.length ?? 0 { best = found }
    }
    return best
  }

  /// Characters. An article that is shorter may be only half of one.
  private static let enough = 500

  private init(
    _ page: PageTree, _ title: String, needsByline: Bool, _ strictness: Strictness
  ) {
    let sweep = PageSweep(page, title: title, needsByline: needsByline, strictness: strictness)
    let choice = ArticleChoice(sweep.tree, sweep.paragraphs, strictness: strictness)
    var tree = ArticleCleaning(choice.article, in: choice.tree, strictness: strictness).tree
    length = Int(tree.measure(choice.article).length)
    (article, authors) = (choice.article, sweep.byline)
    self.tree = tree
  }
}
