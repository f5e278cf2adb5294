import DocumentParsing

/// Which verbs tell of a happening.
extension EventScene {
  func verb(_ index: Int, _ sense: EventWords.Sense, _ form: Int, _ senses: [EventWords.Sense])
    -> EventTrigger?
  {
    // “They |beat| him”: a past where nothing makes it a base form.
    if form == 0, senses.contains(where: { $0.form == 2 }), !isBareVerb(index) { return nil }
    guard isVerb(index, form, hasNoun: senses.contains { $0.form == nil }) || isVerbInTree(index, form)
    else { return nil }
    var trigger = EventTrigger(tokens: index..<(index + 1), sense: sense)
    if hasObject(index, sense) {
      if let kind = objects(of: index).lazy.compactMap({ sense.kinds[self.lower($0)] }).first {
        trigger.sense.kind = kind
      }
      return trigger
    }
    if sense.kind == .agreement, form >= 2,
      children(index).contains(where: { deprel($0) == "obj" && ["it", "them"].contains(lower($0)) })
    {
      trigger.isOfNamed = true
      return trigger
    }
    guard let kind = sense.otherwise, !objects(of: index).isEmpty else { return nil }
    trigger.sense.kind = kind
    return trigger
  }

  /// Whether what the word at `index` is tied to gives it another meaning: “attacked the |budget|”, “a |heart| attack”.
  func isMeantOtherwise(_ index: Int, _ sense: EventWords.Sense) -> Bool {
    if sense.form != nil, sense.never.contains(lower(index + 1)) { return true }
    // “Met |with| criticism”.
    let tied =
      children(index).filter {
        !deprel($0).hasPrefix("advcl") && (!deprel($0).hasPrefix("obl") || preposition($0) == "with")
      }
      + (sense.form == nil ? [] : subjects(of: index) ?? [])
    if tied.contains(where: { sense.never.contains(lower($0)) }) { return true }
    // “Attacked the plan |as too dear|”: with words.
    return sense.kind == .violence && sense.form != nil
      && children(index).contains { upos($0) == "ADJ" && children($0).contains { lower($0) == "as" } }
  }

  /// Whether the tree has the word at `index` for a verb that somebody does and that no participle or infinitive is.
  func isFinite(_ index: Int) -> Bool {
    upos(index) == "VERB" && has("VerbForm=Fin", index)
      && children(index).contains { deprel($0).hasPrefix("nsubj") && $0 < index }
  }

  /// Whether a date hangs on the verb at `index`, or stands before the one that it is joined to: “In 1985 he left and |built| a house”.
  private func isDatedVerb(_ index: Int) -> Bool {
    if children(index).contains(where: { words[$0].isDate }) { return true }
    guard deprel(index) == "conj", let verb = head(index), upos(verb) == "VERB" else { return false }
    return children(verb).contains { $0 < verb && words[$0].isDate }
  }

  /// A verb of no list: a dated past with somebody or something that did it tells of a happening wherever the model sees one.
  func unlisted(_ vocabulary: EventWords, _ index: Int) -> EventTrigger? {
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
    if form < 2 { return isFinite(index) }
    guard upos(index) == "VERB", subjects(of: index) != nil else { return false }
    let relations = ["root", "conj", "ccomp", "advcl", "acl:relcl", "parataxis"]
    return form == 4 ? deprel(index) == "advcl" : relations.contains(deprel(index))
  }

  /// Whether the tree has the word at `index` for a part of a noun phrase: “the |detained| leader”.
  private func isModifier(_ index: Int) -> Bool { ["amod", "compound"].contains(deprel(index)) }

  /// Whether "to", a modal or a pronoun makes a word that is also a noun a verb: "to visit", "will report".
  func isBareVerb(_ index: Int) -> Bool {
    // “A |suspected| attack”.
    if upos(index) == "NOUN" { return false }
    let before = cues(index - 1)
    return lower(index - 1) == "to"
      || !before.isDisjoint(with: [.future, .modal, .pronoun, .hedge, .negation])
      || lower(index - 1) == "n't"
      // “|Did| Norland |attack|”.
      || upos(index) == "VERB" && has("VerbForm=Inf", index)
        && children(index).contains { deprel($0) == "aux" }
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
    // “Met the minister”, “the council met”; “received |Hale|”, “received |the envoys|”: “&” stands for a person.
    if sense.kind == .meeting {
      return sense.company.isEmpty
        || objects(of: index).contains { object in
          sense.company.contains(lower(object))
            || party(headedBy: object).map { mentions[$0].isPerson } ?? false
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
    // “Left the treaty |signed| in May”: the noun tells of no happening itself.
    if deprel(index) == "acl", let noun = head(index), sense.company.contains(lower(noun)),
      sense.kind != .agreement || isKept(noun)
    {
      return true
    }
    guard (1...3).contains(where: { cues(index - $0).contains(.be) }) else { return false }
    return (2...9).contains {
      clause(index - $0) == clause(index) && sense.company.contains(lower(index - $0))
    }
  }
}
