import DocumentParsing
import TextModel

extension EventScene {
  /// Where the happening of `trigger` is: the printed place, and what to compare it by.
  func place(of trigger: EventTrigger, names: [Name], text: SourceText, words: EventWords) -> (
    range: TextRange?, key: String?
  ) {
    // An act done by words has no place: "called for elections in Velmora".
    if trigger.isVerb, trigger.sense.kind == .statement { return (nil, nil) }
    var ahead = trigger.tokens.upperBound
    let clause = self.clause(trigger.last)
    while ahead < count, ahead - trigger.last <= 12, self.clause(ahead) == clause {
      if ahead > trigger.last + 1, trigger.isVerb == false, cues(ahead).contains(.saying) { break }
      if let name = self.name(ahead), names.indices.contains(name), isPlace(names[name]),
        isLocated(ahead, trigger) || isVisited(ahead, trigger), !isOfMatter(ahead, trigger), !ownsDeed(ahead)
      {
        return (names[name].range, key(names[name], text))
      }
      ahead += 1
    }
    if let carried = carriedPlace(of: trigger, names) {
      return (names[carried].range, key(names[carried], text))
    }
    // "Velmora's election", "the Velmoran vote".
    if !trigger.isVerb, !isAimed(trigger) {
      var place = trigger.first - 1
      while place >= 0, trigger.first - place <= 6 {
        if let name = self.name(place), names.indices.contains(name),
          isPlace(names[name]) || names[name].kind == .NORP
        {
          return (
            names[name].kind == .NORP ? nil : names[name].range,
            words.country(lower(place)) ?? key(names[name], text)
          )
        }
        if let country = words.country(lower(place)), isCapital(place) { return (nil, country) }
        // “|Velmora| held an election” names where, “on |Karsia| and welcomed a decision” does not.
        let isOfSubject = [.election, .anniversary, .campaign].contains(trigger.sense.kind)
        if cues(place).contains(.preposition) || upos(place) == "VERB" && !isOfSubject
          || !cues(place).isDisjoint(with: [.saying, .be, .have, .breaker])
        {
          break
        }
        place -= 1
      }
    }
    if trigger.sense.kind == .election, let key = unnamed(trigger, words) { return (nil, key) }
    // "In Tarsk, the ministers met".
    var first = 0
    while first < count, self.clause(first) != clause { first += 1 }
    // The comma behind it may begin the clause.
    if trigger.isVerb, first <= 5, let name = self.name(1),
      let end = (2...4).first(where: { self.name($0) != name }),
      lower(end) == ",", first == end || first == end + 1
    {
      first = 0
    }
    if lower(first) == "in" || lower(first) == "at", let name = self.name(first + 1),
      names.indices.contains(name), isPlace(names[name])
    {
      return (names[name].range, key(names[name], text))
    }
    return (nil, nil)
  }

  /// “Visited |Tarsk|”, a place that is no actor.
  private func isVisited(_ index: Int, _ trigger: EventTrigger) -> Bool {
    trigger.sense.kind == .visit && objects(of: trigger.first).contains(index) && mention(index) == nil
  }

  /// “In response to |Norland's| attack”.
  private func ownsDeed(_ index: Int) -> Bool {
    deprel(index) == "nmod:poss" && head(index).map(canTrigger) ?? false
  }

  /// “Annulled the elections |in Tarsk|”, “published its report on the vote |in Norland|”: where they were, not where that was done.
  private func isOfMatter(_ index: Int, _ trigger: EventTrigger) -> Bool {
    guard trigger.isVerb, [.decision, .report].contains(trigger.sense.kind), deprel(index) == "nmod" else {
      return false
    }
    let path = ancestors(index)
    return path.contains(trigger.first) && path.prefix { $0 != trigger.first }.contains { canTrigger($0) }
  }

  /// “Talks between Norland and Velmora opened |in Tarsk|”: where the verb of a noun stands, though a comma parts them;
  /// “a court |in Tarsk| jailed her”, “voters |in Norland| went to the polls”: where whoever does it is.
  private func carriedPlace(of trigger: EventTrigger, _ names: [Name]) -> Int? {
    func named(under word: Int, _ relation: String) -> Int? {
      for child in children(word) where deprel(child).hasPrefix(relation) {
        if let name = self.name(child), names.indices.contains(name), isPlace(names[name]),
          isLocated(child, trigger)
        {
          return name
        }
      }
      return nil
    }
    let carrier = trigger.isVerb ? nil : self.carrier(of: trigger.last)
    if let carrier, deprel(trigger.last).hasPrefix("nsubj"), let name = named(under: carrier, "obl") {
      return name
    }
    guard [.detention, .election, .protest, .violence].contains(trigger.sense.kind),
      let verb = trigger.isVerb ? trigger.first : carrier
    else { return nil }
    for subject in subjects(of: verb) ?? [] where subject != trigger.last && mention(subject) == nil {
      if let name = named(under: subject, "nmod") { return name }
    }
    return nil
  }

  /// The country of a vote by a word that no list knows: "Tarland's election", "the election in TARLAND".
  private func unnamed(_ trigger: EventTrigger, _ words: EventWords) -> String? {
    func isUnknown(_ index: Int) -> Bool {
      // “August’s election” is held in no August.
      isCapital(index) && mention(index) == nil && self.time(index) == nil && !lower(index).isEmpty
        && !words.isCalendar(lower(index))
    }
    func isOwner(_ index: Int) -> Bool {
      isUnknown(index) && (lower(index + 1) == "'s" || lower(index + 1) == "'")
    }
    let next = trigger.tokens.upperBound
    if lower(next) == "in", isUnknown(next + 1), !isUnknown(next + 2) { return lower(next + 1) }
    for place in stride(from: trigger.first - 2, through: max(0, trigger.first - 5), by: -1)
    where isOwner(place) {
      let between = (place + 2)..<trigger.first
      return between.allSatisfy { cues($0).isDisjoint(with: [.preposition, .be, .saying, .breaker]) }
        ? lower(place) : nil
    }
    // "Tarland's main opposition candidate asked the court to annul the election": those who stand for it are at home.
    guard trigger.isDefinite, isOwner(0),
      (2...4).contains(where: { ["opposition", "incumbent", "electoral"].contains(lower($0)) })
    else { return nil }
    return lower(0)
  }

  /// Words for a part of a town or country.
  private static let parts: Set = [
    "capital", "center", "centre", "city", "district", "east", "heart", "north", "outskirts", "port",
    "province", "region", "south", "square", "streets", "suburbs", "town", "village", "west",
  ]

  private func isPlace(_ name: Name) -> Bool { name.kind == .GPE || name.kind == .LOC }

  /// Whether "in", "at", "to" or "near" stands before the name at `index`, or it is what the violence of `trigger` hits.
  private func isLocated(_ index: Int, _ trigger: EventTrigger) -> Bool {
    var place = index - 1
    while place >= 0, self.name(place) == self.name(index) { place -= 1 }
    // “In the streets |of| Tarsk”.
    let isPart = lower(place) == "of" && EventScene.parts.contains(lower(place - 1))
    if isPart { place -= 2 }
    if lower(place) == "the" { place -= 1 }
    // “Attacked |the port of Marn|”, “an attack on |the port of Marn|”, “the shelling |of Marn|”.
    if trigger.sense.kind == .violence {
      if isPart, trigger.isVerb && place == trigger.last || isAimed(trigger) && place == trigger.last + 1 {
        return true
      }
      if !trigger.isVerb, lower(place) == "of", place == trigger.last + 1 { return true }
    }
    return ["in", "at", "to", "near", "across", "outside", "throughout", "into"].contains(lower(place))
  }

  private func key(_ name: Name, _ text: SourceText) -> String {
    name.entry ?? text.string(name.range).lowercased()
  }
}
