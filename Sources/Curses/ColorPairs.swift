import CNcurses
import Console
import Glibc

/// The pairs of colours in use. ncurses wants each foreground and background introduced as a pair
/// before they are drawn.
final class ColorPairs {
  let depth: ColorDepth
  private let room: CInt
  private let hasStandardColors: Bool
  private var pairs: [Colors: CInt] = [:]
  private var latest = (colors: Colors(foreground: .standard, background: .standard), pair: CInt(0))

  private struct Colors: Hashable {
    let foreground: Color
    let background: Color
  }

  /// Asks the terminal of the current screen what it can do.
  init() {
    depth = Self.wantsNoColor ? .monochrome : Self.depthOfTerminal
    hasStandardColors = depth != .monochrome && use_default_colors() == OK
    room = cn_color_pairs()
  }

  /// See no-color.org.
  private static var wantsNoColor: Bool {
    guard let value = getenv("NO_COLOR") else { return false }
    return value.pointee != 0
  }

  private static var depthOfTerminal: ColorDepth {
    guard has_colors(), start_color() == OK else { return .monochrome }
    switch cn_colors() {
    case 256: return .many
    // With millions of colours, only the first eight numbers still mean colours of a palette.
    case 8...: return .eight
    default: return .monochrome
    }
  }

  /// The number of the pair that `style` is drawn with; 0 is the terminal's own.
  func pair(for style: Style) -> CInt {
    let colors = Colors(foreground: style.foreground, background: style.background)
    if colors == latest.colors { return latest.pair }
    latest = (colors, knownPair(for: colors) ?? newPair(for: colors))
    return latest.pair
  }

  private func knownPair(for colors: Colors) -> CInt? {
    guard depth != .monochrome else { return 0 }
    guard colors.foreground != .standard || colors.background != .standard else { return 0 }
    return pairs[colors]
  }

  private func newPair(for colors: Colors) -> CInt {
    let next = CInt(pairs.count) + 1
    let foreground = number(of: colors.foreground, standard: COLOR_WHITE)
    let background = number(of: colors.background, standard: COLOR_BLACK)
    guard next < room, init_extended_pair(next, foreground, background) == OK else { return 0 }
    pairs[colors] = next
    return next
  }

  private func number(of color: Color, standard: CInt) -> CInt {
    guard case .palette(let index) = color, index < 8 || depth == .many else {
      return hasStandardColors ? -1 : standard
    }
    return CInt(index)
  }
}
