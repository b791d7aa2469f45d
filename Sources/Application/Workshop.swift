public import Articles
import Storage
public import ViewModels

/// Does what the reader asks of the world, and reports how it went.
///
/// It may be asked from any thread. Files are the business of the ``Desk``, an actor; reading a text
/// has no state, and goes on beside it.
public struct Workshop: Sendable {
  private let desk: Desk
  private let annotate: @Sendable (String) -> Annotation

  /// - Parameters:
  ///   - desk: Where articles come from and marks go to.
  ///   - annotate: How a text is read. It may take long, and will be asked off the screen's thread.
  public init(desk: Desk, annotate: @escaping @Sendable (String) -> Annotation) {
    self.desk = desk
    self.annotate = annotate
  }

  /// Carries `effect` out.
  ///
  /// - Returns: What came of it; nil for an effect that is not a workshop's business but the
  ///   screen's or the clock's.
  @concurrent
  public func perform(_ effect: Effect) async -> Event? {
    switch effect {
    case .openLibrary: await desk.open()
    case .loadMarks: await desk.marks()
    case .loadArticle(let id): await load(id)
    case .annotate(let article): .articleAnnotated(article.id, annotate(article.text))
    case .countQuotations(let ids): .quotationsCounted(await counts(of: ids))
    case .keepMarks(let step, let act): await desk.keep(step, act)
    case .awaitReading, .redraw, .suspend: nil
    }
  }

  private func load(_ id: Article.ID) async -> Event {
    do throws(Failure) {
      return .articleLoaded(try await desk.article(id))
    } catch {
      return .articleFailed(id, error.description)
    }
  }

  /// How many quotations with marks each article has; none where it cannot be read.
  private func counts(of ids: [Article.ID]) async -> [Article.ID: Int] {
    var counts: [Article.ID: Int] = [:]
    for id in ids {
      let text = (try? await desk.article(id))?.text ?? ""
      counts[id] = annotate(text).quotations.count { $0.kind != .indirect }
    }
    return counts
  }
}
