public import ActorResolution
public import DocumentParsing
public import Lexicon
public import QuoteExtraction
public import TextModel
public import TimeExpressions

/// Finds what a document says happened, or is to happen, and when.
public struct EventExtractor: Sendable {
  private let words: EventWords
  private static let reach = 400
  /// Sentences at the beginning that tell the news.
  private static let leading = 2

  /// An extractor with the event words of `lexicon`.
  public init(lexicon: Lexicon) { words = EventWords(lexicon: lexicon) }

  /// The events of `document` in order of their trigger.
  public func events(
    in document: Document, actors: ActorAnalysis, quotes: [Quote], times: [TimeExpression],
    cancellation: Cancellation = .never
  ) -> [Event] {
    let layers = EventLayers(document: document, actors: actors, quotes: quotes, times: times)
    var merger = EventMerger(document: document, times: times)
    let lead = EventExtractor.lead(of: document)
    var narrative = EventNarrative(
      times: times, day: layers.day, lead: lead.flatMap { Array(layers.times(in: $0)) })
    for (index, sentence) in document.sentences.enumerated() {
      if cancellation.isCancelled { break }
      guard document.sections.indices.contains(sentence.section) else { continue }
      let section = document.sections[sentence.section].kind
      if section == .heading { narrative.begin() }
      guard document.sections[sentence.section].isArticle, section != .dateline, section != .heading else {
        continue
      }
      // A "sentence" of a whole book is read in pieces, so that looking around in it stays cheap.
      for start in stride(
        from: sentence.tokens.lowerBound, to: sentence.tokens.upperBound, by: EventExtractor.reach)
      {
        if cancellation.isCancelled { break }
        let tokens = start..<min(sentence.tokens.upperBound, start + EventExtractor.reach)
        let scene = EventScene(index, tokens: tokens, layers: layers, words: words)
        let triggers = scene.triggers(words, names: layers.document.names)
        for trigger in triggers {
          guard
            let event = event(
              trigger, triggers, scene, layers, &narrative,
              place: section == .headline ? .opening : EventExtractor.place(of: sentence.range, lead))
          else { continue }
          let twin = trigger.twin.flatMap { first in triggers.first { $0.first == first } }.map(
            scene.range(of:))
          merger.add(event, trigger, isHeadline: section == .headline, twin: twin)
        }
        if let date = scene.toldDate(layers.times) {
          narrative.note(time: date, section: sentence.section, sentence: index)
        }
      }
    }
    return merger.events
  }

  /// The first sentences of the body.
  private static func lead(of document: Document) -> [TextRange] {
    document.sentences.lazy.filter {
      document.sections.indices.contains($0.section) && document.sections[$0.section].kind == .body
    }.prefix(leading).map(\.range)
  }

  private static func place(of sentence: TextRange, _ lead: [TextRange]) -> EventNarrative.Place {
    guard let first = lead.first, let last = lead.last, sentence.start <= last.start else { return .body }
    return sentence.start <= first.start ? .opening : .lead
  }

  private func event(
    _ trigger: EventTrigger, _ triggers: [EventTrigger], _ scene: EventScene, _ layers: EventLayers,
    _ narrative: inout EventNarrative, place position: EventNarrative.Place
  ) -> Event? {
    let range = scene.range(of: trigger)
    var parties = scene.parties(of: trigger, among: triggers)
    // An act done by words needs somebody who does it.
    if trigger.isVerb, trigger.sense.kind == .statement, !parties.contains(where: { $0.role == .agent }),
      !scene.isDoneByBoth(trigger.first)
    {
      return nil
    }
    if !trigger.isListed, !parties.contains(where: { $0.role != .other }) { return nil }
    var standing = scene.standing(of: trigger)
    // "All those unjustly detained" says neither who nor when.
    if trigger.isVerb, parties.isEmpty, scene.isReduced(trigger) { return nil }
    // "To monitor the elections" alone tells of a purpose, not of a happening.
    if trigger.isVerb, standing.isPurpose { return nil }
    let text = layers.document.text
    let place = scene.place(of: trigger, names: layers.document.names, text: text, words: words)
    let isUnsaid = trigger.isVerb && scene.isBesideSilence(trigger.first)
    let speaker = isUnsaid ? (isQuoted: false, actor: nil) : layers.speaker(at: range)
    let sentence = layers.document.sentences[scene.sentence]
    var claimant = speaker.actor ?? layers.actors.turnSpeakers[sentence.section]
    // “Velmora accused Karsia of |attacking|”: past, and Velmora's claim.
    let blamer = trigger.isVerb ? scene.blamer(of: trigger.first) : nil
    if let blamer {
      standing.status = .past
      if claimant == nil {
        claimant = scene.subjects(of: blamer)?.lazy.compactMap(scene.party(headedBy:)).first.map {
          layers.actors.actors[scene.mentions[$0].actor].id
        }
      }
    }
    let teller = trigger.isVerb ? scene.teller(of: trigger.first) : nil
    if let teller, claimant == nil {
      claimant = scene.claimant(of: teller).map { layers.actors.actors[scene.mentions[$0].actor].id }
    }
    // “A diplomat said that …”: a claim of somebody whom no actor stands for is no fact either.
    // “They discussed |the report on the vote|”: that there is one, they take for granted.
    let isGranted = trigger.isDefinite && [.election, .meeting, .report, .visit].contains(trigger.sense.kind)
    if speaker.isQuoted || blamer != nil || teller != nil, claimant == nil, standing.certainty == .certain,
      standing.status != .planned, !isGranted
    {
      standing.certainty = .unstated
    }
    if trigger.isVerb, scene.isAskedBack(trigger.first) { return nil }
    var time = EventTiming.unknown
    let day = layers.day
    var own = scene.time(of: trigger, among: triggers, layers.times)
    // “Urged Orsenia |on Monday| to lift the embargo”: that day it was asked for.
    if let latest = own.flatMap({ layers.times[$0.index].latest }), standing.status == .hypothetical,
      day.map({ latest <= $0 }) ?? false, scene.isWished(trigger)
    {
      own = nil
    }
    // “Condemns the fighting |on 14 May|”: the act is of the document's day.
    if let time = own.map({ layers.times[$0.index] }), trigger.isVerb, trigger.sense.kind == .statement,
      layers.document.sections[layers.document.sentences[scene.sentence].section].kind != .headline,
      (trigger.sense.form ?? 4) <= 1, standing.status == .ongoing, !(day.map { $0 == time.latest } ?? false)
    {
      own = nil
    }
    // “Is due to travel to Norland |on Friday| for talks”: the talks are then too.
    let occasion = scene.occasion(trigger, ofPlanIn: triggers)
    if trigger.sense.kind == .meeting, let verb = occasion {
      if own == nil { own = scene.time(of: verb, among: triggers, layers.times) }
      for party in scene.parties(of: verb, among: triggers)
      where party.role == .agent && !parties.contains(where: { $0.party == party.party }) {
        parties.append(party)
      }
    }
    if let own {
      time = EventTiming.time(layers.times[own.index], index: own.index, relation: own.relation)
      if let end = scene.end(of: own.index, layers.times) {
        time = EventTiming.interval(layers.times, from: own.index, to: end) ?? time
      }
    }
    let isHeadline = layers.document.sections[sentence.section].kind == .headline
    if !isHeadline, parties.isEmpty, time.value == nil, place.range == nil, scene.isInGeneral(trigger) {
      return nil
    }
    if standing.status == .past, !standing.isSaid, occasion != nil {
      let isOver = day.flatMap { day in time.latest.map { $0 < day } } ?? false
      if !isOver { standing.status = .planned }
    }
    // “Arrives on Thursday”, “are being held this Sunday” look ahead.
    if let day, !standing.isSaid || standing.status == .ongoing, !standing.isNegated {
      if let earliest = time.earliest, earliest > day { standing.status = .planned }
    }
    // “Named her its head, effective 1 February”: what is told as past has no day ahead.
    if let day, let earliest = time.earliest, earliest > day, standing.status == .past {
      time = EventTiming.unknown
    }
    // “Has been detained |since| 5 March”: still is.
    if standing.status == .past, !standing.isNegated, time.relation == .since, trigger.isVerb,
      scene.isPresentPerfect(trigger.first)
    {
      standing.status = .ongoing
    }
    // “Shelled the village |overnight|”: which night it was is not told, but it is over.
    if let day, standing.status == .past, !standing.isNegated, time.value?.hasPrefix("XXXX-XX") == true {
      time = EventTiming.before(day, index: own?.index)
    }
    // “Velta opens plant”, “Police arrest three”: a headline's present is past.
    let isHeadlinePresent =
      isHeadline && standing.status == .ongoing && trigger.sense.form.map { $0 <= 1 } ?? false
    if isHeadlinePresent { standing.status = .past }
    let isToldPast = standing.status == .past && !standing.isNegated
    if let index = time.times.first, isToldPast, trigger.isVerb, scene.isMain(trigger.first) {
      narrative.note(time: index, section: sentence.section, sentence: scene.sentence)
    }
    if time.value == nil, isToldPast, !speaker.isQuoted, let verb = scene.narratingVerb(of: trigger) {
      let telling = EventNarrative.Telling(
        section: sentence.section, sentence: scene.sentence, place: position,
        isHeadline: isHeadlinePresent, isSimplePast: scene.isSimplePast(verb),
        isPerfect: scene.isPresentPerfect(verb) || isHeadlinePresent,
        isStatement: trigger.sense.kind == .statement, otherDate: scene.mainDate(layers.times))
      time = narrative.time(of: telling) ?? time
    }
    if time.value == nil, let day {
      var told = standing
      // “Refused to send”: what did not happen has no day, that it was refused has one.
      if scene.isRefused(trigger) { told.isNegated = false }
      time = EventTiming.time(told, published: day)
    }
    return Event(
      id: Fingerprint.id(
        "event", key: layers.document.key, range: range,
        salt: trigger.isCoordinated ? trigger.office ?? "" : ""),
      kind: trigger.sense.kind, trigger: range,
      summary: scene.summary(of: trigger, dated: own == nil ? [] : time.times, among: triggers, in: text),
      participants: participants(parties, scene, layers.actors), place: place.range, time: time,
      status: standing.status, isNegated: standing.isNegated, certainty: standing.certainty,
      claimant: claimant,
      evidence: sentence.range,
      confidence: confidence(trigger, time, parties.isEmpty), office: trigger.office, placeKey: place.key)
  }

  private func participants(
    _ parties: [(party: Int, role: Event.Role)], _ scene: EventScene, _ actors: ActorAnalysis
  ) -> [Event.Participant] {
    var result: [Event.Participant] = []
    for (party, role) in parties {
      let actor = actors.actors[scene.mentions[party].actor].id
      if !result.contains(where: { $0.actor == actor }) {
        result.append(Event.Participant(actor: actor, role: role))
      }
    }
    return result
  }

  /// Rules of thumb: a dated verb with its parties is surest.
  private func confidence(_ trigger: EventTrigger, _ time: Event.Time, _ isAlone: Bool) -> Double {
    0.5 + (trigger.isVerb ? 0.15 : 0.05) + (time.times.isEmpty ? 0 : 0.15) + (isAlone ? 0 : 0.1)
  }
}
