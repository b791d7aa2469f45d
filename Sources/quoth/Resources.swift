import Application
import CResources
import Language

/// The files that are part of the program.
enum Resources {
  /// The bundled edition, as JSON.
  static var edition: [UInt8] {
    Array(UnsafeRawBufferPointer(start: resource_edition(), count: resource_edition_length()))
  }

  /// The themes, as TOML.
  static var themes: [ThemeShelf.Bundled] {
    (0..<resource_themes_count()).map { index in
      let theme = resource_theme(index)
      let bytes = UnsafeRawBufferPointer(start: theme.bytes, count: theme.length)
      return ThemeShelf.Bundled(
        name: String(cString: theme.name), toml: String(decoding: bytes, as: UTF8.self))
    }
  }

  /// The lessons, as JSON.
  static var tutor: [UInt8] {
    Array(UnsafeRawBufferPointer(start: resource_tutor(), count: resource_tutor_length()))
  }

  /// The word lists of the language engine.
  static var lexicon: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: resource_lexicon(), count: resource_lexicon_length())
  }

  /// What has been learned about names.
  static var nameTagger: NameTagger? {
    NameTagger(
      clusters: UnsafeRawBufferPointer(
        start: resource_name_clusters(), count: resource_name_clusters_length()),
      weights: UnsafeRawBufferPointer(
        start: resource_name_weights(), count: resource_name_weights_length()))
  }

  /// What has been learned about quotations.
  static var quotationTagger: QuotationTagger? {
    try? QuotationTagger(
      UnsafeRawBufferPointer(
        start: resource_quotation_weights(), count: resource_quotation_weights_length()))
  }
}

extension Engine {
  /// The language engine with its lexicon and its models, which are read when the first text is.
  static let ofThisProgram = Engine(version: Annotator.version) { annotator.annotate($0) }

  /// The same, for who wants more than an engine gives.
  static let annotator: Annotator = {
    // It keeps all it needs in a form of its own.
    defer { resources_give_pages_back() }
    return Annotator(
      lexicon: Lexicon(Resources.lexicon), names: Resources.nameTagger,
      quotations: Resources.quotationTagger)
  }()
}
