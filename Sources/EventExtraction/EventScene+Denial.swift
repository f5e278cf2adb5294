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

  /// How a happening told by a noun stands where its verb says that it was not held: “his visit was cancelled”.
  func fate(of trigger: EventTrigger) -> Standing? {
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
    let canBeUndone: [Event.Kind] = [.meeting, .visit, .protest, .campaign, .observation]
    var standing = Standing()
    (standing.isSaid, standing.isNegated) = (true, true)
    let isUndone = cues(verb).contains(.undo) || lower(verb) == "called" && lower(verb + 1) == "off"
    if isUndone, !isDenied, canBeUndone.contains(trigger.sense.kind) {
      standing.status = .planned
      return standing
    }
    let isHeld =
      ["take", "took", "taken"].contains(lower(verb)) && lower(verb + 1) == "place"
      || ["happen", "happened", "occur", "occurred"].contains(lower(verb))
      || lower(verb) == "held" && deprel(noun) == "nsubj:pass"
    // “Did not take place until Monday”: on that day it did.
    let isLate = (verb..<min(count, verb + 6)).contains { lower($0) == "until" }
    return isHeld && isDenied && !isLate && deprel(noun) != "obj" ? standing : nil
  }
}
