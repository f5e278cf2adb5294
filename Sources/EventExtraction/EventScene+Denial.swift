/// What did not happen, or is only asked about, by the tree of the sentence.
extension EventScene {
  /// “|No| observers were sent”, “|neither| Karsia nor Orsenia signed it”, “sent |no| troops”.
  func isByNobody(_ verb: Int) -> Bool {
    children(verb).contains { noun in
      let relation = deprel(noun)
      guard relation.hasPrefix("nsubj") || relation == "obj" else { return false }
      return relation.hasPrefix("nsubj") && ["nobody", "none", "neither"].contains(lower(noun))
        || children(noun).contains {
          ["no", "neither"].contains(lower($0)) && ["det", "cc", "cc:preconj"].contains(deprel($0))
        }
    }
  }

  /// “Denied |sending| troops”, “denied that it had |sent| them”; not “did not deny”.
  func isDenied(_ index: Int) -> Bool {
    // “Denied that it had attacked the port or |killed| fishermen”.
    if deprel(index) == "conj", let first = head(index),
      !children(index).contains(where: { deprel($0).hasPrefix("nsubj") }),
      !children(index).contains(where: { lower($0) == "but" })
    {
      return isDenied(first)
    }
    guard ["ccomp", "xcomp", "advcl"].contains(deprel(index)), let verb = head(index), verb < index,
      cues(verb).contains(.deny), !children(verb).contains(where: { cues($0).contains(.negation) })
    else { return false }
    return deprel(index) != "advcl" || lower(index).hasSuffix("ing")
      || children(index).contains { lower($0) == "having" }
  }

  /// “|Did| Karsia |attack| the port?”: whether it did is what is asked.
  func isAsked(_ index: Int) -> Bool {
    guard (index..<count).contains(where: { lower($0) == "?" }),
      let subject = children(index).first(where: { deprel($0).hasPrefix("nsubj") }),
      let auxiliary = children(index).first(where: { deprel($0).hasPrefix("aux") }), auxiliary < subject
    else { return false }
    // “Why did Karsia attack?” takes the attack for granted.
    let asking = ["who", "whom", "what", "when", "where", "why", "how", "which"]
    return !(max(0, auxiliary - 4)..<auxiliary).contains { asking.contains(lower($0)) }
  }

  /// “Police |arrest| people who drive drunk”, “a treaty |is signed| by ministers”: what is done in general, at no time.
  func isInGeneral(_ trigger: EventTrigger) -> Bool {
    guard var verb = trigger.isVerb ? trigger.first : trigger.isIndefinite ? carrier(of: trigger.last) : nil
    else { return false }
    func helpers() -> [Int] { children(verb).filter { deprel($0).hasPrefix("aux") } }
    // “Is signed and |ratified|”.
    while deprel(verb) == "conj", helpers().isEmpty, isParticiple(verb), let first = head(verb) {
      verb = first
    }
    // “There is a decision to increase the fleet” tells of one.
    if helpers().isEmpty { return trigger.isVerb && isPresent(verb) }
    return isPassive(verb) && helpers().allSatisfy { ["is", "are"].contains(lower($0)) }
  }

  /// Whether whoever cancels what the noun of `trigger` names says no more than that it will not be.
  func isUndoable(_ trigger: EventTrigger) -> Bool {
    [.meeting, .visit, .protest, .campaign, .observation].contains(trigger.sense.kind)
  }

  /// Whether somebody only wishes for what the noun of `trigger` names: “talks |were proposed|”, “|offered| a new round of talks”; not
  /// “were proposed in May and |held| in June”, “called the vote a farce”.
  func isOffered(_ trigger: EventTrigger) -> Bool {
    guard !trigger.isVerb else { return false }
    var noun = trigger.last
    if deprel(noun) == "nmod", preposition(noun) == "of", !trigger.isDefinite { noun = head(noun) ?? noun }
    guard let verb = head(noun), cues(verb).contains(.wish), words[verb].lemma != "call" else { return false }
    return objects(of: verb).contains(noun)
      && !children(verb).contains { deprel($0) == "conj" && $0 > verb }
  }

  /// How a happening told by a noun stands where its verb says that it was not held: “his visit was cancelled”.
  func fate(of trigger: EventTrigger) -> Standing? {
    if isOffered(trigger) {
      var standing = Standing()
      (standing.status, standing.isSaid) = (.hypothetical, true)
      return standing
    }
    let noun = trigger.last
    guard ["nsubj", "nsubj:pass", "obj"].contains(deprel(noun)), let verb = head(noun) else { return nil }
    let helpers = children(verb).filter {
      deprel($0).hasPrefix("aux") || deprel($0) == "mark" && lower($0) == "to"
    }
    guard helpers.allSatisfy({ ["was", "were", "been", "has", "have", "had", "did"].contains(lower($0)) })
    else {
      return nil
    }
    let isDenied = children(verb).contains { cues($0).contains(.negation) && lower($0 + 1) != "only" }
    var standing = Standing()
    (standing.isSaid, standing.isNegated) = (true, true)
    let isUndone = cues(verb).contains(.undo) || lower(verb) == "called" && lower(verb + 1) == "off"
    if isUndone, !isDenied, isUndoable(trigger) {
      standing.status = .planned
      return standing
    }
    let isHeld =
      ["take", "took", "taken"].contains(lower(verb)) && lower(verb + 1) == "place"
      || ["happen", "happened", "occur", "occurred"].contains(lower(verb))
      || lower(verb) == "held" && deprel(noun) == "nsubj:pass"
    return isHeld && isDenied && !isUntil(verb) && deprel(noun) != "obj" ? standing : nil
  }

  /// “Did not take place |until Monday|”: on that day it did.
  func isUntil(_ verb: Int) -> Bool {
    children(verb).contains { $0 > verb && ["until", "till"].contains(preposition($0) ?? "") }
  }
}
