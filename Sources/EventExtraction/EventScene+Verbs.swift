import DocumentParsing

/// Which verbs tell of a happening.
extension EventScene {
  func verb(_ index: Int, _ sense: EventWords.Sense, _ form: Int, _ senses: [EventWords.Sense])
    -> EventTrigger?
  {
    // “They |beat| him”: a past where nothing makes it a base form.
    if form == 0, senses.contains(where: { $0.form == 2 }), !isBareVerb(index) { return nil }
    guard isVerb(index, form) else { return nil }
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
        !deprel($0).hasPrefix("advcl")
          && (!deprel($0).hasPrefix("obl") || preposition($0) == "with")
      }
      + (sense.form == nil ? [] : subjects(of: index) ?? [])
    if tied.contains(where: { sense.never.contains(lower($0)) }) { return true }
    // “Attacked the plan |as too dear|”: with words.
    return sense.kind == .violence && sense.form != nil
      && children(index).contains { upos($0) == "ADJ" && children($0).contains { lower($0) == "as" } }
  }

  /// Whether the tree has the word at `index` for a verb that somebody does and that no participle or infinitive is.
  func isFinite(_ index: Int) -> Bool {
    guard isMistakenVerb(index) || upos(index) == "VERB" && has("VerbForm=Fin", index) else { return false }
    if children(index).contains(where: { deprel($0).hasPrefix("nsubj") && $0 < index }) { return true }
    // “Condemns it and |calls| on both”: by whom the verb before it is done.
    return deprel(index) == "conj" && head(index).map { has("VerbForm=Fin", $0) } ?? false
      && subjects(of: index) != nil
  }

  /// Whether the word at `index` is read half as a noun, but joined to a verb: “supports the plan and |calls| on Norland”.
  func isMistakenVerb(_ index: Int) -> Bool {
    ["NOUN", "VERB"].contains(upos(index)) && deprel(index) == "conj" && lower(index).hasSuffix("s")
      && head(index).map { upos($0) == "VERB" && has("VerbForm=Fin", $0) } ?? false
      && !children(index).contains { ["det", "amod", "nmod:poss", "nummod"].contains(deprel($0)) }
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
      subjects(of: index) != nil, isDatedVerb(index)
    else { return nil }
    let lemma = words[index].lemma ?? lower(index)
    return EventTrigger(
      tokens: index..<index + 1, sense: EventWords.Sense(kind: .other, lemma: lemma, form: 2, company: []),
      isListed: false)
  }

  /// Whether the tree has the word at `index`, a verb in `form`, for one that tells: with who does it or what it is done to, and no part of
  /// a noun phrase (“the |detained| leader”, “the stations |visited|”).
  private func isVerb(_ index: Int, _ form: Int) -> Bool {
    guard upos(index) == "VERB" || isMistakenVerb(index), !["amod", "compound"].contains(deprel(index)) else {
      return false
    }
    switch form {
    case 0: return isBareVerb(index) || isFinite(index)
    case 1: return isFinite(index)
    case 4:
      return children(index).contains { deprel($0) == "aux" }
        || deprel(index) == "advcl" && subjects(of: index) != nil
    default: return deprel(index) != "acl" || children(index).contains { deprel($0).hasPrefix("ob") }
    }
  }

  /// Whether "to", a modal or a pronoun makes a word that is also a noun a verb: "to visit", "will report".
  func isBareVerb(_ index: Int) -> Bool {
    upos(index) == "VERB"
      && (lower(index - 1) == "to" || !has("VerbForm=Fin", index)
        || children(index).contains { deprel($0) == "aux" })
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
    // “Depart |from evaluations|”: who is named leaves a place that is named.
    if sense.kind == .visit,
      let source = children(index).first(where: { preposition($0) == "from" && deprel($0).hasPrefix("obl") }),
      mention(source) == nil, name(source) == nil
    {
      return false
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
