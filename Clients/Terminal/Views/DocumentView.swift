import NewsProtocol

/// What one document is and holds.
struct DocumentView {
  let page: Page
  let places: Places

  /// One line a document: name, title, date, voice.
  func overview(_ documents: [Document]) {
    let names = documents.map { places.name(of: DocumentName(uri: $0.uri, index: 0)) }
    let width = min(36, names.map(\.columns).max() ?? 0)
    let title = max(40, (page.width ?? 160) - width - 28)
    for (document, name) in zip(documents, names) {
      let metadata = document.metadata
      var about = [
        metadata.title.map { Span($0.text.onOneLine.shortened(to: title - (voice(metadata)?.columns ?? 0))) }
          ?? Span("no title", .label)
      ]
      if let voice = voice(metadata) { about += [Span("  "), Span(foreign: voice, .name)] }
      if metadata.language != "en" {
        about += [Span("  "), Span(foreign: "language: \(metadata.language)", .warning)]
      }
      page.row(
        [
          [Span(foreign: name, .place)], [published(metadata.publishedAt)],
          [Span(metadata.publishedAt.value == nil ? "" : metadata.publishedAt.basis, .label)], about,
        ], widths: [width, 10, 8, 0], indent: 2)
    }
  }

  /// Everything found in a document.
  func whole(_ document: Document) {
    let name = DocumentName(uri: document.uri, index: 0)
    page.heading(places.name(of: name))
    metadata(document, name)
    for warning in document.warnings { field("warning", [Span(foreign: warning.message, .warning)]) }
    let actors = Dictionary(
      (document.actors ?? []).map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    sections(document, name)
    section("ACTORS", document.actors ?? []) { actor in
      let mentions = plural(actor.mentions.count, "mention")
      var spans = [Span(foreign: actor.name, .name), Span("  "), Span(actor.kind, .label)]
      if let whole = actor.partOf {
        spans += [Span(" "), Span(foreign: "of \(actors[whole] ?? whole)", .label)]
      }
      let others = actor.aliases.filter { $0 != actor.name }
      if !others.isEmpty { spans += [Span("  "), Span(foreign: "also " + others.joined(separator: ", "))] }
      page.line(spans + [Span("  "), Span(mentions, .place)], indent: 2, hanging: 6)
    }
    if let quotes = document.quotes, !quotes.isEmpty {
      page.heading("QUOTES", note: String(quotes.count))
      QuoteView(page: page, places: places)
        .list(quotes.map { ListQuotes.Item(place: name, quote: $0) }, actors: actors)
    }
    section("TIMES", document.times ?? []) { time in
      page.row(
        [
          [Span(line(time.start, name), .place)], [Span(time.value)],
          [Span(foreign: time.text, .name), Span("  "), Span(foreign: time.reason, .label)],
        ], widths: [5, 16, 0], indent: 2)
    }
    section("EVENTS", document.events ?? []) { event in
      var notes = [event.type]
      if event.status != "past" { notes.append(event.status) }
      if event.negated { notes.append("did not happen") }
      if let claimant = event.claimant { notes.append("says \(actors[claimant] ?? claimant)") }
      page.row(
        [
          [Span(line(event.trigger.start, name), .place)], [Span(event.time.value ?? "no date")],
          [Span(foreign: event.summary), Span("  "), Span(foreign: notes.joined(separator: ", "), .label)],
        ], widths: [5, 16, 0], indent: 2)
    }
  }

  private func metadata(_ document: Document, _ name: DocumentName) {
    let metadata = document.metadata
    field("title", [metadata.title.map { Span(foreign: $0.text, .heading) } ?? Span("none", .label)])
    let date = metadata.publishedAt
    field("published", [published(date), Span("  "), Span(foreign: "\(date.basis): \(date.reason)", .label)])
    if let source = metadata.source { field("source", [Span(foreign: source.name, .name)]) }
    if !metadata.byline.isEmpty {
      field("by", [Span(foreign: metadata.byline.map(\.name).joined(separator: ", "), .name)])
    }
    if let dateline = metadata.dateline { field("dateline", [Span(foreign: dateline.text)]) }
    if let issuer = metadata.issuer {
      field("voice", [Span(foreign: issuer.name, .name), Span("  "), Span(foreign: issuer.reason, .label)])
    }
    field("language", [Span(metadata.language)])
  }

  private func sections(_ document: Document, _ name: DocumentName) {
    guard let sections = document.sections else { return }
    var kinds: [(String, Int)] = []
    for section in sections {
      if let index = kinds.firstIndex(where: { $0.0 == section.kind }) {
        kinds[index].1 += 1
      } else {
        kinds.append((section.kind, 1))
      }
    }
    let counts = kinds.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    field("sections", [Span(counts + (document.sentences.map { "; \(plural($0.count, "sentence"))" } ?? ""))])
  }

  private func section<Item>(_ title: String, _ items: [Item], _ show: (Item) -> Void) {
    guard !items.isEmpty else { return }
    page.heading(title, note: String(items.count))
    for item in items { show(item) }
  }

  private func field(_ label: String, _ spans: [Span]) {
    page.row([[Span(label, .label)], spans], widths: [9, 0], indent: 2)
  }

  /// `:12`, as the file stands in the heading.
  private func line(_ offset: Int, _ name: DocumentName) -> String {
    let place = places.place(offset, in: name)
    return place.lastIndex(of: ":").map { String(place[$0...]) } ?? ""
  }

  private func published(_ date: Publication) -> Span {
    date.value.map { Span($0, .positive) } ?? Span("no date", .label)
  }

  private func voice(_ metadata: Metadata) -> String? {
    metadata.source?.name ?? metadata.issuer?.name
  }
}
