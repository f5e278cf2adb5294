import ActorResolution
import DocumentParsing
import Lexicon
import QuoteExtraction
import TextModel

/// Who holds and who reports.
extension StanceScene {
  /// Who says what stands at a token, and who reports that.
  struct Voice {
    /// The speaker of the words, nil in the document's own.
    var speaker: StanceRelation.Party?
    var onBehalfOf: String?
    /// Id of the innermost quote.
    var quote: String?
    /// Those around the speaker, outermost first.
    var reportedBy: [StanceRelation.Party] = []
    /// Whether the words stand in a quote whose speaker is not known.
    var isUnknown = false
    /// Whether the words are the document’s own and its issuer’s.
    var isNarration = false
  }

  /// The voice that speaks at `token`.
  func voice(at token: Int) -> Voice {
    var voice = Voice()
    var number = quoteAt[token]
    var isFirst = true
    var steps = 0
    while number >= 0, steps < 8 {
      let quote = quotes[number]
      if isFirst {
        voice.quote = quote.id
        voice.onBehalfOf = quote.onBehalfOf
        voice.speaker = quote.speaker.map(party)
        voice.isUnknown = quote.speaker == nil
      } else if let speaker = quote.speaker, quote.form != .speechAct {
        voice.reportedBy.insert(party(speaker), at: 0)
      }
      isFirst = false
      number = quote.parent.flatMap { quoteIndex[$0] } ?? -1
      steps += 1
    }
    return voice
  }

  /// The voice whose verdict stands at `token`: in a ministry’s own words the ministry, in an agency’s nobody.
  func judge(at token: Int) -> Voice {
    var voice = voice(at: token)
    guard voice.speaker == nil, quoteAt[token] < 0, let issuer = actors.issuer, let id = issuer.actor,
      let index = actorIndex[id], actors.actors[index].kind != .media
    else { return voice }
    voice.speaker = StanceRelation.Party(actor: id, name: issuer.name, mention: nil)
    voice.isNarration = true
    return voice
  }

  /// For whom the words before `token` say that `holder` acts: “speaking on behalf of X”, “in the name of X”, “a spokesman for X”.
  func behalf(before token: Int, of holder: StanceRelation.Party, in bounds: Range<Int>) -> String? {
    for place in bounds.lowerBound..<max(bounds.lowerBound, token) where place + 2 < bounds.upperBound {
      let isBehalf =
        words[place] == "behalf" || words[place] == "name" && place > 0 && words[place - 1] == "the"
      let link = place + 1
      let isSpeaking =
        ["speaking", "spokesman", "spokeswoman", "spokesperson"].contains(words[place])
        && words[link] == "for"
      guard isBehalf && words[link] == "of" || isSpeaking,
        quoteAt[place] < 0 || quoteAt[place] == quoteAt[token]
      else {
        continue
      }
      var next = link + 1
      while next < bounds.upperBound, classes[next] == .det { next += 1 }
      guard let placed = mention(at: next), placed.tokens.lowerBound == next else { continue }
      let id = actors.actors[placed.actor].id
      return id == holder.actor ? nil : id
    }
    return nil
  }

  /// A name without article and number, so that “5. The mission” and “mission” are one.
  static func plain(_ name: String) -> String {
    let words = name.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "-" }.filter { $0 != "the" }
    return words.joined(separator: " ")
  }

  private func party(_ speaker: Quote.Speaker) -> StanceRelation.Party {
    var name = speaker.name
    // “its press office”: a name has no pronoun in it.
    if speaker.actor == nil, let space = name.firstIndex(of: " "),
      lists.classes[name[..<space].lowercased()] == .poss
    {
      name = String(name[name.index(after: space)...])
      if let first = speaker.mention.map({ tokens(in: $0) })?.first, let owner = mention(at: first) {
        name += " of " + actors.actors[owner.actor].name
      }
    }
    return StanceRelation.Party(actor: speaker.actor, name: name, mention: speaker.mention)
  }

  /// The party named by mention `number`.
  func party(ofMention number: Int) -> StanceRelation.Party {
    let placed = mentions[number]
    let actor = actors.actors[placed.actor]
    return StanceRelation.Party(actor: actor.id, name: actor.name, mention: placed.range)
  }

  /// The holders that `phrase` names: of “both sides” each.
  func holders(_ phrase: NounPhrase, speaker: StanceRelation.Party?) -> [StanceRelation.Party] {
    // “I” is whoever says the words, whomever the text spoke of before.
    if let speaker, quoteAt[phrase.head] >= 0, ["i", "we"].contains(words[phrase.head]) {
      return [StanceRelation.Party(actor: speaker.actor, name: speaker.name, mention: range(phrase.tokens))]
    }
    guard let mention = phrase.mention else {
      // “the governments of Velmora and Orsenia”
      let owners = phrase.attachments.filter { $0.preposition == "of" }
      if owners.count > 1, lists.noun(words[phrase.head])?.kind == .organ,
        AspectWords.singular(words[phrase.head]) != words[phrase.head]
      {
        return owners.map { party(ofMention: $0.mention) }
      }
      return holder(phrase, speaker: speaker).map { [$0] } ?? []
    }
    return sharing(mention).map(party)
  }

  /// The mentions that have the words of mention `number`: “both ministers” are two.
  func sharing(_ number: Int) -> [Int] {
    // Mentions of the same words stand side by side.
    let range = mentions[number].range
    var (first, last) = (number, number)
    while first > 0, mentions[first - 1].range == range { first -= 1 }
    while last + 1 < mentions.count, mentions[last + 1].range == range { last += 1 }
    return (first...last).sorted { mentions[$0].actor < mentions[$1].actor }
  }

  /// The holder that `phrase` names; `speaker` for “we” and “I”. Nil where it names nobody.
  func holder(_ phrase: NounPhrase, speaker: StanceRelation.Party?) -> StanceRelation.Party? {
    if let mention = phrase.mention { return party(ofMention: mention) }
    let word = words[phrase.head]
    if word == "we" || word == "i" {
      let here = range(phrase.tokens)
      if let speaker { return StanceRelation.Party(actor: speaker.actor, name: speaker.name, mention: here) }
      // Outside every quote “we” is whoever issues the text.
      guard quoteAt[phrase.head] < 0, let issuer = actors.issuer, issuer.actor != nil else { return nil }
      return StanceRelation.Party(actor: issuer.actor, name: issuer.name, mention: here)
    }
    let owner = phrase.possessor ?? phrase.attachments.first { $0.preposition == "of" }?.mention
    guard let kind = lists.noun(word)?.kind else {
      // “tens of thousands of people”, “musicians”: people by the language model, though no list has them.
      if isFoundPeople(phrase.head) {
        return named(phrase)
      }
      if let owner { return party(ofMention: owner) }
      return isNameLike(phrase.head) ? named(phrase) : nil
    }
    // “Its members”, and nobody knows whose.
    if let first = phrase.tokens.first, classes[first] == .poss, mentionAt[first] < 0, phrase.head > first {
      return nil
    }
    switch kind {
    case .organ:
      if let owner { return party(ofMention: owner) }
      return named(phrase)
    case .people: return named(phrase)
    case .document: return owner.map { party(ofMention: $0) }
    default: return nil
    }
  }

  /// Whether the language model takes the noun at `head` for people or a body of them.
  func isFoundPeople(_ head: Int) -> Bool {
    document.tokens.upos[head] == "NOUN"
      && (foundKind[head].map { $0 == .person || $0 == .organization } ?? false)
  }

  private func named(_ phrase: NounPhrase) -> StanceRelation.Party {
    // “The commission’s chairman, |Viktor Hale|, dismissed”
    let comma = phrase.end
    if comma + 1 < words.count, words[comma] == ",", let next = mention(at: comma + 1), next.form == .name,
      next.tokens.lowerBound == comma + 1, actors.actors[next.actor].kind == .person,
      AspectWords.singular(words[phrase.head]) == words[phrase.head], next.tokens.upperBound < words.count,
      words[next.tokens.upperBound] == ","
    {
      return party(ofMention: mentionAt[comma + 1])
    }
    var whole = phrase
    // “a spokesman |for the Northern Union|”
    if comma < words.count, words[comma] == "for", let speaksFor = phrase.attachments.first,
      speaksFor.preposition == "for",
      phrase.head == comma - 1, words[phrase.head].hasPrefix("spokes")
    {
      whole.end = mentions[speaksFor.mention].tokens.upperBound
    }
    return StanceRelation.Party(actor: nil, name: name(of: whole), mention: range(phrase.tokens))
  }

  /// The phrase without its article and marks.
  func name(of phrase: NounPhrase) -> String {
    var first = phrase.tokens.lowerBound
    while first < phrase.head, classes[first] == .det && words[first + 1] != "than" || isQuotationMark(first)
    {
      first += 1
    }
    // “its members” are named without the pronoun.
    var owner = ""
    if first < phrase.head, classes[first] == .poss {
      if let number = phrase.possessor, mentions[number].tokens.contains(first) {
        owner = " of " + actors.actors[mentions[number].actor].name
      }
      first += 1
    }
    let name = text(first..<max(phrase.end, phrase.tokens.upperBound))
    return name + owner
  }

  /// Whether the word at `token` is capitalised inside a sentence.
  func isNameLike(_ token: Int) -> Bool {
    let place = document.tokens.ranges[token]
    guard place.start < document.text.count, lists.noun(words[token]) == nil, classes[token] == nil else {
      return false
    }
    let byte = document.text.bytes[place.start]
    return byte >= 0x41 && byte <= 0x5A
  }
}
