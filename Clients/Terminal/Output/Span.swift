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
}

extension [Span] {
  /// Columns it takes on a terminal.
  var columns: Int { reduce(0) { $0 + $1.text.columns } }

  /// Lines of at most `width` columns, broken at spaces, inside a word only where one is longer than a line.
  func wrapped(to width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    var line: [Span] = []
    var used = 0
    var space: Role?
    func append(_ text: String, _ role: Role) {
      if let last = line.last, last.role == role {
        line[line.count - 1] = Span(last.text + text, role)
      } else {
        line.append(Span(text, role))
      }
    }
    func finish() {
      lines.append(line)
      (line, used, space) = ([], 0, nil)
    }
    // A word may run over spans: “Anna” in one role and its comma in another stay together.
    for word in words {
      let columns = word.columns
      if used > 0, used + (space == nil ? 0 : 1) + columns > width { finish() }
      if let role = space, used > 0 {
        append(" ", role)
        used += 1
      }
      for piece in word {
        for character in piece.text {
          if used + character.columns > Swift.max(1, width), used > 0 { finish() }
          append(String(character), piece.role)
          used += character.columns
        }
      }
      space = word.last?.role ?? .plain
    }
    if used > 0 || lines.isEmpty { finish() }
    return lines
  }

  /// The words between spaces.
  private var words: [[Span]] {
    var words: [[Span]] = []
    var word: [Span] = []
    for span in self {
      for (index, part) in span.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0, !word.isEmpty {
          words.append(word)
          word = []
        }
        if !part.isEmpty { word.append(Span(String(part), span.role)) }
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
