import DocumentParsing
import TextModel
import TimeExpressions

/// Gathers the mentions of one happening in a document.
struct EventMerger {
  private let document: Document
  private let times: [TimeExpression]
  /// Events so far, in order.
  private var found: [Told] = []
  /// By kind, the positions in `found`; only the last few are looked at, so that a long text stays quick.
  private var byKind: [Event.Kind: [Int]] = [:]
  private static let reach = 40
  /// Nouns for what is made of many happenings.
  private static let lasting: Set = ["coup", "genocide", "insurgency", "siege", "uprising", "war"]

  /// An event with its first mention; a class, because every mention is compared with many.
  private final class Told {
    var event: Event
    let trigger: EventTrigger
    var isDated: Bool
    /// Whether the headline alone tells it so far.
    var isHeadline: Bool

    init(event: Event, trigger: EventTrigger, isDated: Bool, isHeadline: Bool) {
      self.event = event
      self.trigger = trigger
      self.isDated = isDated
      self.isHeadline = isHeadline
    }

    /// Has `event`, another mention of it, tell when and in which words.
    func tell(as event: Event) {
      self.event.time = event.time
      retell(as: event)
    }

    /// Has `event`, another mention of it, tell in which words.
    func retell(as event: Event) {
      self.event.summary = event.summary
      (self.event.told, self.event.evidence) = (event.told, event.evidence)
    }
  }

  init(document: Document, times: [TimeExpression]) {
    self.document = document
    self.times = times
  }

  /// The events, in order of their trigger.
  var events: [Event] {
    // "The elections", of which the text says neither where, when nor for what, are no happening that can be told apart.
    let told = found.filter { one in
      one.event.kind != .election || one.event.office != nil || one.event.placeKey != nil || one.isDated
        || !one.event.participants.isEmpty || one.event.status == .hypothetical
    }
    return told.map(\.event).sorted { $0.trigger < $1.trigger }
  }

  /// Takes in one more mention.
  ///
  /// `twin` is the mention of the same sentence that tells the same happening.
  mutating func add(_ event: Event, _ trigger: EventTrigger, isHeadline: Bool, twin: TextRange?) {
    let isDated = !event.time.times.isEmpty
    if let twin,
      let place = found.lastIndex(where: { $0.event.trigger == twin || $0.event.mentions.contains(twin) })
    {
      // “Said that the attack had |killed| four”: whose claim one is the other is.
      if found[place].event.claimant == nil, event.claimant != nil {
        (found[place].event.claimant, found[place].event.certainty) = (event.claimant, event.certainty)
      }
      merge(event, trigger, isDated, isHeadline, into: place)
      // “In a statement the Union |condemned| the arrest”: the verb tells what was said.
      if event.kind == .statement, trigger.isVerb, !found[place].trigger.isVerb {
        found[place].retell(as: event)
      }
      return
    }
    for place in byKind[event.kind, default: []].suffix(EventMerger.reach).reversed()
    where isSame(event, trigger, isDated, isHeadline, found[place]) {
      merge(event, trigger, isDated, isHeadline, into: place)
      return
    }
    if trigger.isReference { return }
    // "Those elections" after two of them: which is meant cannot be told.
    let isLoose = event.office == nil && event.placeKey == nil && !isDated && trigger.isDefinite
    if event.kind == .election, isLoose || trigger.sense.isPlural && event.office == nil && !isDated,
      byKind[event.kind] != nil
    {
      return
    }
    byKind[event.kind, default: []].append(found.count)
    found.append(Told(event: event, trigger: trigger, isDated: isDated, isHeadline: isHeadline))
  }

  /// Whether both speak of one happening.
  private func isSame(
    _ event: Event, _ trigger: EventTrigger, _ isDated: Bool, _ isHeadline: Bool, _ other: Told
  ) -> Bool {
    if event.isNegated != other.event.isNegated { return false }
    if let a = event.office, let b = other.event.office, a != b { return false }
    if event.kind == .election, trigger.isApart != other.trigger.isApart { return false }
    // “A repeat election will be held on 30 March”: not the vote before it, unless both have that day.
    if event.kind == .election, trigger.isFresh, !other.trigger.isFresh, !(isDated && other.isDated) {
      return false
    }
    if let a = event.placeKey, let b = other.event.placeKey, a != b { return false }
    if isDated, other.isDated, !agrees(event.time, other.event.time) { return false }
    let old = other.event
    // "Fresh elections", called for after a vote, are another vote; so is what is only wished for.
    if event.status == .hypothetical || old.status == .hypothetical {
      guard event.status == old.status else { return false }
      if other.isHeadline, !isHeadline, trigger.sense.lemma == other.trigger.sense.lemma {
        return sharesAgent(event, old)
      }
      return event.kind == .election && trigger.isIndefinite == other.trigger.isIndefinite
    }
    if other.isHeadline, !isHeadline, tellsNews(of: other, event, trigger) { return true }
    if let matter = trigger.matter, matter == other.trigger.matter,
      trigger.sense.lemma == other.trigger.sense.lemma
    {
      return sharesAgent(event, old)
    }
    if trigger.isIndefinite && !isDated && event.kind != .investigation { return false }
    switch event.kind {
    case .election:
      // “The Union |elected| Marsh its president” is no country's vote.
      let chosen = trigger.isVerb ? event : old
      if trigger.isVerb != other.trigger.isVerb, chosen.participants.contains(where: { $0.role == .agent }),
        !shares(event, old), !(isDated && other.isDated)
      {
        return false
      }
      // The office may be named later, but one without any is not one of two.
      if event.office == nil, old.office != nil, trigger.sense.isPlural != other.trigger.sense.isPlural,
        !isDated
      {
        return isOnly(old)
      }
      return event.office == old.office || isOnly(old) || isDated && other.isDated
    case .statement, .decision, .sanction, .aid, .deployment, .report, .agreement, .appointment, .detention:
      if trigger.isReference, trigger.sense.lemma == "decision" { return found.last === other }
      let isAct = [.agreement, .detention, .deployment, .appointment, .report].contains(event.kind)
      guard
        trigger.sense.lemma == other.trigger.sense.lemma || isAct && trigger.isVerb != other.trigger.isVerb
      else { return false }
      if trigger.isVerb, isDated, other.isDated, event.kind != .statement, sharesWord(event, old) {
        return true
      }
      if trigger.sense.lemma == "interview", trigger.isDefinite { return sharesAgent(event, old) }
      if trigger.isVerb, other.trigger.isVerb {
        return event.kind != .statement && sharesAgent(event, old)
          && (isDated == false || other.isDated == false || agrees(event.time, old.time))
          && (sharesObject(event, old) || trigger.isOfNamed)
      }
      let isFree = event.participants.isEmpty || event.kind == .report && old.participants.isEmpty
      return trigger.isDefinite && (isFree || shares(event, old))
    case .meeting, .visit:
      guard trigger.isDefinite || trigger.isVerb, !meetsAnother(event, old) else { return false }
      if event.participants.isEmpty {
        // “They met. |The meeting| was their first”.
        return trigger.sense.lemma == other.trigger.sense.lemma
          || !trigger.isVerb && other.trigger.isVerb
            && trigger.sense.lemma.hasPrefix(other.trigger.sense.lemma)
      }
      return shares(event, old)
    case .violence, .protest, .investigation, .observation, .campaign, .anniversary, .other:
      if trigger.isVerb, other.trigger.isVerb {
        return shares(event, old) && trigger.sense.lemma == other.trigger.sense.lemma
      }
      // “Since its launch” goes back to “launched”, not to whatever else was done.
      if event.kind == .other, trigger.sense.lemma.prefix(5) != other.trigger.sense.lemma.prefix(5) {
        return false
      }
      // “The war” is more than the shelling that a text has told of.
      if EventMerger.lasting.contains(trigger.sense.lemma), trigger.sense.lemma != other.trigger.sense.lemma {
        return false
      }
      return (trigger.isDefinite || event.kind == .investigation)
        && (event.participants.isEmpty || old.participants.isEmpty || shares(event, old))
    }
  }

  /// Whether `event` is what the headline told in short: the same deed of the same, or one that is told in the same words.
  private func tellsNews(of headline: Told, _ event: Event, _ trigger: EventTrigger) -> Bool {
    let old = headline.event
    guard event.kind != .election, event.kind != .other || trigger.isVerb == headline.trigger.isVerb,
      sharesAgent(event, old), !meetsAnother(event, old),
      trigger.sense.lemma == headline.trigger.sense.lemma || trigger.isVerb != headline.trigger.isVerb
    else { return false }
    return shares(event, old) || event.placeKey != nil && event.placeKey == old.placeKey
      || EventMerger.meaningful(event).intersection(EventMerger.meaningful(old)).count >= 3
  }

  /// Words of the summary that carry meaning.
  private static func meaningful(_ event: Event) -> Set<String> {
    Set(
      event.summary.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
        $0.count > 4
      })
  }

  /// Whether its words tell of it no more than that: “the violence”.
  private static func saysLittle(_ event: Event) -> Bool {
    event.participants.isEmpty && event.summary.split(separator: " ").count <= 3
  }

  /// Whether each of two meetings has somebody whom the other lacks: “met Hale”, “met Kostal”.
  private func meetsAnother(_ a: Event, _ b: Event) -> Bool {
    guard a.kind == .meeting || a.kind == .visit, a.participants.count > 1, b.participants.count > 1 else {
      return false
    }
    func lacks(_ one: Event, _ other: Event) -> Bool {
      other.participants.contains { party in !one.participants.contains { $0.actor == party.actor } }
    }
    return lacks(a, b) && lacks(b, a)
  }

  /// Whether `event` is the only election so far that it could be.
  private func isOnly(_ event: Event) -> Bool {
    byKind[event.kind, default: []].suffix(EventMerger.reach).filter {
      found[$0].event.status != .hypothetical
    }.count == 1
  }

  private func agrees(_ a: Event.Time, _ b: Event.Time) -> Bool {
    if let value = a.value, value == b.value { return true }
    guard let first = a.earliest, let last = a.latest, let start = b.earliest, let end = b.latest else {
      // Open dates agree where one says no more than the other: XXXX-09 and XXXX-09-17, not XXXX-12.
      guard let one = a.value, let two = b.value, one.hasPrefix("XXXX-"), two.hasPrefix("XXXX-") else {
        return false
      }
      return one.hasPrefix(two) || two.hasPrefix(one)
    }
    return first <= end && start <= last
  }

  /// Whether both clauses share a word that is a name of something: "the Tarsk Mechanism".
  private func sharesWord(_ a: Event, _ b: Event) -> Bool {
    func names(_ event: Event) -> Set<Substring> {
      let behind = event.summary.split(separator: " ").drop { $0 != document.text.string(event.told)[...] }
      let dates = event.time.times.flatMap {
        document.text.string(times[$0].range).split { $0.isWhitespace }
      }
      return Set(behind.filter { $0.first?.isUppercase == true && !dates.contains($0) })
    }
    return !names(a).isDisjoint(with: names(b))
  }

  private func shares(_ a: Event, _ b: Event) -> Bool {
    a.participants.contains { one in b.participants.contains { $0.actor == one.actor } }
  }

  private func sharesAgent(_ a: Event, _ b: Event) -> Bool {
    let first = a.participants.first { $0.role == .agent }?.actor
    let second = b.participants.first { $0.role == .agent }?.actor
    return first == second || first == nil || second == nil
  }

  private func sharesObject(_ a: Event, _ b: Event) -> Bool {
    let first = a.participants.first { $0.role == .patient }?.actor
    let second = b.participants.first { $0.role == .patient }?.actor
    return first != nil && first == second
  }

  private mutating func merge(
    _ event: Event, _ trigger: EventTrigger, _ isDated: Bool, _ isHeadline: Bool, into place: Int
  ) {
    found[place].event.mentions.append(event.trigger)
    // What the document tells in its own voice too is nobody's claim; what several claim stays a claim of the first.
    if event.claimant == nil, event.certainty != .unstated { found[place].event.claimant = nil }
    let isInShort = found[place].isHeadline && !isHeadline
    // “Will debate the disaster |on Friday|”: what is over has no day ahead.
    let isAhead = isDated && event.status == .planned && found[place].event.status == .past
    let isDated = isDated && !isAhead
    if isInShort { found[place].isHeadline = false }
    if isDated, !found[place].isDated || isInShort && event.time.relation == .on {
      found[place].tell(as: event)
      found[place].isDated = true
    } else if isInShort || EventMerger.saysLittle(found[place].event) && !EventMerger.saysLittle(event),
      !isAhead, !isDated, !found[place].isDated, !trigger.isReference
    {
      found[place].retell(as: event)
    } else if isDated, let earliest = event.time.earliest, let latest = event.time.latest,
      event.time.relation == .on,
      let first = found[place].event.time.earliest, let last = found[place].event.time.latest,
      latest.number - earliest.number < last.number - first.number
    {
      found[place].event.time = event.time
    }
    // “Would sign the treaty. He |signed| it”: what was planned has been done.
    if trigger.isOfNamed, event.status == .past, found[place].event.status == .planned {
      found[place].event.status = .past
      found[place].tell(as: event)
    }
    if !isAhead, event.status == .planned, !isDated || event.status == found[place].event.status {
      found[place].event.status = .planned
    }
    found[place].event.office = found[place].event.office ?? event.office
    if found[place].event.placeKey == nil || found[place].event.place == nil && event.place != nil {
      found[place].event.placeKey = event.placeKey ?? found[place].event.placeKey
      found[place].event.place = event.place
    }
    for one in event.participants
    where !found[place].event.participants.contains(where: { $0.actor == one.actor }) {
      found[place].event.participants.append(one)
    }
    found[place].event.confidence = min(0.95, found[place].event.confidence + 0.05)
  }
}
