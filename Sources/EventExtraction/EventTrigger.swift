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
  /// First token of the trigger before it in the sentence that tells the same happening.
  var twin: Int?

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
    var told = found.filter { one in
      guard one.isVerb else {
        // “The treaty |was signed|”: the noun is what the verb of its kind is about.
        return one.sense.kind == .election && one.isListed
          || one.sense.kind != .election
            && !found.contains {
              $0.isVerb && $0.sense.kind == one.sense.kind && objects(of: $0.first).contains(one.last)
            }
      }
      let nouns = found.filter { !$0.isVerb }
      // “Cancelled his visit”: that there is none is told of the visit.
      if cues(one.first).contains(.undo),
        nouns.contains(where: { isUndoable($0) && objects(of: one.first).contains($0.last) })
      {
        return false
      }
      // “The report was presented in May”, “led in the first round of the election”: the noun's happening is what is told.
      return one.isListed || !nouns.contains { ancestors($0.first).contains(one.first) }
    }
    for index in told.indices {
      told[index].matter = matter(of: told[index])
      told[index].twin = told[..<index].first { isTwin($0, told[index]) || isTwin(told[index], $0) }?.first
    }
    return told
  }

  /// Whether `part` tells what came of the deed that `whole` tells, or what was said by it: “four were |killed| when rebels |attacked|”,
  /// “killed in an |attack|”, “attacked, |killing| four”; “|condemned| it in a |statement|”.
  private func isTwin(_ part: EventTrigger, _ whole: EventTrigger) -> Bool {
    guard part.isVerb, part.sense.kind == whole.sense.kind else { return false }
    let hangs = head(whole.last) == part.first
    // “The final report, |published| in May”.
    if !whole.isVerb, deprel(part.first) == "acl", head(part.first) == whole.last, isParticiple(part.first) {
      return true
    }
    switch part.sense.kind {
    case .statement:
      return !whole.isVerb && hangs && deprel(whole.last).hasPrefix("obl")
        && ["at", "during", "in"].contains(preposition(whole.last) ?? "")
    case .violence:
      guard cues(part.first).contains(.harm), !cues(whole.first).contains(.harm) else { return false }
      // “Killed |in an attack|”, “|the attack| killed four”.
      if !whole.isVerb {
        let isOccasion =
          deprel(whole.last).hasPrefix("obl") && ["during", "in"].contains(preposition(whole.last) ?? "")
        return hangs && (isOccasion || deprel(whole.last) == "nsubj")
      }
      // “|Shot| and wounded a man”.
      if deprel(part.first) == "conj", head(part.first) == whole.first,
        objects(of: whole.first).isEmpty || objects(of: part.first).isEmpty
      {
        return true
      }
      let isWhen = children(whole.first).contains { ["as", "when"].contains(lower($0)) }
      return hangs && deprel(whole.first) == "advcl" && isWhen
        || head(part.first) == whole.first && deprel(part.first) == "advcl" && part.sense.form == 4
    default: return false
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
    let senses = vocabulary.senses(word).filter { !isMeantOtherwise(index, $0) }
    // “|The 20th anniversary| of the accord” is a date and what happens on it.
    guard time(index) == nil || senses.contains(where: { $0.kind == .anniversary }) else { return nil }
    for sense in senses {
      if let form = sense.form {
        if let trigger = verb(index, sense, form, senses) { return trigger }
      } else if !isBareVerb(index), !isFinite(index),
        let trigger = noun(vocabulary, index..<(index + 1), sense)
      {
        return trigger
      }
    }
    return unlisted(vocabulary, index)
  }
}
