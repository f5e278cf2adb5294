import ActorResolution
import DocumentParsing
import TextModel

/// Whom the language model's attributions are attributed to.
extension QuotePass {
  /// Who stands behind the source that the model found; nil where it found none or a mark alone.
  func source(of attribution: ModelAttribution) -> QuoteSource? {
    guard let span = attribution.source else { return nil }
    var tokens = whole(withoutComma(reading.tokens(in: span.range)))
    if let cue = attribution.cue, let own = subject(of: reading.tokens(in: cue.range), besides: tokens) {
      tokens = own
    } else if let cue = attribution.cue,
      reading.section(at: cue.range.start) != reading.section(at: span.range.start),
      let verb = reading.tokens(in: cue.range).first, let own = reading.subjectInTree(of: verb)
    {
      // Of two turns the other one's: “Hale says that … / Brandt: Mr. Hale told me …”.
      tokens = own
    }
    guard !tokens.isEmpty else { return nil }
    var source = reading.source(meant(by: tokens))
    if source.actors.isEmpty, let named = named(behind: tokens) { source = named }
    source.mention = reading.span(tokens)
    return source
  }

  /// The noun phrase that the tree has as the subject of a cue's verb, where the source found is another one: “both ministers
  /// | expect much, since some countries | have expressed a wish to join”.
  private func subject(of cue: Range<Int>, besides source: Range<Int>) -> Range<Int>? {
    let columns = reading.document.tokens
    guard let verb = cue.last(where: { columns.upos[$0] == "VERB" }) else { return nil }
    let lowest = max(0, verb - 30)
    guard source.upperBound <= verb,
      let noun = (lowest..<verb).last(where: { columns.head[$0] == verb && columns.deprel[$0] == "nsubj" }),
      columns.upos[noun] == "NOUN" || columns.upos[noun] == "PROPN", noun >= source.upperBound,
      // The source may be the same one told before: a name and its apposition.
      !(source.lowerBound..<source.upperBound).contains(where: { columns.head[$0] == noun })
    else { return nil }
    var start = noun
    while start > source.upperBound, columns.head[start - 1] == noun, !reading.isMark(start - 1) {
      start -= 1
    }
    return start..<noun + 1
  }

  /// The person whose name is set behind a source between commas: “the head of mission, Lida Marchetti, …”.
  private func named(behind tokens: Range<Int>) -> QuoteSource? {
    let first = tokens.upperBound + 1
    guard first < reading.count, reading.lower(tokens.upperBound) == ",", let last = tokens.last,
      !["PRON", "PROPN"].contains(reading.document.tokens.upos[last] ?? "")
    else { return nil }
    let near = reading.span(first..<min(first + 8, reading.count))
    let name = reading.mentions(in: near).first {
      $0.form == .name && reading.actors.actors[$0.actor].kind == .person
    }
    // “the panel's chairman, the former judge Alain Mercier,”
    guard let name,
      !(first..<reading.tokens(in: name.range).lowerBound).contains(where: {
        reading.isMark($0) || reading.kind($0) == "prep" || reading.looksFinite($0)
      })
    else { return nil }
    let words = reading.tokens(in: name.range)
    return reading.lower(words.upperBound) == "," ? reading.source(words) : nil
  }

  /// The words that a source's own stand for: those before a relative pronoun (“a report | which found”).
  private func meant(by tokens: Range<Int>) -> Range<Int> {
    guard tokens.count == 1, let place = tokens.first,
      ["who", "which", "that"].contains(reading.lower(place))
    else {
      return tokens
    }
    let section = reading.document.sections[reading.section(at: reading.ranges[place].start)]
    let floor = max(reading.tokens(in: section.range).lowerBound, place - 40)
    return reading.antecedent(of: place, floor: floor) ?? tokens
  }

  /// A source with the noun before which it breaks off (“The audit of the | bank”).
  private func whole(_ tokens: Range<Int>) -> Range<Int> {
    let columns = reading.document.tokens
    var end = tokens.upperBound
    while let last = (tokens.lowerBound..<end).last,
      ["ADJ", "DET", "NUM"].contains(columns.upos[last] ?? ""),
      let head = columns.head[last], head >= end, head < end + 4
    {
      end = head + 1
    }
    return tokens.lowerBound..<end
  }

  /// A source without a comma at its end, unless it closes what another one opened (“Lind, the head of the mission,”), and
  /// without a clause that breaks off (“Lind, who led | the”).
  private func withoutComma(_ tokens: Range<Int>) -> Range<Int> {
    if let last = tokens.last, ["DET", "ADP"].contains(reading.document.tokens.upos[last] ?? ""),
      let comma = tokens.first(where: { reading.lower($0) == "," }), comma > tokens.lowerBound
    {
      return tokens.lowerBound..<comma
    }
    guard let last = tokens.last, reading.lower(last) == ",",
      !tokens.dropLast().contains(where: { reading.lower($0) == "," })
    else { return tokens }
    return tokens.dropLast()
  }
}
