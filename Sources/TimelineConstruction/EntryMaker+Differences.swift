import DocumentParsing
import EventExtraction
import TextModel
import TimeExpressions

extension EntryMaker {
  /// What the accounts say differently: whether it happened, when, where, who did it, to how many, and what it was like.
  func differences(_ tellings: [Telling]) -> [Timeline.Difference] {
    guard tellings.count > 1 else { return [] }
    return [
      occurrences(tellings), dates(tellings),
      difference(.place, tellings) { telling in
        guard telling.event.kind != .election, let place = telling.event.place, telling.place != nil else {
          return nil
        }
        return text(place, telling)
      },
      agents(tellings), numbers(tellings), characters(tellings),
    ].compactMap { $0 }
  }

  /// The values of the tellings that have one, where there is more than one.
  private func difference(
    _ field: Timeline.Difference.Field, _ tellings: [Telling], key: ((String) -> String)? = nil,
    _ value: (Telling) -> String?
  ) -> Timeline.Difference? {
    var values: [Timeline.Difference.Value] = []
    var places: [String: Int] = [:]
    for (place, telling) in tellings.enumerated() {
      guard let held = value(telling) else { continue }
      let name = key?(held) ?? held
      if let index = places[name] {
        values[index].accounts.append(place)
      } else {
        places[name] = values.count
        values.append(Timeline.Difference.Value(value: held, accounts: [place]))
      }
    }
    return values.count > 1 ? Timeline.Difference(field: field, values: values) : nil
  }

  /// A plan and a report of its doing do not differ; a denial differs from either.
  private func occurrences(_ tellings: [Telling]) -> Timeline.Difference? {
    guard tellings.contains(where: \.event.isNegated) else { return nil }
    let isDone = tellings.contains { !$0.event.isNegated && $0.event.status != .planned }
    return difference(.occurrence, tellings) { telling in
      let isPlanned = telling.event.status == .planned
      if telling.event.isNegated { return isPlanned ? "will not happen" : "did not happen" }
      return isPlanned ? isDone ? nil : "planned" : "happened"
    }
  }

  /// Days that exclude each other.
  private func dates(_ tellings: [Telling]) -> Timeline.Difference? {
    guard let first = tellings.lazy.compactMap(\.span).first,
      tellings.contains(where: { $0.span.map { $0.1 < first.0 || first.1 < $0.0 } ?? false })
    else { return nil }
    return difference(.date, tellings) { telling in
      telling.span.flatMap { $0 == $1 ? telling.event.time.value.map { String($0.prefix(10)) } : nil }
    }
  }

  /// Doers none of whom has a part for the others: two who met each other are no rivals for it.
  private func agents(_ tellings: [Telling]) -> Timeline.Difference? {
    var held: [(agents: Set<Int>, parties: Set<Int>, accounts: [Int])] = []
    for (place, telling) in tellings.enumerated() {
      let agents = Set(telling.parties.filter { $0.role == .agent }.map(\.actor))
      guard !agents.isEmpty else { continue }
      let parties = Set(telling.parties.map(\.actor))
      if let index = held.firstIndex(where: {
        !$0.parties.isDisjoint(with: agents) || !parties.isDisjoint(with: $0.agents)
      }) {
        held[index].parties.formUnion(parties)
        held[index].agents.formUnion(agents)
        held[index].accounts.append(place)
      } else {
        held.append((agents, parties, [place]))
      }
    }
    guard held.count > 1 else { return nil }
    return Timeline.Difference(
      field: .agent,
      values: held.map { one in
        let first = tellings[one.accounts[0]].parties.filter { $0.role == .agent }
        return Timeline.Difference.Value(
          value: first.map { cast.members[$0.actor].name }.joined(separator: " and "), accounts: one.accounts)
      })
  }

  /// Numbers of the same things beside the same deed: "killed four soldiers", "killed nine soldiers".
  private func numbers(_ tellings: [Telling]) -> Timeline.Difference? {
    guard let words else { return nil }
    let counted = tellings.map { counts(in: $0) }
    var tellers: [String: Int] = [:]
    for counts in counted { for thing in Set(counts.map(\.thing)) { tellers[thing, default: 0] += 1 } }
    for thing in tellers.filter({ $0.value > 1 }).keys.sorted() {
      var place = -1
      let found = difference(
        .number, tellings, key: { words.number($0.lowercased()).map(String.init) ?? $0 }
      ) { _ in
        place += 1
        return counted[place].first { $0.thing == thing }?.number
      }
      if let found { return found }
    }
    return nil
  }

  /// The exact numbers of what stands beside `telling`'s trigger, with the word for what is counted.
  private func counts(in telling: Telling) -> [(thing: String, number: String)] {
    guard let (tokens, sentence, trigger) = parsed(telling) else { return [] }
    return sentence.compactMap { index -> (thing: String, number: String)? in
      guard tokens.upos[index] == "NUM", let thing = tokens.head[index], sentence.contains(thing),
        tokens.deprel[index] == "nummod", tokens.head[thing] == trigger, let lemma = tokens.lemma[thing],
        // "At least four" says no other number than "nine".
        !sentence.contains(where: { tokens.head[$0] == index && tokens.upos[$0] != "NUM" }),
        !telling.event.time.times.contains(where: {
          let times = sources[telling.document].times
          return times.indices.contains($0) && times[$0].range.contains(tokens.ranges[index])
        })
      else { return nil }
      return (lemma, text(tokens.ranges[index], telling))
    }
  }

  /// Verdicts on it that are opposed: "were free and fair", "were neither free nor fair".
  private func characters(_ tellings: [Telling]) -> Timeline.Difference? {
    guard let words else { return nil }
    let said = tellings.map { telling in
      character(in: telling).map { said in
        (said, words.verdict(said.lowercased().split(separator: " ").map(String.init)))
      }
    }
    guard said.contains(where: { ($0?.1 ?? 0) > 0 }), said.contains(where: { ($0?.1 ?? 0) < 0 }) else {
      return nil
    }
    var place = -1
    return difference(.characterisation, tellings, key: { $0.lowercased() }) { _ in
      place += 1
      return said[place].flatMap { $0.1 == 0 ? nil : $0.0 }
    }
  }

  /// What the sentence says that it was: the adjectives of which the trigger is the subject.
  private func character(in telling: Telling) -> String? {
    guard let (tokens, sentence, trigger) = parsed(telling), let root = tokens.head[trigger],
      sentence.contains(root), tokens.upos[root] == "ADJ", tokens.deprel[trigger]?.hasPrefix("nsubj") == true
    else { return nil }
    func isInside(_ index: Int) -> Bool {
      var (at, steps) = (index, 0)
      while at != root, steps < 6 {
        guard let head = tokens.head[at], sentence.contains(head), let relation = tokens.deprel[at],
          ["conj", "cc", "advmod", "cc:preconj", "det"].contains(relation)
        else { return false }
        (at, steps) = (head, steps + 1)
      }
      return at == root
    }
    let inside = sentence.filter { $0 != trigger && isInside($0) }
    guard let first = inside.first, let last = inside.last else { return nil }
    return text(TextRange(tokens.ranges[first].start, tokens.ranges[last].end), telling)
  }

  /// The document's tokens, those of `telling`'s sentence, and its trigger's; nil where nothing parsed them.
  func parsed(_ telling: Telling) -> (tokens: Tokens, sentence: Range<Int>, trigger: Int)? {
    let document = sources[telling.document].document
    guard let sentence = document.sentences.first(where: { $0.range.contains(telling.event.told) }),
      sentence.tokens.upperBound <= document.tokens.count,
      let trigger = sentence.tokens.last(where: {
        document.tokens.ranges[$0].start < telling.event.told.end
          && document.tokens.ranges[$0].end > telling.event.told.start
      })
    else { return nil }
    return (document.tokens, sentence.tokens, trigger)
  }

  private func text(_ range: TextRange, _ telling: Telling) -> String {
    sources[telling.document].document.text.string(range)
  }
}
