import ActorResolution
import DocumentParsing

/// Who does what to whom, by the tree of the sentence (Universal Dependencies v2).
extension EventScene {
  /// Deepest step from a verb to the one that has its subject.
  private static let longestClimb = 6

  /// The relation of the word at `index` to its head.
  func deprel(_ index: Int) -> String { words.indices.contains(index) ? words[index].deprel ?? "" : "" }
  /// The head of the word at `index` in the sentence.
  func head(_ index: Int) -> Int? { words.indices.contains(index) ? words[index].head : nil }
  /// The part of speech of the word at `index`.
  func upos(_ index: Int) -> String { words.indices.contains(index) ? words[index].upos ?? "" : "" }
  /// Whether the word at `index` has `feature` (UD v2).
  func has(_ feature: String, _ index: Int) -> Bool {
    words.indices.contains(index) && words[index].feats?.contains(feature) == true
  }

  /// Whether the verb at `index` is in the passive.
  func isPassive(_ index: Int) -> Bool {
    let inner = children(index)
    if inner.contains(where: { deprel($0) == "aux:pass" }) { return true }
    // “Norland expelled the clerk”: what has somebody who does it and something it is done to is no passive, whatever the tree says.
    let isDone =
      inner.contains { $0 < index && deprel($0).hasPrefix("nsubj") }
      && inner.contains { $0 > index && ["obj", "nsubj:pass"].contains(deprel($0)) }
    return !isDone && (inner.contains { deprel($0) == "nsubj:pass" } || has("Voice=Pass", index))
  }

  /// Whether the verb at `index` is a past participle.
  func isParticiple(_ index: Int) -> Bool {
    has("Tense=Past", index) && has("VerbForm=Part", index)
  }

  /// Whether “had” makes the verb at `index` a past before the past.
  func isPluperfect(_ index: Int) -> Bool {
    children(index).contains { deprel($0) == "aux" && lower($0) == "had" }
  }

  /// Whether the verb at `index` is a past of its clause: “met”, “was arrested”, “arrested” with what did it.
  func isSimplePast(_ index: Int) -> Bool {
    let helpers = children(index).filter { deprel($0).hasPrefix("aux") }.map(lower)
    return helpers.isEmpty
      ? has("Tense=Past", index) && (has("VerbForm=Fin", index) || deprel(index) == "root")
      : helpers.allSatisfy { ["was", "were", "did"].contains($0) }
  }

  /// Whether the verb at `index` is the sentence's own or joined to that, not one of a clause beside it.
  func isMain(_ index: Int) -> Bool {
    var place = index
    for _ in 0..<EventScene.longestClimb {
      switch deprel(place) {
      case "root": return true
      case "conj", "parataxis": break
      default: return false
      }
      guard let next = head(place) else { return false }
      place = next
    }
    return false
  }

  /// The verb in whose tense the narrative tells `trigger`: the sentence's own verb, or one that goes on at the same time.
  func narratingVerb(of trigger: EventTrigger) -> Int? {
    let index = trigger.first
    if trigger.isVerb { return narrator(of: index) }
    // “|In a speech| at the port she said”.
    guard trigger.sense.kind == .statement || trigger.sense.kind == .meeting, deprel(index).hasPrefix("obl"),
      ["in", "at", "during"].contains(preposition(index) ?? ""), let verb = head(index), isMain(verb)
    else { return nil }
    return verb
  }

  /// The verb at `index` if it is the sentence's own or goes on with it: “spoke at the port, |where he promised|”; of “|while opening|
  /// it he said” the one that it goes on with.
  private func narrator(of index: Int) -> Int? {
    var place = index
    let opening = children(index).map(lower)
    if deprel(index) == "acl:relcl", opening.contains("where") {
      guard let noun = head(index), deprel(noun).hasPrefix("obl"), let verb = head(noun) else { return nil }
      place = verb
    } else if deprel(index) == "advcl", ["as", "while", "where"].contains(where: opening.contains),
      let verb = head(index), isSimplePast(verb)
    {
      place = verb
    }
    guard isMain(place), !isDatedByClause(place) else { return nil }
    return has("VerbForm=Ger", index) || has("VerbForm=Part", index) && lower(index).hasSuffix("ing")
      ? place : index
  }

  /// Whether the verb at `index` is a present perfect: “has met”.
  func isPresentPerfect(_ index: Int) -> Bool {
    children(index).contains { deprel($0) == "aux" && ["has", "have", "'ve"].contains(lower($0)) }
  }

  /// Whether somebody refused to do what the verb of `trigger` tells.
  func isRefused(_ trigger: EventTrigger) -> Bool {
    guard trigger.isVerb, deprel(trigger.first) == "xcomp", let verb = head(trigger.first) else {
      return false
    }
    return ["refused", "declined"].contains(lower(verb)) && (isSimplePast(verb) || isPresentPerfect(verb))
  }

  /// Whether the verb at `index` is a plain present.
  func isPresent(_ index: Int) -> Bool { has("Tense=Pres", index) && has("VerbForm=Fin", index) }

  /// The words above the one at `index`, as far as a clause reaches.
  func ancestors(_ index: Int) -> [Int] {
    var result: [Int] = []
    var place = index
    while result.count < 4, let next = head(place) {
      result.append(next)
      place = next
    }
    return result
  }

  /// Whether the word at `index` hangs below the one at `top`.
  func climbs(_ index: Int, to top: Int) -> Bool {
    var place = index
    for _ in 0..<8 {
      guard let next = head(place) else { return false }
      if next == top { return true }
      place = next
    }
    return false
  }

  /// The preposition that brings the noun at `index`.
  func preposition(_ index: Int) -> String? {
    children(index).first { deprel($0) == "case" && $0 < index }.map(lower)
  }

  /// The words that are the subject of the verb at `verb`, its own or the one it shares; nil where the tree has none.
  func subjects(of verb: Int, depth: Int = 0) -> [Int]? {
    guard depth < EventScene.longestClimb else { return nil }
    let inner = children(verb)
    let owned = inner.filter { ["nsubj", "nsubj:pass", "nsubj:outer"].contains(deprel($0)) }
    if let own = owned.first {
      // “The leader of the opposition, |Mira Solen|, called”: one subject, the name tells who.
      if let last = owned.last, last > own, last < verb, lower(last - 1) == ",", words[last].nameKind == .PER
      {
        return joined(last)
      }
      let isRelative = self.isRelative(own) && deprel(verb).hasPrefix("acl")
      return joined(isRelative ? head(verb) ?? own : own)
    }
    guard let governor = head(verb) else { return nil }
    let isBound = lower(verb).hasSuffix("ing") || inner.contains { ["to", "having"].contains(lower($0)) }
    switch deprel(verb) {
    case "conj": return upos(governor) == "VERB" ? subjects(of: governor, depth: depth + 1) : nil
    case "xcomp":
      // “Asked Orsenia to send”: whoever is asked does it, but who promises does it himself.
      let asked = children(governor).first { ["obj", "iobj"].contains(deprel($0)) && $0 < verb }
      if let asked, cues(governor).isDisjoint(with: .intend) { return joined(asked) }
      return subjects(of: governor, depth: depth + 1)
    case "advcl" where blamer(of: verb) != nil:
      return children(governor).first { deprel($0) == "obj" }.map(joined)
    case "advcl", "parataxis", "ccomp": return isBound ? subjects(of: governor, depth: depth + 1) : nil
    case "acl" where isParticiple(verb): return joined(governor)
    case "acl":
      // “Its decision |to expel|”, “a mission |observing|”.
      let owner = children(governor).first { deprel($0) == "nmod:poss" }
      return isBound ? joined(lower(verb).hasSuffix("ing") ? governor : owner ?? governor) : nil
    default: return nil
    }
  }

  /// The verb that blames or praises somebody for what the -ing at `index` tells: “|accused| Karsia of attacking”.
  func blamer(of index: Int) -> Int? {
    guard lower(index).hasSuffix("ing"), let verb = head(index),
      !cues(verb).isDisjoint(with: [.verb, .saying]),
      children(index).contains(where: { deprel($0) == "mark" && ["of", "for"].contains(lower($0)) })
    else { return nil }
    return verb
  }

  /// What the verb at `verb` is done to: its objects, in the passive its subject.
  func objects(of verb: Int) -> [Int] {
    children(verb).filter {
      deprel($0) == "obj" || deprel($0) == "nsubj:pass" && ($0 > verb || isPassive(verb))
    }
  }

  /// `noun` and those joined to it.
  func joined(_ noun: Int) -> [Int] {
    [noun] + children(noun).filter { deprel($0) == "conj" }.prefix(12)
  }

  /// The mention of an actor that the word at `index` heads: “Velta director |Ann Wells|”, a name behind a title or an office.
  func party(headedBy index: Int) -> Int? {
    let beside = children(index).filter { ["appos", "flat", "compound", "nmod:desc"].contains(deprel($0)) }
    // A title before a name is no party of its own: the last name of the phrase is who is meant.
    let named = ([index] + beside).filter { word in
      guard let party = mention(word) else { return false }
      // “The spokeswoman |Irena Kostal|”, whatever the tree calls a name behind its title.
      return !isOwner(party) && (word >= index || deprel(word) != "compound" && deprel(word) != "nmod:desc")
    }
    if let own = mention(index), !isOwner(own) {
      // “The head of the delegation, |Pavel Ruml|”: the name tells who of all heads it is.
      let within = [index] + children(index).filter { deprel($0) == "nmod" && $0 > index }
      let name = within.lazy.flatMap(children).last {
        deprel($0) == "appos" && words[$0].nameKind == .PER && mention($0) != nil
      }
      if mentions[own].form == .nominal, let name { return mention(name) }
      let rest = named.filter { $0 > index && deprel($0) != "appos" }
      return rest.last.flatMap(mention) ?? own
    }
    return named.last.flatMap(mention)
  }

  /// Whether “'s” follows the mention, or it is a pronoun that owns.
  func isOwner(_ party: Int) -> Bool {
    ["'s", "'"].contains(lower(mentions[party].tokens.upperBound))
      || ["his", "her", "its", "their", "our", "my"].contains(lower(mentions[party].tokens.lowerBound))
        && mentions[party].tokens.contains { deprel($0) == "nmod:poss" }
  }

  /// Mentions that hang on the word at `index`, in order.
  func parties(under index: Int) -> [Int] {
    mentions.indices.filter { party in
      var place = mentions[party].tokens.upperBound - 1
      for _ in 0..<EventScene.longestClimb {
        if place == index { return true }
        guard let next = head(place), !["acl:relcl", "advcl", "parataxis"].contains(deprel(place)) else {
          return false
        }
        place = next
      }
      return false
    }
  }
}
