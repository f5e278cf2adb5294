/// What a piece of a line is, which decides its colour.
enum Role {
  case plain, heading, name, place, negative, positive, neutral, label, warning

  /// SGR parameters; the sixteen colours that every theme sets itself.
  var code: String? {
    switch self {
    case .plain: nil
    case .heading: "1"
    case .name: "36"
    case .place: "2"
    case .negative: "31"
    case .positive: "32"
    case .neutral: "33"
    case .label: "2"
    case .warning: "35"
    }
  }
}

/// A piece of a line in one role, on one line and free of control characters.
struct Span {
  let text: String
  let role: Role

  init(_ text: String, _ role: Role = .plain) {
    self.text = text
    self.role = role
  }

  /// A piece of somebody else's text, made safe to print.
  init(foreign text: String, _ role: Role = .plain) {
    self.init(text.onOneLine, role)
  }

  /// Without blanks at its end.
  var withoutTail: Span { Span(String(text.reversed().drop { $0 == " " }.reversed()), role) }
}

extension [Span] {
  /// Columns it takes on a terminal.
  var columns: Int { reduce(0) { $0 + $1.text.columns } }

  /// Lines of at most `width` columns, broken at spaces, inside a word only where one is longer than a line; two spaces
  /// between words stay two.
  func wrapped(to width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    var line: [Span] = []
    var used = 0
    func append(_ text: String, _ role: Role) {
      if let last = line.last, last.role == role {
        line[line.count - 1] = Span(last.text + text, role)
      } else {
        line.append(Span(text, role))
      }
    }
    func finish() {
      lines.append(line)
      (line, used) = ([], 0)
    }
    for word in words {
      if used > 0, used + word.gap + word.pieces.columns > width { finish() }
      if used > 0, word.gap > 0 {
        append(
          String(repeating: " ", count: word.gap),
          word.pieces[0].role == line.last?.role ? word.pieces[0].role : .plain)
        used += word.gap
      }
      for piece in word.pieces {
        for character in piece.text {
          if used + character.columns > Swift.max(1, width), used > 0 { finish() }
          append(String(character), piece.role)
          used += character.columns
        }
      }
    }
    if used > 0 || lines.isEmpty { finish() }
    return lines
  }

  /// What stands between spaces, and how many of them stand before it. A word may run over spans: “Anna” in one role and
  /// its comma in another stay together.
  private var words: [(gap: Int, pieces: [Span])] {
    var words: [(gap: Int, pieces: [Span])] = []
    var isOpen = false
    var gap = 0
    for span in self {
      for part in span.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if part.offset > 0 {
          isOpen = false
          gap += 1
        }
        if part.element.isEmpty { continue }
        let piece = Span(String(part.element), span.role)
        if isOpen {
          words[words.count - 1].pieces.append(piece)
        } else {
          words.append((Swift.min(gap, 2), [piece]))
        }
        (isOpen, gap) = (true, 0)
      }
    }
    return words
  }
}
