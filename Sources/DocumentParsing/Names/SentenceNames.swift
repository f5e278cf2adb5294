import Lexicon
import TextModel

/// Reads the names of one sentence from left to right.
struct SentenceNames {
  let text: SourceText
  let tokens: Tokens
  let words: Words
  let lexicon: NameLexicon
  let span: Range<Int>
  /// A headline or heading: capitals say little there.
  let titleCase: Bool
  /// No small letter in it.
  let allCaps: Bool
  /// A dateline: it begins with the place.
  let isDateline: Bool
  private var out: [NameCandidate] = []

  init(
    text: SourceText, tokens: Tokens, words: Words, lexicon: NameLexicon, span: Range<Int>, isHeading: Bool,
    isDateline: Bool = false
  ) {
    self.isDateline = isDateline
    self.text = text
    self.tokens = tokens
    self.words = words
    self.lexicon = lexicon
    self.span = span
    var (capital, small, upper) = (0, 0, 0)
    for index in span where words.lower[index].utf8.count >= 4 {
      switch words.shape[index] {
      case .capital: capital += 1
      case .upper: upper += 1
      case .lower: small += 1
      case .number, .mark: break
      }
    }
    allCaps = upper >= 2 && small + capital == 0
    // “The Central Election Commission met on Monday.” is a sentence: it ends with a full stop.
    let isSentence =
      !isHeading && span.last.map { [".", "!", "?", "”", "\""].contains(words.lower[$0]) } == true
    let isMostlyCapital = capital + upper >= 3 && (capital + upper) * 4 >= (capital + upper + small) * 3
    titleCase = allCaps || !isSentence && isMostlyCapital
  }

  mutating func candidates(_ cancellation: Cancellation) -> [NameCandidate] {
    var index = span.lowerBound
    while index < span.upperBound {
      if index % 512 == 0, cancellation.isCancelled { break }
      index = max(index + 1, read(at: index))
    }
    return out
  }

  /// Reads what begins at the token `index` and says where to go on.
  private mutating func read(at index: Int) -> Int {
    guard words.isCapital(index) || words.lower[index].hasPrefix("al-") else { return index + 1 }
    if let (end, offset, sense) = listed(at: index) {
      return readListed(index, end, offset, sense)
    }
    if lexicon.honorifics.contains(words.lower[index]), let next = afterStop(index), isNameWord(next) {
      return readPerson(from: next, isTitled: true)
    }
    if let end = role(at: index) {
      guard end < span.upperBound, isNameWord(end), listed(at: end) == nil || isGiven(end) else { return end }
      return titleCase && !isGiven(end) && lexicon.classes[words.lower[end]] != nil
        ? end : readPerson(from: end, isTitled: true)
    }
    let kind = lexicon.classes[words.lower[index]]
    if let kind {
      let introduces = isGiven(index) && index + 1 < span.upperBound && isNameWord(index + 1)
      let isBody = kind == "common" && !titleCase && opensMinistry(index)
      if !introduces, !isBody, opens(index) || titleCase || kind != "common" { return index + 1 }
    }
    return readUnlisted(from: index)
  }

  private mutating func readListed(_ index: Int, _ end: Int, _ offset: Int, _ sense: NameLexicon.Sense) -> Int
  {
    // “Georgia Meli”, “Jordan Hale”: a given name that is a country's too.
    if end == index + 1, isGiven(index), end < span.upperBound, isNameWord(end), listed(at: end) == nil,
      role(at: end) == nil, lexicon.heads[words.lower[end]] == nil, lexicon.classes[words.lower[end]] == nil
    {
      return readPerson(from: index, isTitled: false)
    }
    let isPeople = if case .adjective = sense { true } else { false }
    // “Velmoran Foreign Ministry”, “Moscow Mechanism”: the head beyond says what is named.
    if !allCaps, !sense.isPerson, let head = headBeyond(end), !titleCase || isPeople {
      let kind = lexicon.heads[words.lower[head]] ?? .MISC
      return emit(index..<extended(head + 1, kind), kind)
    }
    switch sense {
    case .institution(let id): add(index..<end, .ORG, id, offset, isListed: true)
    case .person(let id): add(index..<end, .PER, id, offset, isListed: true)
    case .country(let id): add(index..<end, .GPE, id, offset, isListed: true)
    case .capital, .metonym: add(index..<end, .GPE, nil, offset, isListed: true)
    case .adjective, .demonym: add(index..<end, .NORP, nil, offset, isListed: true)
    case .place(let kind): add(index..<end, kind, nil, offset, isListed: true)
    }
    return end
  }

  private mutating func readUnlisted(from index: Int) -> Int {
    let run = capitalRun(from: index)
    // “TARSK, June 12”: where the text was written.
    if isDateline, opens(index), !isGiven(index),
      [",", "(", "-", "–", "—", "/"].contains(word(run.upperBound))
    {
      return emit(run, .GPE)
    }
    // “Port Ansel”, “Lake Ansel”: some places have their head first.
    if run.count > 1, SentenceNames.leadingHeads.contains(words.lower[index]) {
      return emit(index..<(index + 2), lexicon.heads[words.lower[index]] ?? .GPE)
    }
    if let head = run.last(where: { lexicon.heads[words.lower[$0]] != nil }) {
      let kind = lexicon.heads[words.lower[head]] ?? .ORG
      let limit = extended(head + 1, kind)
      // “Assembly of Coastal States condemns it”: a word that opens a sentence is a head where the rest of a body's name follows.
      if run.count > 1 || !opens(index) || kind == .ORG && limit > head + 1 {
        if head > index || limit > head + 1, !titleCase || limit > head + 1 {
          return emit(index..<limit, kind)
        }
        if head == index { return index + 1 }
      }
    }
    if isGiven(index), run.count > 1 { return readPerson(from: index, isTitled: false) }
    if run.count == 1, !allCaps, isPeople(index) { return emit(run, .NORP) }
    if run.count == 1 {
      let isAcronym = words.shape[index] == .upper && !allCaps && words.lower[index].utf8.count <= 7
      if isAcronym, !titleCase || words.lower[index].utf8.count <= 4, !isNumeral(index) {
        return emit(index..<(index + 1), .ORG)
      }
      guard !titleCase || !allCaps else { return index + 1 }
      out.append(NameCandidate(tokens: index..<(index + 1), context: context(of: index)))
      return index + 1
    }
    if titleCase || run.contains(where: { lexicon.classes[words.lower[$0]] != nil }) || run.count > 4 {
      for place in run where lexicon.classes[words.lower[place]] == nil && !allCaps {
        out.append(NameCandidate(tokens: place..<(place + 1), context: context(of: place)))
      }
      return run.upperBound
    }
    if run.contains(where: { words.shape[$0] == .upper && words.lower[$0].utf8.count > 2 }) {
      return emit(run, .ORG)
    }
    // “in Lower Marn”, “the Eastern Commonwealth”: persons stand without an article and nobody lives in one.
    if let kind = kindByWhatPrecedes(run) { return emit(run, kind) }
    return readPerson(from: index, isTitled: false)
  }

  private mutating func readPerson(from index: Int, isTitled: Bool) -> Int {
    var end = index + 1
    while end < span.upperBound, end - index < 6 {
      if isParticle(end), end + 1 < span.upperBound, words.isCapital(end + 1) || isParticle(end + 1) {
        end += 1
        continue
      }
      if words.lower[end] == ".", end > index, words.lower[end - 1].utf8.count == 1,
        end + 1 < span.upperBound,
        words.isCapital(end + 1)
      {
        end += 1
        continue
      }
      if words.lower[end] == "-", end + 1 < span.upperBound, words.isCapital(end + 1), touches(end) {
        end += 2
        continue
      }
      if allCaps, end > index + 1 { break }
      guard isNameWord(end), role(at: end) == nil || end == index + 1 && isGiven(index) else { break }
      if let (_, _, sense) = listed(at: end) {
        if case .institution = sense { break }
        if end > index + 1 || isTitled && !isGiven(index) { break }
      }
      if let kind = lexicon.classes[words.lower[end]], kind != "common" || titleCase, !isGiven(end) { break }
      end += 1
    }
    return emit(index..<min(end, span.upperBound), .PER)
  }

  // MARK: Looking around

  /// Capitalised words in a row that open no listed name and no title.
  private func capitalRun(from index: Int) -> Range<Int> {
    var end = index + 1
    while end < span.upperBound, end - index < 8 {
      if words.lower[end] == "-" || words.lower[end] == "&", end + 1 < span.upperBound,
        words.isCapital(end + 1)
      {
        end += 2
        continue
      }
      guard words.isCapital(end), role(at: end) == nil else { break }
      if let kind = lexicon.classes[words.lower[end]], kind != "common" { break }
      if let (stop, _, sense) = listed(at: end), !(isGiven(index) && end == index + 1) {
        // “Central Electoral Commission”: another body than the “Electoral Commission” of the list.
        if case .institution = sense, SentenceNames.leadingAdjectives.contains(words.lower[end - 1]),
          lexicon.heads[words.lower[stop - 1]] != nil
        {
          end = stop
        }
        break
      }
      end += 1
    }
    return index..<min(end, span.upperBound)
  }

  /// The last head noun in the capitalised words from `index`, which follow a listed name.
  private func headBeyond(_ index: Int) -> Int? {
    var place = index
    var head: Int?
    while place < span.upperBound, place - index < 5, words.isCapital(place), role(at: place) == nil {
      if listed(at: place) != nil, lexicon.heads[words.lower[place]] == nil { break }
      if let kind = lexicon.classes[words.lower[place]], kind != "common" { break }
      if lexicon.heads[words.lower[place]] != nil { head = place }
      place += 1
    }
    return head
  }

  /// Where a name that reached `end` ends with “of …”, “for … and …” behind its head.
  private func extended(_ end: Int, _ kind: Name.Kind) -> Int {
    guard kind == .ORG || kind == .MISC || kind == .GPE, !allCaps else { return end }
    var limit = end
    var place = end
    while place + 1 < span.upperBound,
      ["of", "for", "on", "against", "and", "to"].contains(words.lower[place])
        || limit > end && continuesInThe(place)
    {
      var next = place + 1
      if words.lower[next] == "the", next + 1 < span.upperBound { next += 1 }
      guard isNameWord(next), role(at: next) == nil,
        lexicon.classes[words.lower[next]] ?? "common" == "common"
      else {
        break
      }
      // “Ministry of Defence and President Orvan”, “Bank of Velmora”: a listed name stands for itself.
      if let (_, _, sense) = listed(at: next) {
        switch sense {
        case .institution, .person, .adjective, .demonym: return limit
        case .country, .capital, .metonym, .place: if kind != .MISC { return limit }
        }
      }
      if words.lower[place] == "and", limit == end { break }
      var stop = next + 1
      while stop < span.upperBound, words.isCapital(stop), role(at: stop) == nil, listed(at: stop) == nil {
        stop += 1
      }
      limit = stop
      place = stop
    }
    return limit
  }

  /// “Assembly for Security in the Region”: “in the” within a name that has gone on behind its head already.
  private func continuesInThe(_ place: Int) -> Bool {
    words.lower[place] == "in" && place + 2 < span.upperBound && words.lower[place + 1] == "the"
      && words.isCapital(place + 2)
  }

  private func listed(at index: Int) -> (end: Int, offset: Int, sense: NameLexicon.Sense)? {
    let start = tokens.ranges[index].start
    let limit = tokens.ranges[span.upperBound - 1].end
    let match =
      allCaps
      ? lexicon.loose.match(text.bytes, at: start, limit: limit, ignoringCase: true)
      : lexicon.names.match(text.bytes, at: start, limit: limit)
    // “MINSK, November 19”: capitals in a sentence that has small letters too.
    let isCapitals = words.shape[index] == .upper && words.lower[index].utf8.count > 4
    let loose =
      match == nil && isCapitals
      ? lexicon.loose.match(text.bytes, at: start, limit: limit, ignoringCase: true) : nil
    guard let match = match ?? loose else { return nil }
    var end = index + 1
    while end < span.upperBound, tokens.ranges[end].start < match.end { end += 1 }
    return (end, match.end, match.value)
  }

  /// The end of the title that begins at `index`.
  func role(at index: Int) -> Int? {
    let limit = tokens.ranges[span.upperBound - 1].end
    guard
      let match = lexicon.roles.match(
        text.bytes, at: tokens.ranges[index].start, limit: limit, ignoringCase: true)
    else { return nil }
    var end = index + 1
    while end < span.upperBound, tokens.ranges[end].start < match.end { end += 1 }
    return end
  }

  private func isNameWord(_ index: Int) -> Bool {
    guard index < span.upperBound, words.isCapital(index) else { return false }
    guard let kind = lexicon.classes[words.lower[index]] else { return true }
    return kind == "common" || isGiven(index)
  }

  func isGiven(_ index: Int) -> Bool {
    words.isCapital(index) && lexicon.given.contains(words.lower[index])
  }

  private func isParticle(_ index: Int) -> Bool {
    [
      "van", "von", "der", "den", "de", "da", "dos", "del", "della", "di", "bin", "ibn", "al", "el", "la",
      "le", "ben", "ter",
    ]
    .contains(words.lower[index]) && words.shape[index] == .lower
  }

  private func isNumeral(_ index: Int) -> Bool { words.lower[index].allSatisfy { "ivxlc".contains($0) } }

  private func touches(_ index: Int) -> Bool {
    tokens.ranges[index - 1].end == tokens.ranges[index].start
      && tokens.ranges[index].end == tokens.ranges[index + 1].start
  }

  /// The token after `index` and, if it comes, a full stop of its own (`Mr` `.`).
  private func afterStop(_ index: Int) -> Int? {
    var next = index + 1
    if next < span.upperBound, words.lower[next] == "." { next += 1 }
    return next < span.upperBound ? next : nil
  }

  /// Whether only marks stand before `index`, or an opening quotation mark or colon does.
  private func opens(_ index: Int) -> Bool {
    guard index > span.lowerBound else { return true }
    let before = words.lower[index - 1]
    if ["\"", "“", "''", "``", ":", "‘", "«", "-", "–", "—", "•", "…", "...", ".", "'"].contains(before) {
      return true
    }
    return words.shape[span.lowerBound..<index].allSatisfy { $0 == .mark || $0 == .number }
  }

  private func context(of index: Int) -> NameCandidate.Context {
    var context = NameCandidate.Context(opensSentence: opens(index) || titleCase)
    if index > span.lowerBound {
      context.followsPlacePreposition = ["in", "near", "from", "at", "across", "outside"].contains(
        words.lower[index - 1])
    }
    if index + 1 < span.upperBound {
      var next = index + 1
      if ["has", "have", "had", "also"].contains(words.lower[next]), next + 1 < span.upperBound { next += 1 }
      context.precedesSaying = words.shape[next] == .lower && lexicon.sayings.contains(words.lower[next])
      context.precedesSpeech = context.precedesSaying && lexicon.speech.contains(words.lower[next])
      context.followsPlacePreposition = context.followsPlacePreposition || belongsToCountry(index)
    }
    return context
  }

  // MARK: Writing down

  private mutating func emit(_ range: Range<Int>, _ kind: Name.Kind) -> Int {
    add(range, kind, nil, nil)
    return range.upperBound
  }

  private mutating func add(
    _ range: Range<Int>, _ kind: Name.Kind, _ entry: String?, _ offset: Int?, isListed: Bool = false
  ) {
    out.append(NameCandidate(tokens: range, kind: kind, entry: entry, isListed: isListed, end: offset))
  }
}
