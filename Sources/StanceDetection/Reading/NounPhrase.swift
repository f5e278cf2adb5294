import ActorResolution
import DocumentParsing

/// A noun with what stands before it and the actors attached to it.
struct NounPhrase {
  /// From the first word to the head.
  var tokens: Range<Int>
  /// The noun itself.
  var head: Int
  /// Index of the mention that is the head.
  var mention: Int?
  /// Index of the mention that owns it: “Orsenia’s decision”, “their decision”.
  var possessor: Int?
  /// Prepositions behind it and the mention each brings.
  var attachments: [(preposition: String, mention: Int)] = []
  /// One past its last attachment of “of”.
  var end: Int
}

extension StanceScene {
  /// The noun phrase that begins at `start`, looked for no further than `limit`; nil where none does.
  func nounPhrase(at start: Int, limit: Int, depth: Int = 0) -> NounPhrase? {
    var index = start
    while index < limit, isQuotationMark(index) || isAdverb(index) { index += 1 }
    let first = index
    var head: Int?
    var mention: Int?
    var possessor: Int?
    while index < limit, index < first + 14 {
      if let placed = self.mention(at: index) {
        let number = mentionAt[index]
        let after = min(placed.tokens.upperBound, limit)
        if classes[index] == .poss, placed.tokens.count == 1 {
          guard head == nil else { break }
          possessor = number
          index = after
          continue
        }
        if after < limit, isGenitive(after) {
          possessor = number
          head = nil
          mention = nil
          index = after + 1
          continue
        }
        (head, mention) = (after - 1, number)
        index = asideEnd(startingAt: after, limit: limit) ?? after
        if index < limit, mentionAt[index] >= 0 || goesOn(index, limit) {
          if mentionAt[index] < 0 { (possessor, mention) = (number, nil) }
          continue
        }
        break
      }
      if isGenitive(index) {
        // “the minister’s decision”, where the minister is no actor.
        guard head != nil else { break }
        (head, mention) = (nil, nil)
        index += 1
        continue
      }
      if isPunctuation(index) {
        if isQuotationMark(index), head == nil { index += 1; continue }
        // “mud-slinging” is one word in three tokens.
        if words[index] == "-", head != nil, index + 1 < limit, !isPunctuation(index + 1) {
          (head, mention) = (index + 1, nil)
          index += 2
          continue
        }
        break
      }
      if words[index].hasSuffix("ing"), lists.noun(words[index]) == nil,
        lists.acts[words[index]]?.contains(where: { $0.act.partOfSpeech == .verb }) ?? false
      {
        break
      }
      switch classes[index] {
      case .det, .poss, .num:
        if head != nil { index = limit + 1 } else { index += 1 }
      case .adv: index += 1
      // “the |March| result”
      case .time where head == nil && index > first: index += 1
      case nil, .common:
        if head != nil, looksLikeVerb(index), lists.noun(words[index]) == nil { index = limit + 1; break }
        if head == nil || mention == nil { (head, mention) = (index, nil) }
        index += 1
      case .conj where head.map { mention == nil && lists.verdicts[words[$0]] != nil } ?? false: index += 1
      default: index = limit + 1
      }
      if index > limit { break }
    }
    guard let head else { return nil }
    var phrase = NounPhrase(
      tokens: first..<(head + 1), head: head, mention: mention, possessor: possessor, end: head + 1)
    if depth < 2 { attach(to: &phrase, limit: limit, depth: depth) }
    return phrase
  }

  /// Whether the noun goes on behind a name: “the Orsenia mission”, not “urged Orsenia immediately”.
  private func goesOn(_ index: Int, _ limit: Int) -> Bool {
    guard classes[index] == nil || classes[index] == .common, !isPunctuation(index) else { return false }
    if lists.noun(words[index]) != nil {
      // “Velmora |supports| the plan” is a verb, “Velmora supporters” a noun.
      let isVerb = lists.acts[words[index]]?.contains { $0.act.partOfSpeech == .verb } ?? false
      guard isVerb, index + 1 < words.count else { return true }
      let next = index + 1
      return mentionAt[next] < 0 && classes[next] != .det && classes[next] != .poss && classes[next] != .prep
    }
    return index + 1 < limit && mentionAt[index + 1] < 0 && !looksLikeVerb(index)
      && (classes[index + 1] == nil || classes[index + 1] == .common) && lists.noun(words[index + 1]) != nil
  }

  private func attach(to phrase: inout NounPhrase, limit: Int, depth: Int) {
    var index = phrase.end
    // “the efforts |made| by Orsenia”
    if index + 1 < limit, words[index + 1] == "by",
      words[index].hasSuffix("ed") || lists.does(words[index], .made)
    {
      index += 1
    }
    while index < limit, lists.does(words[index], .attaching), phrase.attachments.count < 6 {
      let preposition = words[index]
      // “accused Petrova of |attempting|” goes on with the verb.
      if words[index + 1 < limit ? index + 1 : index].hasSuffix("ing"),
        lists.noun(words[index + 1 < limit ? index + 1 : index]) == nil
      {
        return
      }
      guard let inner = nounPhrase(at: index + 1, limit: limit, depth: depth + 1) else { return }
      if let number = inner.mention ?? inner.possessor { phrase.attachments.append((preposition, number)) }
      if preposition == "of" || preposition == "by" {
        phrase.attachments += inner.attachments.filter { $0.preposition == "of" || $0.preposition == "by" }
      }
      index = max(inner.end, index + 1)
      if preposition == "of" { phrase.end = index }
    }
  }

  /// The noun phrases from `start` joined by commas and “and”; from the second on only actors count.
  func coordinated(at start: Int, limit: Int) -> [NounPhrase] {
    guard let first = nounPhrase(at: start, limit: limit) else { return [] }
    var out = [first]
    var index = first.end
    while index + 1 < limit, out.count < 12 {
      guard words[index] == "," || classes[index] == .conj else { break }
      var next = index + 1
      if words[index] == ",", classes[next] == .conj { next += 1 }
      if words[index] == "as", words[next] == "well" { next += 2 }
      guard next < limit, !looksLikeVerb(next), let phrase = nounPhrase(at: next, limit: limit),
        phrase.mention != nil || isPartyNoun(phrase.head), phrase.end >= limit || !looksLikeVerb(phrase.end)
      else { break }
      index = phrase.end
      // “the friends of Elena Marsh |and Anna Petrova|” may both be what “of” brings.
      if let last = out.last, last.mention == nil, let inner = last.attachments.last,
        inner.preposition == "of",
        let number = phrase.mention,
        actors.actors[mentions[number].actor].kind == actors.actors[mentions[inner.mention].actor].kind
      {
        continue
      }
      out.append(phrase)
    }
    return out
  }
}
