import ActorResolution
import DocumentParsing
import TextModel

/// Where a verb's subject stands.
enum Subject {
  /// The tokens of a noun phrase.
  case phrase(Range<Int>)
  /// The subject of an earlier verb of the sentence (“…, saying that”, “and welcomed”).
  case earlier
  /// None to be found.
  case none
}

extension QuoteReading {
  /// The subject of the verb at `verb`, looked for to the left down to `floor`.
  func subject(of verb: Int, form: SayingVerb.Form, floor: Int) -> Subject {
    var place = verb - 1
    while place >= floor, !isQuoted(place), isAuxiliaryOrAdverb(place) { place -= 1 }
    guard place >= floor, !isQuoted(place) else { return .none }
    let word = lower(place)
    if form == .gerund,
      word == "," || ["by", "while", "after", "before", "and", "when", "in", "or", "without"].contains(word)
    {
      let isProgressive = place < verb - 1
      return isProgressive ? .none : .earlier
    }
    if ["and", "but", "or", "then", "&"].contains(word) { return .earlier }
    if ["who", "which", "that"].contains(word) {
      return antecedent(of: place, floor: floor).map { .phrase($0) } ?? .none
    }
    if word == "," {
      // “Danil Orvan, the minister, said”: the subject stands before the apposition.
      if let found = beforeApposition(place, floor: floor) { return .phrase(found) }
      return .earlier
    }
    if word == ")" {
      var bracket = place - 1
      while bracket >= floor, place - bracket < 12, lower(bracket) != "(" { bracket -= 1 }
      if bracket > floor, lower(bracket) == "(" {
        return phrase(endingAt: bracket, floor: floor).map { .phrase($0) } ?? .none
      }
    }
    guard let near = phrase(endingAt: place + 1, floor: floor) else { return .none }
    // “what the fishermen showed me” says nothing.
    if lower(near.lowerBound) == "what" || lower(near.lowerBound - 1) == "what" { return .none }
    // “A diplomat who attended the session | said”: the noun within the clause is not who said.
    if let far = subjectInTree(of: verb), far.lowerBound >= floor, far.upperBound <= near.lowerBound,
      (far.upperBound..<near.lowerBound).contains(where: { ["who", "which", "that"].contains(lower($0)) })
    {
      return .phrase(far.lowerBound..<place + 1)
    }
    return .phrase(near)
  }

  /// The phrase before an apposition that ends with the comma at `comma`: the nearest that ends with a name, else the nearest of all.
  private func beforeApposition(_ comma: Int, floor: Int) -> Range<Int>? {
    var fallback: Range<Int>?
    let named = nameAlone(before: comma, floor: floor)
    var place = comma - 1
    while place > floor, comma - place < 40, !isQuoted(place) {
      if lower(place) == "," {
        var end = place
        if lower(end - 1) == ")" {
          var bracket = end - 2
          while bracket > floor, end - bracket < 10, lower(bracket) != "(" { bracket -= 1 }
          if lower(bracket) == "(" { end = bracket }
        }
        if let found = phrase(endingAt: end, floor: floor) {
          let last = ranges[end - 1]
          if mentions(in: span(found)).contains(where: {
            $0.form == .name && $0.range.end >= last.start && actors.actors[$0.actor].kind == .person
          }) {
            return found
          }
          // “The commission's chairman, Viktor Hale, dismissed …”: the apposition is the name.
          if let named, named.lowerBound > place { return named }
          fallback = fallback ?? found
        }
      }
      if [";", ":", "."].contains(lower(place)) { break }
      place -= 1
    }
    return fallback
  }

  /// The tokens of a person's name that fill an apposition up to the comma at `comma`.
  func nameAlone(before comma: Int, floor: Int) -> Range<Int>? {
    var start = comma
    while start > floor, comma - start < 8, lower(start - 1) != "," { start -= 1 }
    guard start > floor, lower(start - 1) == ",", start < comma else { return nil }
    let whole = span(start..<comma)
    let fills = mentions(in: whole).contains {
      $0.form == .name && $0.range == whole && actors.actors[$0.actor].kind == .person
    }
    return fills ? start..<comma : nil
  }

  private func isAuxiliaryOrAdverb(_ index: Int) -> Bool {
    let word = lower(index)
    if word == "'s" || word == "its" { return false }
    if word == "once" { return true }
    let kind = kind(index)
    if kind == "aux" || kind == "neg" { return true }
    if kind == "adv" {
      return !["today", "yesterday", "here", "everywhere", "second", "first", "third"].contains(word)
    }
    return word.hasSuffix("ly") && words.shape(index) == .lower && word.utf8.count > 4
  }

  /// The noun phrase whose last token is right before `end`.
  func phrase(endingAt end: Int, floor: Int) -> Range<Int>? {
    // “The minister on Tuesday said”: the day is no part of her.
    if end - 3 >= floor, lower(end - 2) == "on", verbs.weekdays.contains(lower(end - 1)) {
      return phrase(endingAt: end - 2, floor: floor)
    }
    var start = end
    if end - 1 >= floor, kind(end - 1) == "pron", lower(end - 1) != "there" {
      let word = lower(end - 1)
      if ["one", "none", "nobody", "someone", "anyone", "everyone", "somebody"].contains(word)
        || word.utf8.count <= 4
      {
        return (end - 1)..<end
      }
    }
    while start > floor, end - start < 26, !isQuoted(start - 1) {
      let index = start - 1
      let word = lower(index)
      if word == "'s" {
        start = index
        continue
      }
      if isMark(index) {
        // A hyphen, a full stop of an initial or a slash belongs to the phrase.
        guard ["-", ".", "/", "&", "'", "’"].contains(word), index - 1 >= floor, index + 1 < end,
          ranges[index - 1].end == ranges[index].start
        else { break }
        start = index
        continue
      }
      let kind = kind(index)
      if ["sub", "pron", "neg"].contains(kind) || word == "that" && index != end - 1 { break }
      if kind == "aux" { break }
      if kind == "conj" {
        guard word == "and", index - 1 >= floor, !isMark(index - 1), joinsNames(index, end) else { break }
        start = index
        continue
      }
      if kind == "time", index > floor, index < end - 1 { break }
      if word == "said", index < end - 1 { break }
      if kind == "adv", index == floor || lower(index - 1) == "," { break }
      if kind == "prep", !["of", "for", "from", "in", "at", "on", "with", "to", "by"].contains(word) {
        break
      }
      if kind.isEmpty, words.shape(index) == .lower, looksFinite(index), index < end - 1,
        kindIsNotModifier(index)
      {
        break
      }
      start = index
    }
    return trimmedPhrase(start..<end)
  }

  private func kindIsNotModifier(_ index: Int) -> Bool {
    // “The newly elected leader”: a participle behind an article or adverb is part of the phrase.
    let before = kind(index - 1)
    return !(before == "det" || before == "adv" || before == "poss" || lower(index - 1).hasSuffix("ly"))
  }

  private func joinsNames(_ and: Int, _ end: Int) -> Bool {
    let left = words.isCapital(and - 1)
    let right = words.isCapital(and + 1) || ["his", "her", "the", "its", "their"].contains(lower(and + 1))
    if let first = mentions(in: span((and + 1)..<min(and + 6, count))).first,
      first.range.start <= ranges[and + 1].start
    {
      let behind = ranges[and - 1]
      let near = mentions(in: TextRange(max(0, behind.start - 60), behind.end))
      if near.contains(where: { $0.range.end >= behind.end }) { return true }
    }
    return left && right || kind(and - 1).isEmpty && kind(and + 1) != "det" && !words.isCapital(and - 1)
  }

  /// Without what cannot begin a subject: “On Monday the minister” → “the minister”.
  private func trimmedPhrase(_ phrase: Range<Int>) -> Range<Int>? {
    var start = phrase.lowerBound
    let end = phrase.upperBound
    while start < end {
      let kind = kind(start)
      if kind == "prep" {
        // A leading “in the end the minister”: go to the next article, name or pronoun behind a noun.
        var next = start + 2
        while next < end,
          !(["det", "poss", "pron"].contains(self.kind(next))
            || words.isCapital(next) && !words.isCapital(next - 1))
        {
          next += 1
        }
        guard next < end else { return nil }
        start = next
        continue
      }
      // “5. The mission”: the number of an item.
      let isItem =
        words.shape(start) == .number && start + 2 < end && [".", ")"].contains(lower(start + 1))
      guard
        ["conj", "adv", "sub", "time", "neg"].contains(kind) || isMark(start) || isItem
          || words.shape(start) == .number && (end - start == 1 || lower(start).hasSuffix("."))
      else { break }
      start += 1
    }
    return start < end ? start..<end : nil
  }

  /// The noun phrase that begins at `start`: what follows “said” or “according to”.
  func phrase(startingAt start: Int, limit: Int) -> Range<Int>? {
    var end = start
    while end < limit, end - start < 26, !isQuoted(end) {
      let word = lower(end)
      let kind = kind(end)
      if isMark(end), word != "'s" {
        guard ["-", ".", "/", "&", "'", "’"].contains(word), end > start, end + 1 < limit,
          ranges[end].end == ranges[end + 1].start
        else { break }
      } else if word != "'s" {
        if kind == "pron", end > start || word == "there" { break }
        if kind == "aux" || kind == "sub" || kind == "neg" || kind == "time" || word == "that"
          || word == "who"
        {
          break
        }
        if kind == "adv", end > start { break }
        if kind == "conj", !(word == "and" && end > start && end + 1 < limit && joinsNames(end, limit)) {
          break
        }
        if kind == "prep" {
          guard end > start,
            ["of", "for", "at", "from", "with", "to"].contains(word)
              || word == "in" && words.isCapital(end + 1)
          else { break }
          // “said Orvan in a statement”, “told the agency on Monday”.
          if ["with", "to", "at", "from"].contains(word), words.isCapital(end - 1) { break }
        }
      }
      end += 1
      if kind == "pron" { break }
    }
    return end > start ? start..<end : nil
  }
}
