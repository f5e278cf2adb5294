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
    guard let offset, let uri = document.uri, let table = lines[uri] else { return name(of: document) }
    return "\(name(of: document)):\(table.line(at: offset))"
  }
}

extension Excerpt {
  /// The words on one line; quotation marks are added where they have none.
  var words: String {
    let line = text.onOneLine
    guard let first = line.first, !"“\"«„‘'".contains(first) else { return line }
    return "“\(line)”"
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
