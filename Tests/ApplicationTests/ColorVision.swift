import Console

/// What a colour of the palette looks like to people with different eyes.
struct ColorVision {
  /// Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision
  /// Deficiency” (2009), severity 1.0: what becomes of red, green and blue light.
  private let matrix: [[Double]]
  let name: String

  static let all = [usual, protanopia, deuteranopia, tritanopia]

  static let usual = ColorVision(matrix: [[1, 0, 0], [0, 1, 0], [0, 0, 1]], name: "usual")
  static let protanopia = ColorVision(
    matrix: [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ], name: "protanopia")
  static let deuteranopia = ColorVision(
    matrix: [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
      [-0.011820, 0.042940, 0.968881],
    ], name: "deuteranopia")
  static let tritanopia = ColorVision(
    matrix: [
      [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.303900],
    ], name: "tritanopia")

  /// How far apart two colours of the palette look, in Oklab (Ottosson, 2020). A difference of 0.02 can
  /// just be seen side by side.
  func distance(_ one: UInt8, _ other: UInt8) -> Double {
    zip(lab(one), lab(other)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }

  private func lab(_ color: UInt8) -> [Double] {
    let light = PaletteColor(color).light
    let seen = matrix.map { row in
      min(1, max(0, zip(row, light).map { $0 * $1 }.reduce(0, +)))
    }
    let cones = [
      [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ].map { cubeRoot(zip($0, seen).map { $0 * $1 }.reduce(0, +)) }
    return [
      [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.8086757660],
    ].map { zip($0, cones).map { $0 * $1 }.reduce(0, +) }
  }
}

/// One of xterm's 256 colours, as its terminal shows it. The first eight are those of xterm itself.
struct PaletteColor {
  private let channels: [Double]

  init(_ number: UInt8) {
    let number = Int(number)
    switch number {
    case ..<16:
      let on = number == 4 ? 238.0 : number < 8 ? 205 : 255
      channels = [1, 2, 4].map { number & $0 == 0 ? 0 : on }
    case ..<232:
      let steps = [0.0, 95, 135, 175, 215, 255]
      channels = [(number - 16) / 36, (number - 16) / 6 % 6, (number - 16) % 6].map { steps[$0] }
    default:
      channels = Array(repeating: Double(8 + 10 * (number - 232)), count: 3)
    }
  }

  /// Black and white.
  init(gray: Double) {
    channels = [gray, gray, gray]
  }

  /// The light of each channel, from 0 to 1.
  var light: [Double] {
    channels.map { channel in
      let value = channel / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055, 2.4)
    }
  }

  /// As WCAG 2 has it: from 1 to 21.
  func contrast(with other: PaletteColor) -> Double {
    let (dark, bright) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (bright + 0.05) / (dark + 0.05)
  }

  private var luminance: Double {
    zip([0.2126, 0.7152, 0.0722], light).map { $0 * $1 }.reduce(0, +)
  }
}
