import DocumentParsing
import Lexicon
import TextModel

extension Resolution {
  /// Whose voice the text is: a columnist's, an agency's, the publisher's, or the body that says “we” outside quotation marks.
  mutating func issuer() -> Issuer? {
    let metadata = reading.document.metadata
    if let author = metadata.byline.first, isOpinion() {
      return Issuer(actor: nil, name: author.name, reason: "the byline names the author of an opinion piece")
    }
    if let agency = metadata.dateline?.agency, !agency.isEmpty {
      return Issuer(actor: listed(agency), name: shown(agency), reason: "the dateline names the agency")
    }
    if let voice = firstPersonPlural() { return voice }
    if let source = metadata.source {
      let reason = source.range == nil ? "given as the source of the text" : "the page names its publisher"
      return Issuer(actor: listed(source.name), name: shown(source.name), reason: reason)
    }
    if let author = metadata.byline.first {
      return Issuer(actor: nil, name: author.name, reason: "the byline names the author")
    }
    return nil
  }

  /// Notes “we”, “us” and “our” outside quotation marks as the issuer's.
  mutating func noteIssuerPronouns(_ issuer: Issuer?) {
    guard let id = issuer?.actor, let index = ledger[id] else { return }
    for token in ours() { ledger.mention(index, reading.ranges[token], .pronoun, 0.7) }
  }

  /// First-person plurals that stand in no quotation and under no cue of one.
  private func ours() -> [Int] {
    let document = reading.document
    let under = sectionsUnderCue()
    var out: [Int] = []
    for sentence in document.sentences {
      guard document.sections.indices.contains(sentence.section),
        document.sections[sentence.section].kind == .body,
        sentence.tokens.upperBound <= reading.words.count, !under.contains(sentence.section)
      else { continue }
      for token in sentence.tokens
      where !reading.quoted[token] && ["we", "our"].contains(reading.lower(token)) {
        out.append(token)
      }
    }
    return out
  }

  /// Sections that stand under an unquoted “X said:”: from it on until one opens with a name.
  private func sectionsUnderCue() -> Set<Int> {
    let document = reading.document
    var opening: [Int: Int] = [:]
    var closing: Set<Int> = []
    for sentence in document.sentences where sentence.tokens.upperBound <= reading.words.count {
      if opening[sentence.section] == nil { opening[sentence.section] = sentence.tokens.lowerBound }
      if let last = sentence.tokens.last, reading.lower(last) == ":" { closing.insert(sentence.section) }
    }
    var under: Set<Int> = []
    var isUnder = false
    for number in document.sections.indices {
      // A list or heading ends what stands under a cue.
      guard document.sections[number].kind == .body else {
        isUnder = false
        continue
      }
      if isUnder, let first = opening[number],
        under.contains(number - 1),
        (first..<min(first + 4, reading.words.count)).contains(where: { reading.nameAt[$0] >= 0 })
      {
        isUnder = false
      }
      if isUnder { under.insert(number) }
      isUnder = isUnder && under.count < 400 || closing.contains(number)
    }
    return under
  }

  private func firstPersonPlural() -> Issuer? {
    guard !ours().isEmpty else { return nil }
    var counts: [Int: Int] = [:]
    for event in ledger.history where event.isSubject && !event.inQuotes {
      let kind = ledger.entries[event.entry].actor.kind
      if kind != .person, kind != .group { counts[event.entry, default: 0] += 1 }
    }
    let ranked = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    guard let best = ranked.first, best.value >= 2 || actsNow(best.key),
      ranked.count < 2 || ranked[1].value < best.value
    else { return nil }
    let actor = ledger.entries[best.key].actor
    return Issuer(
      actor: actor.id, name: actor.name,
      reason: "the text says “we” outside quotation marks and speaks of what \(actor.name) does")
  }

  /// “The ministry condemns the attack. We call on …”: whether a body's first mention opens the text and does something in the present,
  /// as releases speak.
  private func actsNow(_ entry: Int) -> Bool {
    guard let first = ledger.history.first, first.entry == entry, first.isSubject,
      let sentence = reading.document.sentences.first(where: {
        reading.document.sections[$0.section].kind == .body
      }),
      let verb = sentence.tokens.first(where: { reading.ranges[$0].start >= first.range.end })
    else { return false }
    return reading.lexicon.sayings.contains(reading.lower(verb)) && reading.lower(verb).hasSuffix("s")
      && sentence.tokens.contains { reading.ranges[$0] == reading.ranges[verb] }
  }

  private func isOpinion() -> Bool {
    guard let title = reading.document.metadata.title?.name.lowercased() else { return false }
    return ["oped", "op-ed", "opinion", "commentary", "analysis", "column", "comment"].contains {
      title.contains($0)
    }
  }

  private mutating func listed(_ name: String) -> String? {
    let wanted = Array(name.utf8)
    guard
      let match = reading.lexicon.institutionNames.match(
        wanted, at: 0, limit: wanted.count, ignoringCase: true),
      match.end == wanted.count
    else { return ledger["name:" + name.lowercased()].map { ledger.entries[$0].actor.id } }
    return match.value
  }

  private mutating func shown(_ name: String) -> String {
    listed(name).flatMap { reading.lexicon.institutions[$0]?.name } ?? name
  }
}
