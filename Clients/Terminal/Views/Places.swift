import NewsProtocol

/// The documents of one run, to tell a place by file and line.
final class Places {
  private var names: [String: String] = [:]
  private var lines: [String: LineTable] = [:]

  /// Remembers a document and where its lines begin.
  func add(_ file: InputFile, text: String) {
    names[file.uri] = file.name
    lines[file.uri] = LineTable(text)
  }

  /// Forgets a document that nothing more will be said about.
  func forget(_ file: InputFile) {
    names[file.uri] = nil
    lines[file.uri] = nil
  }

  /// The document's name on the screen.
  func name(of document: DocumentName) -> String {
    guard let uri = document.uri else { return "document \(document.document ?? 0)" }
    return names[uri] ?? uri
  }

  /// `file:line` of an offset in UTF-8 bytes.
  func place(_ offset: Int?, in document: DocumentName) -> String {
    guard let line = line(offset, in: document) else { return name(of: document) }
    return "\(name(of: document)):\(line)"
  }

  /// The line of an offset in UTF-8 bytes, counted from 1, where it is known.
  func line(_ offset: Int?, in document: DocumentName) -> Int? {
    guard let offset, let uri = document.uri else { return nil }
    return lines[uri]?.line(at: offset)
  }
}

extension Excerpt {
  /// The words on one line; of more than `limit` columns those around `cue`, with ellipses where something is left out.
  func words(around cue: Excerpt?, limit: Int) -> String {
    let line = text.onOneLine
    if line.columns <= limit { return line }
    guard let cue, cue.start >= start, cue.end <= end else { return line.shortened(to: limit) }
    // Offsets are bytes of the text; white space in it may have been folded, so the cue is looked for about there.
    let before = String(decoding: Array(text.utf8).prefix(cue.start - start), as: UTF8.self).onOneLine
    let skipped = before.columns - limit / 3
    if skipped < 12 { return line.shortened(to: limit) }
    let rest = line.dropFirst(skipped)
    let tail = rest.firstIndex(of: " ").map { String(rest[rest.index(after: $0)...]) } ?? String(rest)
    return "…" + tail.shortened(to: limit - 1)
  }
}

extension Page {
  /// Columns left on `lines` lines of evidence beside its indent, its bar, its place and its notes; a few more than a screen's
  /// where lines are not broken.
  func room(indent: Int, place: String, notes: String = "", lines: Int = 1) -> Int {
    let taken = indent + 4 + place.columns + (notes.isEmpty ? 0 : notes.columns + 4)
    let width = width ?? 160
    // A broken line ends at a word, some columns before the edge.
    return max(40, width - taken + (lines - 1) * (width - indent - 12))
  }
}

extension [Excerpt] {
  /// The parts of a quotation with what stands between them left out.
  var words: String { map { $0.text.onOneLine }.joined(separator: " … ") }
}

/// `1 quote`, `2 quotes`.
func plural(_ count: Int, _ noun: String) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s")"
}
