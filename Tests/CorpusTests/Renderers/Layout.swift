import Corpus
import DocumentParsing
import TextModel

/// The answer of a `Layout` case in words: language and warnings where they are not plain English, metadata, then a line
/// a section. Cases of the folder's `sentences*` and `tokens*` files tell sentences and words instead.
@Sendable func renderedLayout(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  let documents = one.analyses(analyzer, depth: .words).map(\.document)
  return documents.map { document in
    if one.file.contains("/sentences") { return sentences(document) }
    if one.file.contains("/tokens") { return tokens(document) }
    return layout(document)
  }.joined(separator: "\n%%\n")
}

private func layout(_ document: Document) -> String {
  let text = document.text
  let metadata = document.metadata
  var lines: [String] = []
  if document.language != "en" { lines.append("language " + document.language) }
  lines += document.warnings.map { "warning " + $0.code }
  func attribute(_ name: String, _ attribute: Attribute) -> String {
    let place = attribute.range.map { " in " + quoted($0, in: text) } ?? " (given)"
    let own = attribute.range.map { text.string($0) }
    return own == attribute.name
      ? name + " " + quoted(attribute.range, in: text) : "\(name) ‘\(attribute.name)’\(place)"
  }
  if let title = metadata.title { lines.append(attribute("title", title)) }
  if let source = metadata.source { lines.append(attribute("source", source)) }
  lines += metadata.byline.map { attribute("by", $0) }
  if let dateline = metadata.dateline {
    lines.append("dateline " + quoted(dateline.range, in: text))
    if let place = dateline.place { lines.append("  place ‘\(place)’") }
    if let date = dateline.date { lines.append("  date \(date)") }
    if let agency = dateline.agency { lines.append("  agency ‘\(agency)’") }
  }
  let publication = metadata.publication
  if publication.basis != .unknown {
    let evidence = publication.evidence.map { " from " + quoted($0, in: text) } ?? ""
    lines.append(
      "published \(publication.value ?? "?") (\(publication.basis.rawValue))\(evidence): \(publication.reason)"
    )
  }
  for section in document.sections {
    let label = section.label.map { " by " + quoted($0, in: text) } ?? ""
    lines.append("\(section.kind.rawValue)\(label) \(shortened(section.range, in: text))")
  }
  return lines.joined(separator: "\n")
}

/// The words at `range` in quotation marks, a long text's middle left out.
private func shortened(_ range: TextRange, in text: SourceText) -> String {
  let words = text.string(range).split(whereSeparator: \.isWhitespace)
  guard words.count > 14 else { return quoted(range, in: text) }
  return "\"" + words.prefix(6).joined(separator: " ") + " … " + words.suffix(4).joined(separator: " ") + "\""
}

private func sentences(_ document: Document) -> String {
  document.sentences.map { quoted($0.range, in: document.text) }.joined(separator: "\n")
}

private func tokens(_ document: Document) -> String {
  document.sentences.map { sentence in
    document.tokens.ranges[sentence.tokens].map { document.text.string($0) }.joined(separator: " | ")
  }.joined(separator: "\n")
}
