import ActorResolution
import DocumentParsing
import TextModel

extension QuoteReading {
  /// Who the noun phrase `phrase` is; `depth` counts the pronouns that led to it.
  func source(_ phrase: Range<Int>, depth: Int = 0) -> QuoteSource {
    let whole = span(phrase)
    let inside = mentions(in: whole)
    var chosen: [Spoken] = []
    for mention in inside {
      guard isHead(mention, of: phrase) else { continue }
      if let last = chosen.last, last.range == mention.range || isJoined(last.range, mention.range) {
        if last.actor != mention.actor { chosen.append(mention) }
        continue
      }
      // “Velmoran Foreign Ministry spokesman Danil Orvan”: the person, and of two the last.
      if let last = chosen.last, actors.actors[last.actor].kind == .person,
        actors.actors[mention.actor].kind != .person
      {
        continue
      }
      chosen = [mention]
    }
    let text = document.text.line(trimmedArticle(phrase))
    guard let first = chosen.first else {
      if let known = source(ofPronoun: phrase, depth: depth) ?? owned(phrase, depth: depth)
        ?? many(of: phrase)
      {
        return known
      }
      if let person = bearer(of: phrase) ?? aged(phrase) {
        let name = actors.actors[person.actor].name
        return QuoteSource(
          actors: [person.actor], mention: whole, name: name, confidence: 0.65,
          reason: "“\(text)” is \(name), of whom the text spoke so")
      }
      var source = QuoteSource(mention: whole, name: text, confidence: 0.6, reason: "the text gives no name")
      source.onBehalfOf = spokenFor(phrase, inside)
      return source
    }
    let actor = actors.actors[first.actor]
    let words = document.text.line(first.range)
    let reason =
      switch first.form {
      case .name: words == actor.name ? "named here" : "“\(words)” is \(actor.name)"
      case .nominal: "“\(words)” is the office or role of \(actor.name)"
      case .pronoun: "“\(words)” goes back to \(actor.name)"
      case .metonym: "“\(words)” stands for the government of \(actor.name)"
      }
    return QuoteSource(
      actors: chosen.map(\.actor),
      mention: chosen.count == 1 ? first.range : first.range.union(chosen[chosen.count - 1].range),
      name: actor.name, confidence: first.confidence, reason: reason,
      onBehalfOf: actor.kind == .person ? representedBy(first.range) : nil)
  }

  /// Whether a mention is what the phrase is about, and no “of …”, no owner, no modifier of another noun.
  private func isHead(_ mention: Spoken, of phrase: Range<Int>) -> Bool {
    var before = phrase.lowerBound
    while before < phrase.upperBound, ranges[before].start < mention.range.start { before += 1 }
    var behind = before
    while behind < phrase.upperBound, ranges[behind].start < mention.range.end { behind += 1 }
    // “… delegation in the Assembly Kent Halvar”: a person right behind another name ends the phrase.
    let person = actors.actors[mention.actor].kind == .person
    let followsName =
      person && behind == phrase.upperBound && before > phrase.lowerBound
      && (closesTitle(before, of: phrase, mention)
        || mentions(in: span(phrase.lowerBound..<before)).contains {
          $0.range.end >= ranges[before - 1].start
        })
    // “his office” is not he.
    if behind < phrase.upperBound, behind == before + 1, kind(before) == "poss" { return false }
    // “a diplomat who met Orvan”
    if (phrase.lowerBound..<before).contains(where: { ["who", "which"].contains(lower($0)) }) {
      return false
    }
    var left = before - 1
    while left >= phrase.lowerBound, !followsName {
      let kind = kind(left)
      if kind == "prep" { return false }
      if kind == "conj" { break }
      if isMark(left), lower(left) != "-", lower(left) != "." { break }
      left -= 1
    }
    guard behind < phrase.upperBound else { return true }
    let next = lower(behind)
    if next == "'s" || next == "'" { return false }
    if kind(behind) == "conj" || kind(behind) == "prep" || isMark(behind) { return true }
    if person { return words.isCapital(behind) ? false : kind(behind) != "" || mention.form == .name }
    return ["observers", "monitors", "mission", "officials", "representatives", "team", "delegation"]
      .contains(next)
      && behind + 1 == phrase.upperBound
  }

  /// “head of the mission Agneta Lind”: a title that goes on behind its “of” with a plain noun; “a spokesman for President Orvan” is
  /// another matter.
  private func closesTitle(_ before: Int, of phrase: Range<Int>, _ mention: Spoken) -> Bool {
    let last = before - 1
    guard mention.form == .name, last > phrase.lowerBound, words.shape(last) == .lower,
      ["", "common"].contains(kind(last)),
      !verbs.roles.contains(lower(last)), !verbs.honorifics.contains(lower(last)),
      let link = (phrase.lowerBound..<last).first(where: { kind($0) == "prep" })
    else { return false }
    return (phrase.lowerBound..<link).contains { verbs.roles.contains(lower($0)) }
  }

  private func isJoined(_ a: TextRange, _ b: TextRange) -> Bool {
    guard a.end < b.start, b.start - a.end < 40 else { return false }
    let between = document.text.string(TextRange(a.end, b.start)).split { $0.isWhitespace || $0 == "," }
    return between.first == "and" && between.count <= 3
  }

  /// “a spokesman for the ministry” speaks for the ministry.
  private func spokenFor(_ phrase: Range<Int>, _ inside: ArraySlice<Spoken>) -> Int? {
    guard phrase.contains(where: { QuoteReading.spokes.contains(lower($0)) }) else { return nil }
    return inside.first { actors.actors[$0.actor].kind != .person || $0.form == .name }?.actor
  }

  private static let spokes: Set = [
    "spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople", "representative",
  ]

  private func trimmedArticle(_ phrase: Range<Int>) -> TextRange {
    // “the publication | of an independent report which confirmed”.
    if phrase.count > 1, kind(phrase.lowerBound) == "prep" { return trimmedArticle(phrase.dropFirst()) }
    let first = lower(phrase.lowerBound)
    return span(
      phrase.count > 1 && ["the", "a", "an", "one", ","].contains(first)
        && kind(phrase.lowerBound + 1) != "prep"
        ? (phrase.lowerBound + 1)..<phrase.upperBound : phrase)
  }
}
