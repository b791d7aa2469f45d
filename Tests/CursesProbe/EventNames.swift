import Console

extension TerminalEvent {
  /// What a test looks for on the screen.
  var name: String {
    switch self {
    case .key(let key): key.name
    case .pasted(let text): "pasted(\(text.split(separator: "\n").joined(separator: "/")))"
    case .resized(let size): "resized(\(size.columns)x\(size.rows))"
    case .mouse(let event): "\(event.act)(\(event.point.column),\(event.point.row))"
    case .hangUp: "hangUp"
    }
  }
}

extension Key {
  fileprivate var name: String {
    switch self {
    case .character(let scalar): "<\(Character(scalar))>"
    case .control(let scalar): "ctrl-\(Character(scalar))"
    case .function(let number): "F\(number)"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .pageUp,
      .pageDown, .home, .end:
      "\(self)"
    }
  }
}
