import ActorResolution
import DocumentParsing
import QuoteExtraction
import TextModel

/// Who acts.
extension StanceScene {
  /// A subject found before a verb.
  struct Subject {
    var phrase: NounPhrase
    /// Further subjects joined to it.
    var joined: [NounPhrase] = []
  }

  /// The stretch of words that a clause at `token` cannot leave: its sentence, within its quote's part.
  func bounds(of token: Int, sentence: Range<Int>) -> Range<Int> {
    var bounds = max(sentence.lowerBound, token - 80)..<min(sentence.upperBound, token + 80)
    if quoteAt[token] >= 0 {
      let place = document.tokens.ranges[token]
      for part in quotes[quoteAt[token]].parts where part.contains(place) {
        bounds = bounds.clamped(to: tokens(in: part))
      }
    }
    return bounds
  }

  /// First word of the verb group that ends at `verb`: “has never |accepted”.
  func groupStart(_ verb: Int, lower: Int) -> Int {
    var start = verb
    while start > lower, mentionAt[start - 1] < 0,
      classes[start - 1] == .aux || classes[start - 1] == .neg || isAdverb(start - 1)
        || words[start - 1] == "neither" || words[start - 1] == "both" || words[start - 1] == "longer"
        || (words[start - 1] == "no" && words[start] == "longer")
    {
      start -= 1
    }
    return start
  }

  /// The subject of the verb whose group begins at `start`, within `bounds`.
  func subject(before start: Int, in bounds: Range<Int>) -> Subject? {
    var last = start - 1
    guard last >= bounds.lowerBound else { return nil }
    let word = words[last]
    if word == "who" || word == "which" || word == "that", last > bounds.lowerBound {
      let comma = words[last - 1] == "," ? last - 2 : last - 1
      if let party = partyEnding(at: comma, lower: bounds.lowerBound) { return Subject(phrase: party) }
      // “a fire that killed”: what did it is no party.
      return nil
    }
    // “thanked Petrova, |praised| …” is one of a list, “Orvan, the president, |condemned|” stands behind an aside.
    var isListed = false
    if word == "," {
      var comma = last - 1
      while comma > bounds.lowerBound, words[comma] != ",", !isBoundary(comma) { comma -= 1 }
      let isAside = comma > bounds.lowerBound && words[comma] == "," && !holdsVerb(comma..<last)
      last = isAside ? comma - 1 : last - 1
      isListed = !isAside
    }
    // “slammed Orsenia and |welcomed|”: a verb joined to another has its subject.
    let isJoined = isListed || classes[last] == .conj || words[last] == ","
    while last > bounds.lowerBound, classes[last] == .conj || words[last] == "," { last -= 1 }
    guard last >= bounds.lowerBound else { return nil }
    // “President of the Assembly |Danil Orvan| condemned”: the name beside the verb.
    if !isJoined, let named = adjacentPerson(at: last) { return Subject(phrase: named) }
    let quote = quoteAt[start]
    let first = regionStart(last, lower: bounds.lowerBound, isJoined: isJoined, quote: quote)
    return first <= last ? firstParty(in: first...last, quote: quote) : nil
  }

  private func adjacentPerson(at token: Int) -> NounPhrase? {
    guard let placed = mention(at: token), placed.tokens.upperBound == token + 1, placed.form == .name,
      actors.actors[placed.actor].kind == .person, placed.tokens.lowerBound > 0
    else { return nil }
    let before = placed.tokens.lowerBound - 1
    guard !isPunctuation(before), classes[before] != .prep, classes[before] != .conj,
      classes[before] != .poss,
      !looksLikeVerb(before)
    else { return nil }
    return NounPhrase(tokens: placed.tokens, head: token, mention: mentionAt[token], end: token + 1)
  }

  private func holdsVerb(_ tokens: Range<Int>) -> Bool { tokens.contains { isKnownVerb($0) } }

  /// The party whose last word is at `token`.
  private func partyEnding(at token: Int, lower: Int) -> NounPhrase? {
    guard token >= lower else { return nil }
    if let placed = mention(at: token), placed.tokens.upperBound == token + 1 {
      return NounPhrase(tokens: placed.tokens, head: token, mention: mentionAt[token], end: token + 1)
    }
    return isPartyNoun(token) ? nounPhrase(at: phraseStart(token, lower: lower), limit: token + 1) : nil
  }

  private func phraseStart(_ token: Int, lower: Int) -> Int {
    var start = token
    while start > lower, start > token - 6, !isPunctuation(start - 1) || isGenitive(start - 1),
      classes[start - 1] != .prep, classes[start - 1] != .conj, classes[start - 1] != .aux,
      classes[start - 1] != .sub,
      !isKnownVerb(start - 1)
    {
      start -= 1
    }
    return start
  }

  private func regionStart(_ last: Int, lower: Int, isJoined: Bool, quote: Int) -> Int {
    var index = last
    var seen = false
    while index >= lower {
      if let aside = asideStart(endingAt: index, lower: lower) {
        index = aside - 1
        continue
      }
      if isBoundary(index) || (classes[index] == .sub && (seen || !isJoined)) { return index + 1 }
      // What another says within the clause holds no subject of it.
      if quoteAt[index] != quote, quoteAt[index] >= 0 {
        index -= 1
        continue
      }
      let word = words[index]
      if seen {
        if lists.does(word, .clauseBreak) { return index + 1 }
        if word == "that" || (!isJoined && isKnownVerb(index)) { return index + 1 }
        if word == ",", !isJoined, !joins(index, last) { return index + 1 }
        if classes[index] == .conj, !isJoined, word != "nor", !joins(index, last) { return index + 1 }
      }
      if !seen, startsParty(index), !isBehindPreposition(index, lower: lower) { seen = true }
      index -= 1
    }
    return lower
  }

  /// Whether the comma or “and” at `token` joins two parties that are one subject.
  private func joins(_ token: Int, _ last: Int) -> Bool {
    var next = token + 1
    // “the Assembly and |Velmora’s| opposition”, where Velmora is no known actor.
    while next <= last, next < token + 6,
      classes[next] == .conj || classes[next] == .det || isGenitive(next)
        || (mentionAt[next] < 0 && isNameLike(next))
    {
      next += 1
    }
    guard next <= last, startsParty(next), token > 0 else { return false }
    guard let left = mention(at: token - 1), left.tokens.upperBound == token else {
      return isPartyNoun(token - 1)
    }
    let before = left.tokens.lowerBound - 1
    guard before >= 0 else { return true }
    return words[before] == "of" || isPunctuation(before) || classes[before] == .conj
      || classes[before] == .det
      || classes[before] == .sub
  }

  private func startsParty(_ token: Int) -> Bool {
    if let placed = mention(at: token) { return placed.tokens.lowerBound == token }
    if words[token] == "we" || words[token] == "i" { return true }
    return isPartyNoun(token)
  }

  private func isBehindPreposition(_ token: Int, lower: Int) -> Bool {
    var index = token - 1
    var steps = 0
    while index >= lower, steps < 4 {
      if classes[index] == .prep { return true }
      if classes[index] == .det || classes[index] == .poss {
        return index > lower && classes[index - 1] == .prep
      }
      if isGenitive(index), index > lower, let owner = mention(at: index - 1) {
        return isBehindPreposition(owner.tokens.lowerBound, lower: lower)
      }
      guard !isPunctuation(index),
        classes[index] == nil || classes[index] == .num || classes[index] == .common,
        !isKnownVerb(index)
      else { return false }
      index -= 1
      steps += 1
    }
    return false
  }

  private func firstParty(in region: ClosedRange<Int>, quote: Int) -> Subject? {
    var index = region.lowerBound
    while index <= region.upperBound {
      guard quoteAt[index] == quote || quoteAt[index] < 0, startsParty(index),
        !isBehindPreposition(index, lower: region.lowerBound)
      else {
        index = max(index + 1, mention(at: index)?.tokens.upperBound ?? 0)
        continue
      }
      if words[index] == "we" || words[index] == "i", mentionAt[index] < 0 {
        return Subject(phrase: NounPhrase(tokens: index..<index + 1, head: index, end: index + 1))
      }
      let start = mention(at: index) == nil ? phraseStart(index, lower: region.lowerBound) : index
      let all = coordinated(at: start, limit: region.upperBound + 1)
      guard let first = all.first else { return nil }
      return Subject(phrase: first, joined: Array(all.dropFirst()))
    }
    return nil
  }
}
