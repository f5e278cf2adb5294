import DocumentParsing
import TextModel

/// What the language model's coreference adds to the rules.
extension Resolution {
  /// Less probable antecedents are none.
  private static let probable: Float = 0.3
  /// From here on a mention without a name is one of the actor that its chain is.
  private static let sure: Float = 0.5

  /// The mention of the language model whose head is `token`.
  func found(at token: Int) -> (index: Int, mention: ModelFindings.Mention)? {
    guard foundAt.indices.contains(token), foundAt[token] >= 0, let findings = reading.document.findings
    else {
      return nil
    }
    return (Int(foundAt[token]), findings.mentions[Int(foundAt[token])])
  }

  /// The actor that a mention without a name goes back to by the model, and how probable that is.
  func antecedent(of mention: ModelFindings.Mention, _ word: PersonalPronoun?) -> (Int, Double)? {
    guard let (chain, probability) = chain(of: mention, word), probability >= Resolution.sure,
      let entry = chains.chains[chain].entry
    else { return nil }
    return (entry, Double(probability))
  }

  /// The chain that a mention most probably belongs to: probabilities of antecedents in one chain add up.
  func chain(of mention: ModelFindings.Mention, _ word: PersonalPronoun?) -> (Int, Float)? {
    var sums: [(chain: Int, probability: Float)] = []
    for antecedent in mention.antecedents {
      guard let chain = chains.chain(of: antecedent.mention), fits(chain, word, mention.kind) else {
        continue
      }
      if let place = sums.firstIndex(where: { $0.chain == chain }) {
        sums[place].probability += antecedent.probability
      } else {
        sums.append((chain, antecedent.probability))
      }
    }
    return sums.max {
      $0.probability != $1.probability ? $0.probability < $1.probability : $0.chain > $1.chain
    }
    .map { ($0.chain, $0.probability) }
  }

  /// Whether a mention, a pronoun perhaps, can go back to a chain.
  private func fits(_ index: Int, _ word: PersonalPronoun?, _ kind: ModelFindings.Mention.Kind) -> Bool {
    let chain = chains.chains[index]
    let entry = chain.entry.map { ledger.entries[$0] }
    let isPerson = entry.map { $0.actor.kind == .person }
    switch word {
    case .person(let gender, _, _):
      if isPerson == false { return false }
      let known = entry?.gender ?? chain.gender
      return known == nil || known == gender
    case .thing, .many: return isPerson != true
    case nil: return isPerson.map { $0 == (kind == .person) } ?? true
    }
  }

  /// Joins the mentions headed in `tokens`, which have just been read, with their chains.
  mutating func link(_ tokens: Range<Int>, _ span: Range<Int>, _ sentence: Int) {
    for token in tokens {
      guard let (index, mention) = found(at: token), chains.chain(of: index) == nil, !isGeneric(token) else {
        continue
      }
      let word = PersonalPronoun(reading.lower(token))
      let noted = entryAt[token] >= 0 ? entryAt[token] : bearer(of: mention)
      if noted >= 0 {
        join(index, mention, withEntry: Int(noted), word)
      } else if let place = placeName(at: token) {
        let known = chains.chain(ofPlace: place)
        let chain = chains.join(index, with: known)
        if known == nil { chains.set(place: place, of: chain) }
      } else if let (chain, probability) = chain(of: mention, word), probability >= Resolution.probable {
        chains.join(index, with: chain, gender: word?.gender)
        if probability >= Resolution.sure, isShown(mention), let entry = chains.chains[chain].entry {
          noteFound(mention, entry, probability, span, sentence)
        }
      } else {
        chains.join(index, with: nil, gender: word?.gender)
      }
    }
  }

  /// Joins a mention that names the entry at `entry`, with what went before without a name.
  private mutating func join(
    _ index: Int, _ mention: ModelFindings.Mention, withEntry entry: Int, _ word: PersonalPronoun?
  ) {
    if let known = chains.chain(ofEntry: entry) {
      chains.join(index, with: known, gender: word?.gender)
      return
    }
    var before: Int?
    if let (chain, probability) = chain(of: mention, word), probability >= Resolution.probable,
      chains.chains[chain].entry == nil, chains.chains[chain].place == nil
    {
      before = chain
      // “When he spoke, Orvan …”: he is Orvan.
      for earlier in chains.chains[chain].mentions {
        guard let found = reading.document.findings?.mentions[earlier], form(of: found) == .pronoun else {
          continue
        }
        ledger.mention(entry, shown(found), form(of: found), Double(probability))
      }
    }
    chains.set(entry: entry, of: chains.join(index, with: before, gender: word?.gender))
  }

  private mutating func noteFound(
    _ mention: ModelFindings.Mention, _ entry: Int, _ probability: Float, _ span: Range<Int>, _ sentence: Int
  ) {
    note(entry, shown(mention), mention.tokens, span, sentence, form(of: mention), Double(probability))
  }

  /// The entry of the person whose title heads a mention (“Foreign Minister Anna Brandt”), −1 where there is none.
  private func bearer(of mention: ModelFindings.Mention) -> Int32 {
    let name = mention.tokens.upperBound - 1 > mention.head ? Int(reading.nameAt[mention.head + 1]) : -1
    return name < 0 ? -1 : Int32(entryOfName[name])
  }

  /// Whether a mention that goes back to an actor is one of its: no apposition, and no other name.
  private func isShown(_ mention: ModelFindings.Mention) -> Bool {
    let columns = reading.document.tokens
    return columns.deprel[mention.head] != "appos" && columns.upos[mention.head] != "PROPN"
  }

  /// A mention's words without its article.
  private func shown(_ mention: ModelFindings.Mention) -> TextRange {
    let columns = reading.document.tokens
    let hasArticle = mention.tokens.count > 1 && columns.deprel[mention.tokens.lowerBound] == "det"
    return reading.span(hasArticle ? mention.tokens.dropFirst() : mention.tokens)
  }

  private func form(of mention: ModelFindings.Mention) -> Mention.Form {
    switch reading.document.tokens.upos[mention.head] {
    case "PRON", "DET": .pronoun
    default: reading.nameAt[mention.head] < 0 ? .nominal : .name
    }
  }

  /// The place that the name at `token` names and no actor, in small letters.
  private func placeName(at token: Int) -> String? {
    let number = Int(reading.nameAt[token])
    guard number >= 0, [.GPE, .LOC].contains(reading.document.names[number].kind) else { return nil }
    return reading.nameWords(number).joined(separator: " ")
  }

  /// The chains of two mentions or more: the actors' and those without a name.
  func finishedChains(_ actors: [Actor]) -> [Chain] {
    guard let findings = reading.document.findings else { return [] }
    let taken = Set(actors.flatMap(\.mentions).map(\.range))
    /// The mentions of a chain that are no actor's.
    func others(_ open: ChainLedger.Open) -> [Mention] {
      open.mentions.map { findings.mentions[$0] }
        .map { Mention(range: shown($0), form: form(of: $0), confidence: Double(Resolution.probable)) }
        .filter { !taken.contains($0.range) }
    }
    var out = actors.compactMap { actor -> Chain? in
      let unsure = ledger[actor.id].flatMap { chains.chain(ofEntry: $0) }.map { others(chains.chains[$0]) }
      let mentions = (actor.mentions + (unsure ?? [])).sorted { $0.range < $1.range }
      guard mentions.count > 1 else { return nil }
      let kind: ModelFindings.Mention.Kind =
        switch actor.kind {
        case .person: .person
        case .state: .place
        default: .organization
        }
      return Chain(actor: actor.id, kind: kind, mentions: mentions)
    }
    for open in chains.chains where open.entry == nil {
      let members = open.mentions.map { findings.mentions[$0] }
      let kinds = Dictionary(grouping: members, by: \.kind).mapValues(\.count)
      let kind = kinds.max { $0.value != $1.value ? $0.value < $1.value : $0.key.rawValue > $1.key.rawValue }
      guard let kind = kind?.key, kind != .other else { continue }
      let mentions = others(open)
      if mentions.count > 1 { out.append(Chain(actor: nil, kind: kind, mentions: mentions)) }
    }
    return out.sorted {
      ($0.mentions[0].range, $0.actor ?? "") < ($1.mentions[0].range, $1.actor ?? "")
    }
  }
}
