/// Lines on their way to standard output, wrapped and coloured as the terminal allows.
final class Page {
  /// Columns to fill beside the rail; nil where lines are not to be broken, as into a pipe.
  var width: Int? { screen.map { max(20, $0 - (rail?.columns ?? 0)) } }
  /// What is drawn at the left edge of every line.
  var rail: Rail?
  private let screen: Int?
  let hasColours: Bool
  /// What standard output has not been given yet.
  private(set) var bytes: [UInt8] = []
  /// Whether standard output no longer takes anything.
  private(set) var hasFailed = false

  /// A page of a width and with or without colours.
  init(width: Int?, hasColours: Bool) {
    screen = width
    self.hasColours = hasColours
  }

  /// The page that standard output is: `NO_COLOR` and `TERM=dumb` honoured, no wider than reads well.
  static func standardOutput() -> Page {
    guard System.isTerminal(1) else { return Page(width: nil, hasColours: false) }
    let columns = System.environment("COLUMNS").flatMap { Int($0) } ?? System.columns(of: 1) ?? 80
    let isPlain = System.environment("NO_COLOR") != nil || System.environment("TERM") == "dumb"
    return Page(width: min(max(columns, 40), 160), hasColours: !isPlain)
  }

  /// An empty line, the rail drawn through.
  func blank() { emit([], indent: 0) }

  /// A heading with an empty line above it.
  func heading(_ text: String, note: String = "") {
    if !isAtTop { blank() }
    line([Span(text, .heading)] + (note.isEmpty ? [] : [Span("  " + note, .label)]))
  }

  /// A paragraph; lines after its first are indented by `hanging`, else by `indent`.
  func line(_ spans: [Span], indent: Int = 0, hanging: Int? = nil) {
    let following = hanging ?? indent
    guard let width else { return emit(spans, indent: indent) }
    let first = spans.wrapped(to: max(16, width - max(indent, following)))
    for (index, line) in first.enumerated() { emit(line, indent: index == 0 ? indent : following) }
  }

  /// Words of a text behind a bar, as they stand there, where that is, and what is to be said of them.
  func evidence(_ words: String, _ place: String, notes: String = "", indent: Int) {
    var spans = [Span(foreign: words), Span("  "), Span(foreign: place, .place)]
    if !notes.isEmpty { spans += [Span("  "), Span(foreign: "(\(notes))", .label)] }
    let bar = Span("│ ", .label)
    guard let width else { return emit([bar] + spans, indent: indent) }
    for line in spans.wrapped(to: max(16, width - indent - 2)) { emit([bar] + line, indent: indent) }
  }

  /// Cells side by side, each wrapped in its column; the last takes what is left of the width, unless in a grid.
  func row(_ cells: [[Span]], widths: [Int], indent: Int = 0, isGrid: Bool = false) {
    guard width != nil || isGrid else {
      var spans: [Span] = []
      let filled = (cells.lastIndex { $0.columns > 0 } ?? 0) + 1
      for (index, cell) in cells.prefix(filled).enumerated() {
        spans += cell
        if index + 1 < filled { spans.append(Span(pad(cell, to: widths[index]) + "  ")) }
      }
      return emit(spans, indent: indent)
    }
    let width = width ?? .max
    let taken = widths.prefix(cells.count - 1).reduce(indent) { $0 + $1 + 2 }
    if !isGrid, width - taken < 24, cells.count > 1 {
      // Too narrow for columns: the last cell goes below the others.
      line(Array(cells.dropLast().joined(separator: [Span("  ")])), indent: indent, hanging: indent + 4)
      return line(cells[cells.count - 1], indent: indent + 4)
    }
    let columns = cells.enumerated().map { index, cell in
      cell.wrapped(to: isGrid || index + 1 < cells.count ? widths[index] : width - taken)
    }
    for index in 0..<(columns.map(\.count).max() ?? 0) {
      var spans: [Span] = []
      for (column, lines) in columns.enumerated() {
        let cell = index < lines.count ? lines[index] : []
        spans += cell
        let isLast = !columns[(column + 1)...].contains { index < $0.count && !$0[index].isEmpty }
        if isLast { break }
        spans.append(Span(pad(cell, to: widths[column]) + "  "))
      }
      emit(spans, indent: indent)
    }
  }

  /// Bytes as they are.
  func raw(_ raw: [UInt8]) {
    bytes += raw
    flushIfLong()
  }

  /// Gives standard output what is still here.
  func flush() {
    if !bytes.isEmpty, !hasFailed { hasFailed = !System.write(bytes, to: 1) }
    isAtTop = isAtTop && bytes.isEmpty
    bytes.removeAll(keepingCapacity: true)
  }

  private var isAtTop = true

  private func pad(_ cell: [Span], to width: Int) -> String {
    String(repeating: " ", count: max(0, width - cell.columns))
  }

  private func emit(_ spans: [Span], indent: Int) {
    var pieces = [Span(String(repeating: " ", count: indent))] + spans
    if let mark = rail?.next() { pieces.insert(spans.isEmpty ? mark.withoutTail : mark, at: 0) }
    var text = ""
    for span in pieces where !span.text.isEmpty {
      if hasColours, let code = span.role.code {
        text += "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
      } else {
        text += span.text
      }
    }
    write(text + "\n")
  }

  private func write(_ text: String) {
    bytes += Array(text.utf8)
    isAtTop = false
    flushIfLong()
  }

  private func flushIfLong() {
    if bytes.count > 64 << 10 { flush() }
  }
}
