import NewsProtocol

/// Quotations as people read them.
struct QuoteView {
  let page: Page
  let places: Places

  /// One quotation after the other, in the order given: on a terminal speaker and words, the place behind them; in a
  /// pipe the place first, as `grep -n` prints it.
  func list(_ quotes: [ListQuotes.Item], actors: [String: String]) {
    let places = quotes.map { self.places.place($0.quote.parts.first?.start, in: $0.place) }
    let place = min(40, places.map(\.columns).max() ?? 0)
    let speaker = min(24, max(7, quotes.map { self.speaker($0.quote, actors: actors).columns }.max() ?? 0))
    for (item, location) in zip(quotes, places) {
      let quote = item.quote
      if page.width == nil {
        page.row(
          [
            [Span(foreign: location)], self.speaker(quote, actors: actors), [Span(form(quote))],
            [Span(quote.parts.words)],
          ],
          widths: [place, speaker, 9, 0])
      } else {
        var words = [Span(quote.parts.words)]
        if quote.form != "direct" { words.append(Span("  (\(form(quote)))", .label)) }
        page.row(
          [
            self.speaker(quote, actors: actors), words + [Span("  "), Span(foreign: location, .place)],
          ],
          widths: [speaker, 0])
      }
    }
  }

  /// At most `perSpeaker` quotations of each of at most `speakers` speakers, the most quoted first.
  func bySpeaker(_ quotes: [ListQuotes.Item], actors: [String: String], speakers: Int, perSpeaker: Int) {
    var order: [String] = []
    var groups: [String: [ListQuotes.Item]] = [:]
    for item in quotes {
      if groups[name(item.quote)] == nil { order.append(name(item.quote)) }
      groups[name(item.quote), default: []].append(item)
    }
    let ranked = order.enumerated().sorted {
      let counts = (groups[$0.element]?.count ?? 0, groups[$1.element]?.count ?? 0)
      // Known speakers first: an unknown one is no one.
      let unknown = ($0.element == QuoteView.unknown, $1.element == QuoteView.unknown)
      if unknown.0 != unknown.1 { return unknown.1 }
      return counts.0 == counts.1 ? $0.offset < $1.offset : counts.0 > counts.1
    }.map(\.element)
    for speaker in ranked.prefix(speakers) {
      let said = groups[speaker] ?? []
      page.line([Span(foreign: speaker, .name), Span("  " + plural(said.count, "quote"), .label)], indent: 2)
      for item in telling(said, most: perSpeaker) { excerpt(item, actors: actors) }
    }
    if ranked.count > speakers {
      page.line([Span("… and \(plural(ranked.count - speakers, "more speaker"))", .label)], indent: 2)
    }
  }

  private func excerpt(_ item: ListQuotes.Item, actors: [String: String]) {
    let place = places.place(item.quote.parts.first?.start, in: item.place)
    let behalf = behalf(item.quote, actors: actors)
    let room = page.room(indent: 2, place: place, notes: behalf, lines: 2)
    var spans = [Span(item.quote.parts.words.shortened(to: room))]
    if !behalf.isEmpty { spans.append(Span(foreign: behalf, .label)) }
    spans.append(Span(foreign: place, .place))
    page.line(Array(spans.map { [$0] }.joined(separator: [Span("  ")])), indent: 4, hanging: 6)
  }

  /// The `most` that say most, in the order of the texts: the speaker's own words before reported ones, long enough to
  /// say something, none within another.
  private func telling(_ said: [ListQuotes.Item], most: Int) -> [ListQuotes.Item] {
    func worth(_ item: ListQuotes.Item) -> Double {
      let quote = item.quote
      let isOwn = quote.form != "indirect" && quote.form != "speechAct"
      return quote.confidence + (isOwn ? 0.5 : 0) + Double(min(quote.parts.words.columns, 90)) / 90
    }
    let ranked = said.indices.sorted {
      let worths = (worth(said[$0]), worth(said[$1]))
      return worths.0 == worths.1 ? $0 < $1 : worths.0 > worths.1
    }
    var chosen: [Int] = []
    for index in ranked where chosen.count < most {
      if !chosen.contains(where: { said[$0].overlaps(said[index]) }) { chosen.append(index) }
    }
    return chosen.sorted().map { said[$0] }
  }

  private func behalf(_ quote: Quote, actors: [String: String]) -> String {
    quote.onBehalfOf.flatMap { actors[$0] }.map { "for \($0)" } ?? ""
  }

  private static let unknown = "speaker unknown"

  /// The form as people say it.
  private func form(_ quote: Quote) -> String { quote.form == "speechAct" ? "act" : quote.form }

  private func name(_ quote: Quote) -> String { quote.speaker?.name.onOneLine ?? QuoteView.unknown }

  /// Who speaks, and for whom.
  private func speaker(_ quote: Quote, actors: [String: String]) -> [Span] {
    let speaker = quote.speaker == nil ? Span("unknown", .label) : Span(name(quote), .name)
    let behalf = behalf(quote, actors: actors)
    return behalf.isEmpty ? [speaker] : [speaker, Span(" "), Span(foreign: behalf, .label)]
  }
}

extension ListQuotes.Item {
  /// Whether it shares words with another, as a quotation within a quotation does.
  fileprivate func overlaps(_ other: ListQuotes.Item) -> Bool {
    guard place.uri == other.place.uri, place.document == other.place.document,
      let start = quote.parts.first?.start, let end = quote.parts.last?.end,
      let otherStart = other.quote.parts.first?.start, let otherEnd = other.quote.parts.last?.end
    else { return false }
    return start < otherEnd && otherStart < end
  }
}
