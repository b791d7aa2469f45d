/// The elements of HTML that mean something to a reader; every other one is ``other``.
enum Tag: String, Hashable, Sendable, CaseIterable {
  case a, abbr, address, article, aside, audio, b, bdo, blockquote, body, br, button, caption
  case center, cite, code, col, colgroup, data, datalist, dd, del, details, dfn, dialog, div, dl
  case dt, em, embed, fieldset, figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3
  case h4, h5, h6, head, header, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link
  case main, map, mark, math, menu, meta, meter, nav, noscript, object, ol, optgroup, option, output
  case p, picture, pre, progress, q, ruby, rp, rt, s, samp, script, section, select, small, source
  case span, strike, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea
  case tfoot, th, thead, time, title, tr, track, tt, u, ul, variable = "var", video, wbr
  case base, other

  /// Of the element called `name`, in small letters.
  init(named name: String) {
    self = Self.byName[name] ?? .other
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.filter { $0 != .other }.map { ($0.rawValue, $0) })
}

extension Tag {
  /// Whether it stands in a line of text as a word does.
  var isPhrasing: Bool {
    switch self {
    case .abbr, .audio, .b, .bdo, .br, .button, .cite, .code, .data, .datalist, .dfn, .em, .embed,
      .font, .i, .img, .input, .kbd, .label, .mark, .math, .meter, .noscript, .object, .output,
      .progress, .q, .ruby, .samp, .script, .select, .small, .span, .strong, .sub, .sup,
      .textarea, .time, .variable, .wbr:
      true
    default: false
    }
  }

  /// Whether a `div` with it inside is more than a paragraph by another name.
  var isBlockInDivision: Bool {
    switch self {
    case .blockquote, .dl, .div, .img, .ol, .p, .pre, .table, .ul: true
    default: false
    }
  }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  var isList: Bool { self == .ul || self == .ol }

  /// Whether words in it speak for an article: lines, items and cells.
  var isTextish: Bool { isBlockInDivision || self == .span || self == .li || self == .td }

  /// Whether it is set apart from what stands before and behind it.
  var isParagraph: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .details, .dialog, .div,
      .dl, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header,
      .hr, .html, .main, .menu, .nav, .ol, .p, .pre, .section, .summary, .table, .ul:
      true
    default: false
    }
  }

  /// Whether nothing can be in it. libxml2 does not know all of these, and puts what follows inside.
  var isVoid: Bool {
    switch self {
    case .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .source, .track, .wbr: true
    default: false
    }
  }

  /// Whether what is in it is not for reading.
  var isMachinery: Bool {
    switch self {
    case .script, .style, .noscript, .template, .head, .title, .meta, .link, .base, .iframe, .frame,
      .frameset, .object, .embed, .audio, .video, .input, .select, .textarea, .button,
      .datalist, .option, .optgroup, .map, .svg, .rp, .track, .source, .dialog:
      true
    default: false
    }
  }
}
