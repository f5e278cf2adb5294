import ActorResolution
import DocumentParsing
import TextModel

/// Whom a pronoun means that no actor's mention covers: a pronoun is nobody's name.
extension QuoteReading {
  /// How often one pronoun may lead to another (“its head” of what “it” was).
  static let longestLink = 3

  /// The source of a phrase that is a pronoun: whom the text's own voice is, what the pronoun goes back to, or nobody known.
  func source(ofPronoun phrase: Range<Int>, depth: Int) -> QuoteSource? {
    let token = phrase.lowerBound
    guard phrase.count == 1, kind(token) == "pron" || kind(token) == "poss" else { return nil }
    let word = document.text.line(span(phrase))
    if lower(token) == "we", let issuer = actors.issuer {
      return QuoteSource(
        actors: issuer.actor.flatMap { actorIndex[$0] }.map { [$0] } ?? [], mention: span(phrase),
        name: issuer.name, confidence: 0.8, reason: "“\(word)” is \(issuer.name), whose text it is")
    }
    if let found = antecedent(of: token, depth: depth) {
      var source = found
      source.mention = span(phrase)
      source.confidence = min(0.55, source.confidence)
      source.reason = "“\(word)” goes back to “\(found.name ?? word)”"
      return source
    }
    let isAnybody = ["one", "somebody", "someone"].contains(lower(token))
    return QuoteSource(
      mention: span(phrase), name: QuoteReading.unnamed(lower(token)), confidence: 0.45,
      reason: isAnybody ? "the text gives no name" : "whom “\(word)” means cannot be told")
  }

  /// What a speaker is called of whom nothing but a pronoun is known; nil for “I”, “you” and “we”.
  private static func unnamed(_ pronoun: String) -> String? {
    switch PersonalPronoun(pronoun) {
    case .person: "unnamed person"
    case .thing: "unnamed body"
    case .many: "unnamed group"
    case nil: ["one", "somebody", "someone"].contains(pronoun) ? "unnamed person" : nil
    }
  }

  /// Who the pronoun at `token` goes back to: by the language model's chains, else the subject before.
  func antecedent(of token: Int, depth: Int) -> QuoteSource? {
    guard depth < QuoteReading.longestLink, let word = PersonalPronoun(lower(token)) else { return nil }
    guard let phrase = chained(token) ?? subject(before: token, for: word), phrase.upperBound <= token else {
      return nil
    }
    let source = source(phrase, depth: depth + 1)
    return source.name == nil ? nil : source
  }

  /// The last words before the token that are more than a pronoun and mean the same, by the chains of those without a name.
  private func chained(_ token: Int) -> Range<Int>? {
    guard let number = chainAt[ranges[token].start] else { return nil }
    let before = actors.chains[number].mentions.last {
      $0.form != .pronoun && $0.range.end <= ranges[token].start
    }
    // What is quoted has pronouns of its own.
    guard let head = before.flatMap({ tokens(in: $0.range).last }), isQuoted(head) == isQuoted(token) else {
      return nil
    }
    return nounPhrase(headedBy: head)
  }

  /// The subject that a pronoun can go back to: in its own sentence, else in the one before.
  private func subject(before token: Int, for word: PersonalPronoun) -> Range<Int>? {
    guard let sentence = sentence(of: token) else { return nil }
    let sentences = document.sentences
    for number in [sentence, sentence - 1] where number >= 0 {
      let near = document.sections[sentences[number].section].kind
      guard near == document.sections[sentences[sentence].section].kind else { continue }
      let tokens = sentences[number].tokens.clamped(to: 0..<token).prefix(60)
      // In its own sentence the nearest, in the one before what that is about.
      let order = number == sentence ? Array(tokens.reversed()) : Array(tokens)
      for head in order where document.tokens.deprel[head]?.hasPrefix("nsubj") == true {
        guard isQuoted(head) == isQuoted(token), fits(head, word),
          let phrase = nounPhrase(headedBy: head), phrase.upperBound <= token, !isNamed(phrase, word)
        else { continue }
        return phrase
      }
    }
    return nil
  }

  /// Whether a person's name stands in what “he” or “she” may mean: those are the resolution's to tell.
  private func isNamed(_ phrase: Range<Int>, _ word: PersonalPronoun) -> Bool {
    guard case .person = word else { return false }
    let around = span(phrase.lowerBound..<min(count, phrase.upperBound + 4))
    return mentions(in: around).contains { actors.actors[$0.actor].kind == .person }
  }

  /// Whether the noun at `head` agrees with a pronoun.
  private func fits(_ head: Int, _ word: PersonalPronoun) -> Bool {
    let columns = document.tokens
    guard let found = foundKind[head], columns.upos[head] == "NOUN" || columns.upos[head] == "PROPN" else {
      return false
    }
    let isPlural =
      verbs.people.contains(lower(head)) || columns.upos[head] == "NOUN" && lower(head).hasSuffix("s")
      || columns.deprel.indices.contains(head + 1) && columns.deprel[head + 1] == "cc"
    switch word {
    case .person: return found == .person && columns.upos[head] == "NOUN" && !isPlural
    case .thing: return found == .organization && !isPlural
    case .many: return found == .person && isPlural || found == .organization
    }
  }

  /// The words of the noun phrase that `head` heads: what hangs on it before and, but for a clause, behind.
  func nounPhrase(headedBy head: Int) -> Range<Int>? {
    guard (0..<count).contains(head) else { return nil }
    let columns = document.tokens
    func hangs(_ token: Int) -> Bool {
      var (top, steps) = (token, 0)
      while let next = columns.head[top], next >= 0, top != head, steps < 8 {
        if ["acl:relcl", "acl", "appos", "conj", "parataxis"].contains(columns.deprel[top] ?? "") {
          return false
        }
        (top, steps) = (next, steps + 1)
      }
      return top == head
    }
    var (start, end) = (head, head + 1)
    func isInside(_ token: Int) -> Bool { !isMark(token) || ["-", "'s", "'"].contains(lower(token)) }
    while start > 0, head - start < 10, hangs(start - 1), isInside(start - 1) { start -= 1 }
    while end < count, end - head < 12, hangs(end), isInside(end) { end += 1 }
    return start..<end
  }

  /// “the State Secretary” where “State Secretary Per Holt” stands before: the person last named behind the same words.
  func bearer(of phrase: Range<Int>) -> Spoken? {
    guard phrase.count > 1, lower(phrase.lowerBound) == "the" else { return nil }
    let title = phrase.dropFirst().map(lower)
    var low = 0
    var high = mentions.count
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].range.start < ranges[phrase.lowerBound].start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return mentions[max(0, low - 80)..<low].last { spoken in
      guard spoken.form == .name, actors.actors[spoken.actor].kind == .person,
        let first = tokens(in: spoken.range).first, first >= title.count
      else { return false }
      return (first - title.count..<first).map(lower) == title
    }
  }

  /// Index of the sentence that holds a token.
  func sentence(of token: Int) -> Int? {
    var (low, high) = (0, document.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if document.sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return document.sentences.indices.contains(low) && document.sentences[low].tokens.contains(token)
      ? low : nil
  }

  /// “the 24-year-old”: the person spoken of last.
  func aged(_ phrase: Range<Int>) -> Spoken? {
    guard let last = phrase.last, lower(last).hasSuffix("-year-old") || lower(last) == "old",
      phrase.contains(where: { words.shape($0) == .number })
    else { return nil }
    let from = ranges[max(0, phrase.lowerBound - 80)].start
    return mentions(in: TextRange(from, ranges[phrase.lowerBound].start)).last {
      actors.actors[$0.actor].kind == .person
    }
  }
}
