import TerminalRig

/// Something a person does again and again, and what gets the reader ready for it.
struct Stroke {
  enum Act {
    case key(String)
    case resize
  }

  var name: String
  var act: Act
  /// Pressed once, before the first time.
  var beginning: [String] = []
  /// Pressed every so often, so that the next key changes something.
  var between: [String] = []
  var runsBetween = 1
  var showsAnotherArticle = false

  func act(on window: TerminalWindow, run: Int) {
    switch act {
    case .key(let key): window.type(key)
    case .resize where run.isMultiple(of: 2): window.resize(columns: 100, rows: 30)
    case .resize: window.resize(columns: 120, rows: 36)
    }
  }

  static let all = [
    // Sixteen headlines in the bundled edition.
    Stroke(
      name: "down", act: .key("j"), between: ["g"], runsBetween: 15, showsAnotherArticle: true),
    Stroke(
      name: "page down", act: .key("\u{06}"), beginning: ["\r"], between: ["g"], runsBetween: 2),
    Stroke(name: "open", act: .key("\r"), between: ["h"]),
    Stroke(
      name: "next article", act: .key("J"), beginning: ["\r"], between: ["h", "g", "\r"],
      runsBetween: 15, showsAnotherArticle: true),
    Stroke(name: "next speaker", act: .key("]"), beginning: ["\r"]),
    Stroke(name: "next quotation", act: .key("}"), beginning: ["\r"]),
    Stroke(name: "resize", act: .resize),
  ]
}
