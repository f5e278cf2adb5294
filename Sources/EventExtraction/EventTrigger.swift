import DocumentParsing

/// A word of a sentence that tells of a happening.
struct EventTrigger {
  /// Its tokens.
  var tokens: Range<Int>
  /// What it can mean.
  var sense: EventWords.Sense
  /// Whether “it” stands for what the verb is about: “signed it”.
  var isOfNamed = false
  /// "Presidential", "parliamentary", …
  var office: String?
  /// Whether it only speaks of a happening named elsewhere: "the election result".
  var isReference = false
  /// Whether its determiner points back: "the", "his", "that".
  var isDefinite = false
  /// Whether a word list has it.
  var isListed = true
  /// Whether it is another vote than the one it follows: “the run-off”.
  var isApart = false
  /// Whether it begins something new: "a", "fresh", "another".
  var isIndefinite = false
  /// Whether a word before it says that there was one before: “repeat”, “fresh”.
  var isFresh = false

  /// Whether it is one of two that share the word: "presidential and then parliamentary elections".
  var isCoordinated = false

  /// What the noun is a happening for, in dictionary forms: of “a decision to increase the role” to increase the role.
  var matter: [String]?

  var isVerb: Bool { sense.form != nil }
  var first: Int { tokens.lowerBound }
  var last: Int { tokens.upperBound - 1 }
}

extension EventScene {
  /// The triggers of the sentence in order.
  func triggers(_ vocabulary: EventWords, names: [Name]) -> [EventTrigger] {
    var found: [EventTrigger] = []
    var index = 0
    while index < count {
      if let trigger = trigger(vocabulary, index, names) {
        // "Signed the treaty": the noun is what the verb of its kind is about.
        if let verb = found.last, verb.isVerb, !trigger.isVerb,
          verb.sense.kind == trigger.sense.kind
            // "Publish its preliminary statement".
            || verb.sense.kind == .report && trigger.sense.kind == .statement,
          index - verb.first <= 5,
          trigger.sense.kind != .election
        {
          index = trigger.tokens.upperBound
          continue
        }
        found += trigger.isCoordinated ? split(trigger, vocabulary) : [trigger]
        index = trigger.tokens.upperBound
      } else {
        index += 1
      }
    }
    // “The report was presented in May”, “led in the first round of the election”: the noun's happening is what is told.
    // “The run-off |of the presidential election|” is one vote.
    for index in found.indices where found[index].isApart && !found[index].isVerb {
      let last = found[index].last
      guard lower(last + 1) == "of",
        let whole = found.firstIndex(where: {
          !$0.isVerb && $0.sense.kind == .election && (last + 2...last + 6).contains($0.first)
        })
      else { continue }
      found[index].office = found[index].office ?? found[whole].office
      found[whole].isListed = false
    }
    return found.filter { verb in
      verb.isListed
        || verb.isVerb && !found.contains { !$0.isVerb && ancestors($0.first).contains(verb.first) }
    }.map { trigger in
      var trigger = trigger
      trigger.matter = matter(of: trigger)
      return trigger
    }
  }

  private func trigger(_ vocabulary: EventWords, _ index: Int, _ names: [Name]) -> EventTrigger? {
    guard canTrigger(index) || words[index].told != nil else { return nil }
    if let name = name(index), names.indices.contains(name), [.ORG, .PER, .MISC].contains(names[name].kind) {
      return nil
    }
    let word = lower(index)
    if vocabulary.beginsPair(word), let sense = vocabulary.senses(word + " " + lower(index + 1)).first {
      return noun(vocabulary, index..<(index + 2), sense)
    }
    if lower(index + 1) == "-", !lower(index + 2).isEmpty {
      let whole = word + "-" + lower(index + 2)
      if let sense = vocabulary.senses(whole).first(where: { $0.form == nil }),
        var trigger = noun(vocabulary, index..<(index + 3), sense)
      {
        trigger.isApart = vocabulary.cues(whole).contains(.apart)
        return trigger
      }
    }
    let senses = vocabulary.senses(word)
    // “|The 20th anniversary| of the accord” is a date and what happens on it.
    guard time(index) == nil || senses.contains(where: { $0.kind == .anniversary }) else { return nil }
    for sense in senses {
      if let form = sense.form {
        guard isVerb(index, form, hasNoun: senses.contains { $0.form == nil }) || isVerbInTree(index, form)
        else { continue }
        if hasObject(index, sense) { return EventTrigger(tokens: index..<(index + 1), sense: sense) }
        if sense.kind == .agreement, form >= 2,
          children(index).contains(where: { deprel($0) == "obj" && ["it", "them"].contains(lower($0)) })
        {
          return EventTrigger(tokens: index..<(index + 1), sense: sense, isOfNamed: true)
        }
        if let kind = sense.otherwise, !objects(of: index).isEmpty {
          var other = sense
          other.kind = kind
          return EventTrigger(tokens: index..<(index + 1), sense: other)
        }
      } else if let trigger = noun(vocabulary, index..<(index + 1), sense), !isBareVerb(index) {
        return trigger
      }
    }
    return unlisted(vocabulary, index)
  }

  /// Whether a date hangs on the verb at `index`, or stands before the one that it is joined to: “In 1985 he left and |built| a house”.
  private func isDatedVerb(_ index: Int) -> Bool {
    if children(index).contains(where: { words[$0].isDate }) { return true }
    guard deprel(index) == "conj", let verb = head(index), upos(verb) == "VERB" else { return false }
    return children(verb).contains { $0 < verb && words[$0].isDate }
  }

  /// A verb of no list: a dated past with somebody or something that did it tells of a happening wherever the model sees one.
  private func unlisted(_ vocabulary: EventWords, _ index: Int) -> EventTrigger? {
    guard let told = words[index].told, vocabulary.isHappening(told.kind), told.confidence >= 0.5,
      cues(index).isDisjoint(with: [.dull, .saying, .verb, .be, .have, .light, .intend, .wish, .fail]),
      vocabulary.senses(lower(index)).isEmpty, has("Tense=Past", index),
      isVerbInTree(index, 2), isDatedVerb(index)
    else { return nil }
    let lemma = words[index].lemma ?? lower(index)
    return EventTrigger(
      tokens: index..<index + 1, sense: EventWords.Sense(kind: .other, lemma: lemma, form: 2, company: []),
      isListed: false)
  }

  /// Whether the tree has the word at `index` for the verb of a clause with a subject; of an -ing that of a clause beside another.
  private func isVerbInTree(_ index: Int, _ form: Int) -> Bool {
    guard upos(index) == "VERB", form >= 2, subjects(of: index) != nil else { return false }
    let relations = ["root", "conj", "ccomp", "advcl", "acl:relcl", "parataxis"]
    return form == 4 ? deprel(index) == "advcl" : relations.contains(deprel(index))
  }

  /// Whether the tree has the word at `index` for a part of a noun phrase: “the |detained| leader”.
  private func isModifier(_ index: Int) -> Bool { ["amod", "compound"].contains(deprel(index)) }

  /// Whether "to", a modal or a pronoun makes a word that is also a noun a verb: "to visit", "will report".
  private func isBareVerb(_ index: Int) -> Bool {
    let before = cues(index - 1)
    return lower(index - 1) == "to"
      || !before.isDisjoint(with: [.future, .modal, .pronoun, .hedge, .negation])
      || lower(index - 1) == "n't"
  }

  private func isVerb(_ index: Int, _ form: Int, hasNoun: Bool) -> Bool {
    let before = lower(index - 1)
    let cuesBefore = cues(index - 1)
    if isModifier(index) { return false }
    // "The detained leader", "imposed restrictions", "a killing": adjectives and nouns.
    if !cuesBefore.isDisjoint(with: [.determiner, .indefinite]), before != "that" { return false }
    if before == "'s" || before == "'" { return false }
    switch form {
    case 0:
      // "Release all, investigate abuses": an order or one of a list, with nobody who does it.
      if isBareVerb(index) { return true }
      return !hasNoun && mention(index - 1) != nil && cuesBefore.isDisjoint(with: .preposition)
    case 1:
      return hasNoun ? isBareVerb(index) : !cuesBefore.contains(.preposition) || before == "to"
    case 4: return cuesBefore.contains(.be)
    default:
      // "402 accredited observers", "the polling stations visited.": no verb of the clause.
      if before.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true, time(index - 1) == nil {
        return false
      }
      // "In a third of the polling stations visited": nothing follows a participle that closes its clause.
      if hasNoObject(index), (max(0, index - 4)..<index).contains(where: { lower($0) == "of" }),
        mention(index - 1) == nil, !cuesBefore.contains(.be)
      {
        return false
      }
      return !cuesBefore.contains(.preposition) || before == "before"
    }
  }

  /// Whether the sentence or its clause ends behind `index`.
  private func hasNoObject(_ index: Int) -> Bool {
    index + 1 >= count || [".", ",", ";"].contains(lower(index + 1))
  }

  /// Whether the words that a verb needs follow it, or stand before its passive.
  private func hasObject(_ index: Int, _ sense: EventWords.Sense) -> Bool {
    if sense.kind == .meeting {
      // "Met with", "met the minister"; not "met the standards".
      if ["with", "in", "at"].contains(lower(index + 1)) { return true }
      return (1...4).contains {
        mention(index + $0) != nil && clause(index + $0) == clause(index)
      }
    }
    // “Is |resigned| to a long winter”.
    if sense.lemma == "resign", cues(index - 1).contains(.be), lower(index + 1) == "to" { return false }
    guard !sense.company.isEmpty else { return true }
    // “Founded Velta”: “@” stands for a name of something.
    if sense.company.contains("@"),
      objects(of: index).contains(where: { [.ORG, .MISC].contains(words[$0].nameKind) })
    {
      return true
    }
    if ["for", "on", "upon", "in", "at", "to", "against"].contains(sense.company[0]) {
      guard sense.company.contains(lower(index + 1)) else {
        return sense.company.contains(lower(index + 2)) && cues(index + 1).isEmpty
          && mention(index + 1) != nil
      }
      return true
    }
    let ahead = (1...9).contains {
      clause(index + $0) == clause(index) && sense.company.contains(lower(index + $0))
    }
    if ahead { return true }
    // “The sanctions |imposed| by Norland in May”.
    if deprel(index) == "acl", sense.kind != .agreement, let noun = head(index),
      sense.company.contains(lower(noun))
    {
      return true
    }
    guard (1...3).contains(where: { cues(index - $0).contains(.be) }) else { return false }
    return (2...9).contains {
      clause(index - $0) == clause(index) && sense.company.contains(lower(index - $0))
    }
  }

  /// The place of the other office in "presidential and (then) parliamentary elections", where `index` is at "and".
  private func coordinate(_ vocabulary: EventWords, _ index: Int) -> Int? {
    let conjunction = lower(index) == "then" ? index - 1 : index
    guard lower(conjunction) == "and", vocabulary.office(lower(conjunction - 1)) != nil,
      (conjunction + 1...conjunction + 2).contains(where: { vocabulary.office(lower($0)) != nil })
    else { return nil }
    return conjunction - 1
  }

  /// Both votes of a coordination.
  private func split(_ trigger: EventTrigger, _ vocabulary: EventWords) -> [EventTrigger] {
    var first = trigger
    first.office =
      (1...5).lazy.compactMap { offset in
        lower(trigger.first - offset) == "and" ? vocabulary.office(lower(trigger.first - offset - 1)) : nil
      }.first
    return [first, trigger]
  }

  /// Verbs that speak of an agreement made before.
  private static let keeping: Set = [
    "breached", "broke", "broken", "honored", "honoured", "invoked", "joined", "left", "quit", "violated",
  ]

  private func noun(_ vocabulary: EventWords, _ tokens: Range<Int>, _ sense: EventWords.Sense)
    -> EventTrigger?
  {
    let index = tokens.lowerBound
    var trigger = EventTrigger(tokens: tokens, sense: sense)
    trigger.isApart = cues(index).contains(.apart)
    // “An |anniversary| edition”: the noun behind it is what is spoken of.
    if sense.kind != .election, deprel(tokens.upperBound - 1) == "compound",
      let head = head(tokens.upperBound - 1), upos(head) == "NOUN", !canTrigger(head)
    {
      trigger.isReference = true
    }
    // “|Broke| the truce”: it was made before.
    if sense.kind == .agreement, deprel(tokens.upperBound - 1) == "obj",
      let verb = head(tokens.upperBound - 1),
      EventScene.keeping.contains(lower(verb))
    {
      trigger.isReference = true
    }
    // “An appointment |with| his dentist”.
    if sense.kind == .appointment, lower(tokens.upperBound) == "with" { return nil }
    var isPlaced = false
    var isTimed = false
    var place = index - 1
    var determined: EventCues = []
    while place >= 0, index - place <= 6 {
      let word = lower(place)
      let cues = cues(place)
      if let office = vocabulary.office(word) { trigger.office = trigger.office ?? office }
      if time(place) != nil { isTimed = true }
      if mention(place) != nil || name(place) != nil || word == "'s" || word == "'" {
        isPlaced = true
      }
      if !cues.isDisjoint(with: [.determiner, .indefinite]) {
        determined = cues
        break
      }
      if [",", ";", ":", "\"", "(", "and", "or", "'s", "'"].contains(word)
        || !cues.isDisjoint(with: [.preposition, .be, .have, .saying, .breaker])
      {
        break
      }
      place -= 1
    }
    if let before = coordinate(vocabulary, place) {
      // "At presidential and parliamentary polls" speaks of polls at large.
      let isStated =
        (before - 3..<before).contains { lower($0) == "there" }
        || !cues(before - 1).isDisjoint(with: .determiner)
      guard isStated else { return nil }
      trigger.isCoordinated = true
    }
    if lower(place) == "any" || lower(place) == "every" || lower(place) == "each" { return nil }
    trigger.isDefinite = determined.contains(.determiner) || lower(place) == "'s" || lower(place) == "'"
    trigger.isIndefinite =
      determined.contains(.indefinite)
      || (place + 1..<max(place + 1, index)).contains { cues($0).contains(.fresh) }
    trigger.isFresh = (max(0, place)..<index).contains { cues($0).contains(.again) }
    if cues(tokens.upperBound).contains(.head) || lower(tokens.upperBound) == "-" {
      guard sense.kind == .election, trigger.office != nil || isPlaced else { return nil }
      trigger.isReference = true
    }
    // "The press is under sustained attack": how things are, and no happening.
    if sense.kind == .violence,
      (1...3).contains(where: { lower(index - $0) == "under" && cues(index - $0 - 1).contains(.be) })
    {
      return nil
    }
    // "Its decision" alone tells of nothing; "a decision to", "by", "on" does.
    if sense.lemma == "decision", !["to", "by", "on", "that", "of"].contains(lower(tokens.upperBound)) {
      return nil
    }
    if !sense.company.isEmpty {
      let isMet =
        (1...3).contains { sense.company.contains(lower(index - $0)) } || isTimed
        || isPlaced && sense.kind == .election
      guard isMet else { return nil }
    }
    if sense.isPlural, determined.isEmpty, trigger.office == nil, !isTimed, !isPlaced {
      // "Elections are important", "protests never help" tell of nothing; "elections in Velmora" do.
      // “Protests have been |staged| since”.
      let isStaged =
        sense.kind == .protest && deprel(tokens.upperBound - 1) == "nsubj:pass"
        && head(tokens.upperBound - 1).map { lower($0) == "staged" || lower($0) == "held" } ?? false
      guard isStaged || cues(tokens.upperBound).contains(.preposition),
        isStaged
          || (1...3).contains(where: {
            name(tokens.upperBound + $0) != nil || time(tokens.upperBound + $0) != nil
          })
      else { return nil }
    }
    return trigger
  }
}
