import ActorResolution
import Lexicon
import DocumentParsing
import QuoteExtraction

/// Who does what to whom, by the trees of the sentences (Universal Dependencies v2).
extension StanceScene {
  /// Deepest step from a verb to the one that has its subject.
  private static let longestClimb = 6

  /// The relation of `token` to its head.
  func deprel(_ token: Int) -> String { document.tokens.deprel[token] ?? "" }

  /// The head of `token`, where it has one.
  func head(of token: Int) -> Int? {
    document.tokens.head[token].flatMap { $0 >= 0 && $0 < words.count ? $0 : nil }
  }

  /// Whether `token` is tagged as a verb.
  func isTaggedVerb(_ token: Int) -> Bool { document.tokens.upos[token] == "VERB" }

  /// The noun phrases that are the subject of the verb at `verb`, its own or the one it shares.
  func doers(of verb: Int) -> [NounPhrase] {
    let quote = quoteAt[verb]
    // What is spoken has its subject in it; a report's may stand before it.
    let isSpoken = quote >= 0 && [.direct, .turn, .block].contains(quotes[quote].form)
    // “praised Marsh and |Petrova condemned| …”: a name right before the verb is its subject, whatever the tree has.
    if deprel(verb) == "conj", mentionAt[max(0, groupStart(verb, lower: 0) - 1)] >= 0 { return [] }
    return subjects(of: verb, depth: 0).filter { quoteAt[$0] == quote || quoteAt[$0] < 0 && !isSpoken }
      .compactMap { phrase(headedBy: $0) }
  }

  /// The heads of what the verb at `verb` has for a subject in the passive.
  func undergoers(of verb: Int) -> [NounPhrase] {
    guard let subject = children(of: verb).first(where: { deprel($0) == "nsubj:pass" }) else {
      // “Petrova, accused by Orsenia of …”, “the sanctions imposed by Velmora”.
      if deprel(verb) == "acl", let noun = head(of: verb) {
        return joined(noun).compactMap { phrase(headedBy: $0) }
      }
      return []
    }
    return joined(antecedent(of: subject, verb: verb) ?? subject).compactMap { phrase(headedBy: $0) }
  }

  private func subjects(of verb: Int, depth: Int) -> [Int] {
    guard depth < StanceScene.longestClimb else { return [] }
    let own = children(of: verb).first { ["nsubj", "nsubj:outer"].contains(deprel($0)) }
    if let own {
      // “Orvan as well as |Marsh|”
      let beside = children(of: verb).filter { other in
        deprel(other) == "nsubj" && other > own + 2 && (own..<other).contains { words[$0] == "well" }
      }
      return joined(antecedent(of: own, verb: verb) ?? own) + beside
    }
    guard !children(of: verb).contains(where: { deprel($0) == "nsubj:pass" }), let governor = head(of: verb)
    else {
      return []
    }
    switch deprel(verb) {
    case "conj": return subjects(of: governor, depth: depth + 1)
    case "xcomp":
      // “asked Orsenia to …”: whoever is asked does it, but who promises does it himself.
      if let asked = children(of: governor).first(where: { deprel($0) == "obj" || deprel($0) == "iobj" }),
        !lists.does(words[governor], .plan), !lists.does(words[governor], .deed)
      {
        return joined(asked)
      }
      return subjects(of: governor, depth: depth + 1)
    case "advcl", "parataxis", "ccomp", "dep":
      return words[verb].hasSuffix("ing")
        || children(of: verb).contains { ["to", "having"].contains(words[$0]) }
        ? subjects(of: governor, depth: depth + 1) : []
    case "acl":
      // “a report accusing Orsenia”, “its decision to expel …”.
      return words[verb].hasSuffix("ing") || children(of: verb).contains { words[$0] == "to" }
        ? [governor] : []
    default: return []
    }
  }

  /// A predicate: the word that is said, its form of “to be” and what it is said of.
  struct Predication {
    var copula: Int
    /// Nil where the tree has none.
    var subject: NounPhrase?
    var isNegated: Bool
  }

  /// What the adjective, participle or noun at `word`, one of `phrase`, is said of: “was |falsified|”, “was calm and |fair|”,
  /// “was a |fair| vote”.
  func predication(of word: Int, in phrase: Range<Int>) -> Predication? {
    var (token, steps, isNegated) = (word, 0, false)
    while steps < StanceScene.longestClimb {
      let inner = children(of: token)
      isNegated =
        isNegated
        != inner.contains {
          $0 < word && !phrase.contains($0)
            && (classes[$0] == .neg || ["no", "neither", "nor"].contains(words[$0]))
        }
      let copula = inner.first { ["cop", "aux:pass"].contains(deprel($0)) }
      if let copula {
        let subject = inner.first { deprel($0).hasPrefix("nsubj") }
        if let subject, ["who", "which", "that"].contains(words[subject]) { return nil }
        if subject != nil || deprel(token) != "conj" {
          return Predication(copula: copula, subject: subject.flatMap(self.phrase), isNegated: isNegated)
        }
      }
      guard let next = head(of: token) else { return nil }
      switch deprel(token) {
      case "conj": break
      // “was a |fair| vote”, not “is an |important| subject”.
      case "amod" where lists.noun(words[next]) != nil: break
      case "xcomp" where lists.does(words[next], .copula):
        guard let subject = children(of: next).first(where: { deprel($0).hasPrefix("nsubj") }),
          let noun = self.phrase(headedBy: subject)
        else { return nil }
        return Predication(copula: next, subject: noun, isNegated: isNegated)
      default: return nil
      }
      (token, steps) = (next, steps + 1)
    }
    return nil
  }

  /// What the relative pronoun at `token` stands for in the clause of `verb`.
  private func antecedent(of token: Int, verb: Int) -> Int? {
    guard ["who", "which", "that"].contains(words[token]), deprel(verb).hasPrefix("acl") else { return nil }
    return head(of: verb)
  }

  /// `noun` and those joined to it.
  func joined(_ noun: Int) -> [Int] {
    // “the government of Velmora and |Elena Marsh|”: a person is no part of a state.
    let strays = children(of: noun).filter { deprel($0) == "nmod" && mentionAt[$0] >= 0 }.flatMap { inner in
      children(of: inner).filter { deprel($0) == "conj" && isPerson($0) && !isPerson(inner) }
    }
    return [noun]
      + (children(of: noun).filter { deprel($0) == "conj" && $0 > noun || isCompanion($0) } + strays).prefix(
        12)
  }

  /// “nine officials, including |Orvan|”, “together with |Orsenia|”.
  private func isCompanion(_ token: Int) -> Bool {
    deprel(token) == "nmod"
      && children(of: token).contains { ["including", "together", "along", "alongside"].contains(words[$0]) }
  }

  private func isPerson(_ token: Int) -> Bool {
    mention(at: token).map { actors.actors[$0.actor].kind == .person } ?? false
  }

  /// The noun phrases that `slot` asks for beside `cue`; none where the tree has none there.
  func arguments(_ place: String, of cue: Cue) -> [NounPhrase] {
    let verb = cue.tokens.lowerBound
    let heads: [Int]
    switch place {
    case "object":
      let last = cue.tokens.upperBound - 1
      if cue.tokens.count > 1, document.tokens.upos[last] == "ADP" || deprel(last) == "case",
        let noun = head(of: last), noun > last
      {
        heads = joined(noun)
      } else if let object = object(of: verb, besides: cue.tokens) {
        heads = joined(object)
      } else {
        heads = []
      }
    default: heads = (oblique(place, of: cue) ?? (place == "to" ? receiver(of: cue) : nil)).map(joined) ?? []
    }
    let quote = quoteAt[verb]
    let phrases = heads.filter { quote < 0 || quoteAt[$0] == quote }.compactMap { phrase(headedBy: $0) }
      // “praised Marsh and |Petrova| condemned …”: the subject of the next verb.
      .filter {
        $0.head == heads.first || $0.end >= words.count || !isTaggedVerb($0.end)
          || !isKnownVerb($0.end) && deprel($0.end) != "conj"
      }
    // “denied the accusation |by Petrova|”
    return phrases.map { phrase in
      var phrase = phrase
      for noun in children(of: verb) where noun >= phrase.end && deprel(noun).hasPrefix("obl") {
        attach(noun, to: &phrase, only: "by")
      }
      return phrase
    }
  }

  /// The pronoun that stands where `place` asks for a target beside `cue`.
  func pronoun(in place: String, of cue: Cue) -> Int? {
    let verb = cue.tokens.lowerBound
    let last = cue.tokens.upperBound - 1
    let found =
      place == "object"
      ? (cue.tokens.count > 1 ? head(of: last).flatMap { $0 > last ? $0 : nil } : nil)
        ?? object(of: verb, besides: cue.tokens) ?? children(of: verb).first { deprel($0) == "iobj" }
      : oblique(place, of: cue)
    return found.flatMap { document.tokens.upos[$0] == "PRON" ? $0 : nil }
  }

  /// The object of the verb at `verb` that is none of `words`, its own or the one it shares with a verb joined to it.
  private func object(of verb: Int, besides words: Range<Int>) -> Int? {
    func own(_ verb: Int) -> Int? {
      children(of: verb).first { deprel($0) == "obj" && !words.contains($0) }
    }
    if let found = own(verb) { return found }
    if deprel(verb) == "conj", let first = head(of: verb), let shared = own(first), shared > verb {
      return shared
    }
    // “that Orsenia |had refused|”: the object is the relative pronoun's noun.
    return children(of: verb).lazy.filter { inner in
      self.deprel(inner) == "conj" && !self.children(of: inner).contains { self.deprel($0) == "nsubj" }
    }.compactMap(own).first
  }

  /// Whose the noun at `noun` is where a pronoun owns it and it tells for what somebody is praised or blamed: the object of that verb.
  func ownerInAct(of noun: Int) -> NounPhrase? {
    guard deprel(noun).hasPrefix("obl"), let verb = head(of: noun), isTaggedVerb(verb), verb < noun,
      children(of: noun).contains(where: { deprel($0) == "nmod:poss" && document.tokens.upos[$0] == "PRON" }),
      children(of: noun).contains(where: { words[$0] == "for" || words[$0] == "over" }),
      let object = children(of: verb).first(where: { deprel($0) == "obj" })
    else { return nil }
    return phrase(headedBy: object)
  }

  /// The verb that an act of promising, refusing or threatening goes on with: “threatened |to close| the border”.
  func deed(of cue: Cue) -> Int? {
    let last = cue.tokens.upperBound - 1
    let inside = cue.tokens.contains { words[$0] == "to" && head(of: $0).map { $0 > last } ?? false }
    if inside { return head(of: last) }
    return children(of: cue.tokens.lowerBound).first {
      $0 > last && isTaggedVerb($0) && ["xcomp", "advcl", "ccomp", "acl"].contains(deprel($0))
        && children(of: $0).contains { words[$0] == "to" && deprel($0) == "mark" }
    }
  }

  /// The actors that `verb` brings with it, last first: “to provide food |to Orsenia|”.
  func parties(of verb: Int) -> [NounPhrase] {
    // “prepared to continue |building| …”
    if let inner = children(of: verb).first(where: { $0 > verb && deprel($0) == "xcomp" && isTaggedVerb($0) })
    {
      let found = parties(of: inner)
      if !found.isEmpty { return found }
    }
    return children(of: verb).reversed().filter {
      $0 > verb && (deprel($0) == "obj" || deprel($0).hasPrefix("obl"))
    }
    .flatMap { noun -> [NounPhrase] in
      guard let phrase = phrase(headedBy: noun) else { return [] }
      if phrase.mention != nil || isPartyNoun(noun) {
        return joined(noun).compactMap { self.phrase(headedBy: $0) }
      }
      if let inner = children(of: noun).last(where: { deprel($0) == "nmod" && isPartyNoun($0) }) {
        return joined(inner).compactMap { self.phrase(headedBy: $0) }
      }
      guard
        let number = phrase.attachments.last(where: { $0.preposition != "by" })?.mention ?? phrase.possessor
      else {
        return []
      }
      let tokens = mentions[number].tokens
      return [
        NounPhrase(tokens: tokens, head: tokens.upperBound - 1, mention: number, end: tokens.upperBound)
      ]
    }
  }

  /// Who gets the thing that ends `cue`: “granted |Orsenia| a loan”.
  private func receiver(of cue: Cue) -> Int? {
    guard cue.star == nil else { return nil }
    return children(of: cue.tokens.lowerBound).first {
      cue.tokens.dropFirst().dropLast().contains($0) && ["iobj", "obj"].contains(deprel($0))
    }
  }

  /// The subject of the clause in which `cue` stands: “|Orsenia| is behind the raid”.
  func subject(of cue: Cue) -> NounPhrase? {
    var token = cue.tokens.lowerBound
    for _ in 0..<3 {
      if let found = children(of: token).first(where: { deprel($0) == "nsubj" }) {
        return phrase(headedBy: found)
      }
      guard let next = head(of: token) else { return nil }
      token = next
    }
    return nil
  }

  /// The noun that `preposition` brings to `cue`: to its verb, its noun or the verb's object.
  private func oblique(_ preposition: String, of cue: Cue) -> Int? {
    let verb = cue.tokens.lowerBound
    var hosts = Array(cue.tokens)
    if let object = object(of: verb, besides: cue.tokens) { hosts.append(object) }
    for host in hosts {
      let found = children(of: host).first { noun in
        noun >= cue.tokens.upperBound && (deprel(noun).hasPrefix("obl") || deprel(noun).hasPrefix("nmod"))
          && children(of: noun).contains { deprel($0) == "case" && words[$0] == preposition }
      }
      if let found { return found }
    }
    return nil
  }

  /// The noun phrase that `head` heads.
  func phrase(headedBy head: Int) -> NounPhrase? {
    guard ["NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "DET"].contains(document.tokens.upos[head] ?? "")
    else { return nil }
    var start = head
    while start > 0, head - start < 14,
      !isPunctuation(start - 1) || isGenitive(start - 1) || words[start - 1] == "-",
      hangs(start - 1, on: head)
    { start -= 1 }
    // “|more| than 2,000 people”
    if words[start] == "than", start > 0, ["more", "fewer", "less"].contains(words[start - 1]) { start -= 1 }
    var end = head + 1
    if let placed = mention(at: head) {
      start = min(start, placed.tokens.lowerBound)
      end = max(end, placed.tokens.upperBound)
    }
    var phrase = NounPhrase(tokens: start..<end, head: head, mention: nil, possessor: nil, end: end)
    if mentionAt[head] >= 0, classes[head] != .poss { phrase.mention = mentionAt[head] }
    for child in children(of: head) {
      switch deprel(child) {
      case "nmod:poss", "compound", "amod":
        let owner = mentionAt[child]
        if owner >= 0, phrase.mention != owner, phrase.possessor == nil { phrase.possessor = owner }
      case "appos" where phrase.mention == nil, "flat" where phrase.mention == nil:
        if let placed = mention(at: child), placed.form == .name, actors.actors[placed.actor].kind == .person,
          AspectWords.singular(words[head]) == words[head]
        {
          phrase.mention = mentionAt[child]
        }
      case "nmod", "nmod:tmod", "nmod:unmarked": attach(child, to: &phrase)
      case "acl":
        for inner in children(of: child) where deprel(inner).hasPrefix("obl") {
          attach(inner, to: &phrase, only: "by")
        }
      default: break
      }
    }
    phrase.attachments.sort {
      mentions[$0.mention].tokens.lowerBound < mentions[$1.mention].tokens.lowerBound
    }
    return phrase
  }

  private func attach(_ noun: Int, to phrase: inout NounPhrase, only: String? = nil) {
    guard let marker = children(of: noun).first(where: { deprel($0) == "case" }), noun > phrase.head,
      only == nil || words[marker] == only
    else { return }
    let preposition = words[marker]
    for head in joined(noun) where phrase.attachments.count < 6 {
      guard let inner = self.phrase(headedBy: head) else { continue }
      if let number = inner.mention ?? inner.possessor { phrase.attachments.append((preposition, number)) }
      if preposition == "of" || preposition == "by" {
        phrase.attachments += inner.attachments.filter { $0.preposition == "of" || $0.preposition == "by" }
      }
      if preposition == "of" { phrase.end = max(phrase.end, inner.end) }
    }
  }

  /// The noun that tells what a phrase is of: of “a record number of |observers|” the last.
  func core(_ head: Int) -> Int {
    guard lists.does(words[head], .measure),
      let inner = children(of: head).first(where: { noun in
        deprel(noun) == "nmod" && children(of: noun).contains { words[$0] == "of" && deprel($0) == "case" }
      })
    else { return head }
    return inner
  }

  /// Whether `token` is one of the words before a noun that belong to it.
  private func hangs(_ token: Int, on head: Int) -> Bool {
    var (place, steps) = (token, 0)
    while place != head {
      guard steps < 6, let next = self.head(of: place),
        !["acl", "acl:relcl", "appos", "conj", "nsubj", "obl", "case", "mark", "cop", "aux", "cc", "advcl"]
          .contains(
            deprel(place)) || deprel(place) == "case" && isGenitive(place)
          || next != head && deprel(place) == "conj"
          || next != head && deprel(place) == "cc"
      else { return false }
      (place, steps) = (next, steps + 1)
    }
    return true
  }
}
