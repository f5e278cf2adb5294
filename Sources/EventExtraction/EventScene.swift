import ActorResolution
import DocumentParsing
import TextModel
import TimeExpressions

/// A sentence with everything that stands in it, by token.
struct EventScene {
  /// A word of the sentence.
  struct Word {
    var range: TextRange
    var lower: String
    var isCapital: Bool
    var cues: EventCues
    /// Whether a trigger can begin with it.
    var canTrigger: Bool
    var clause: Int
    /// Index of the time expression it belongs to.
    var time: Int?
    /// Whether that names a day, a month or the like, and no length of time.
    var isDate = false
    /// Index into `mentions`.
    var mention: Int?
    /// Index of the document's name it belongs to.
    var name: Int?
    /// What that name is of.
    var nameKind: Name.Kind?
    /// Its part of speech, dictionary form, features, relation to its head and head in the sentence, where a model parsed it.
    var upos, lemma, feats, deprel: String?
    var head: Int?
    /// Class and certainty of the model's trigger that it heads.
    var told: (kind: String, confidence: Float)?
  }

  /// A mention of an actor with the tokens it covers.
  struct Party {
    var actor: Int
    var form: Mention.Form
    var tokens: Range<Int>
    /// Whether the actor is a person.
    var isPerson: Bool
  }

  /// Index of the sentence.
  let sentence: Int
  /// Where it is.
  let range: TextRange
  private(set) var words: [Word] = []
  /// The actors mentioned, in order.
  private(set) var mentions: [Party] = []
  /// For each word, its children in order.
  private var dependents: [[Int]] = []

  /// Number of words.
  var count: Int { words.count }
  /// Where the word at `index` stands; whatever lies outside the sentence is an empty word of no clause.
  func textRange(_ index: Int) -> TextRange { has(index) ? words[index].range : TextRange(0, 0) }
  /// Where `trigger` stands.
  func range(of trigger: EventTrigger) -> TextRange {
    textRange(trigger.first).union(textRange(trigger.last))
  }
  /// The word at `index` in lower case.
  func lower(_ index: Int) -> String { has(index) ? words[index].lower : "" }
  /// Whether the word at `index` begins with a capital.
  func isCapital(_ index: Int) -> Bool { has(index) && words[index].isCapital }
  /// What the word at `index` says beside a trigger.
  func cues(_ index: Int) -> EventCues { has(index) ? words[index].cues : [] }
  /// Whether a trigger can begin at `index`.
  func canTrigger(_ index: Int) -> Bool { has(index) && words[index].canTrigger }
  /// The clause of the word at `index`.
  func clause(_ index: Int) -> Int { has(index) ? words[index].clause : -1 }
  /// Index of the time expression that the word at `index` belongs to.
  func time(_ index: Int) -> Int? { has(index) ? words[index].time : nil }
  /// Index into `mentions` of the mention that the word at `index` belongs to.
  func mention(_ index: Int) -> Int? { has(index) ? words[index].mention : nil }
  /// Index of the document's name that the word at `index` belongs to.
  func name(_ index: Int) -> Int? { has(index) ? words[index].name : nil }
  /// The words that hang on the one at `index`, in order.
  func children(_ index: Int) -> [Int] { dependents.indices.contains(index) ? dependents[index] : [] }
  private func has(_ index: Int) -> Bool { index >= 0 && index < words.count }

  /// The `tokens` of the sentence at `index` with what `layers` know of them.
  init(_ index: Int, tokens: Range<Int>, layers: EventLayers, words vocabulary: EventWords) {
    let sentence = layers.document.sentences[index]
    self.sentence = index
    let known = layers.document.tokens.ranges
    let text = layers.document.text.bytes
    let isWhole = tokens == sentence.tokens || tokens.isEmpty || tokens.upperBound > known.count
    range =
      isWhole ? sentence.range : TextRange(known[tokens.lowerBound].start, known[tokens.upperBound - 1].end)
    words.reserveCapacity(tokens.count)
    for token in tokens where token < known.count {
      let range = known[token]
      let bytes = text[min(range.start, text.count)..<min(range.end, text.count)]
      guard let first = bytes.first else { continue }
      let lower = EventScene.lowered(bytes)
      words.append(
        Word(
          range: range, lower: lower, isCapital: first >= 0x41 && first <= 0x5A, cues: vocabulary.cues(lower),
          canTrigger: vocabulary.canTrigger(lower), clause: 0, time: nil, mention: nil, name: nil))
    }
    attach(layers)
    divide(vocabulary)
    parse(tokens, layers)
  }

  /// Takes over what the model's tree says; a head outside `tokens` is none.
  private mutating func parse(_ tokens: Range<Int>, _ layers: EventLayers) {
    let columns = layers.document.tokens
    guard words.count == tokens.count, tokens.upperBound <= columns.count else { return }
    dependents = Array(repeating: [], count: words.count)
    for (index, token) in tokens.enumerated() {
      words[index].upos = columns.upos[token]
      words[index].lemma = columns.lemma[token]
      words[index].feats = columns.feats[token]
      words[index].deprel = columns.deprel[token]
      if let head = columns.head[token], tokens.contains(head), head != token {
        words[index].head = head - tokens.lowerBound
        dependents[head - tokens.lowerBound].append(index)
      }
    }
    for trigger in layers.triggers(in: range) {
      let found = self.tokens(trigger.range)
      // “stepped down”: the word that heads the others.
      let top = found.first { words[$0].head.map { !found.contains($0) } ?? true } ?? found.first
      if let top { words[top].told = (trigger.kind, trigger.confidence) }
    }
  }

  /// In lower case, curly apostrophes straight.
  private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    if bytes.count > 40 { return "" }
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: bytes.count) { small in
        for (place, byte) in bytes.enumerated() {
          small[place] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
        }
        return bytes.count
      }
    }
    var out: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 {
        let third = bytes[index + 2]
        if third == 0x98 || third == 0x99 {
          out.append(0x27)
        } else if third == 0x9C || third == 0x9D {
          out.append(0x22)
        } else if third >= 0x90 && third <= 0x95 {
          out.append(0x2D)
        } else {
          out += [byte, bytes[index + 1], third]
        }
        index += 3
        continue
      }
      out.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      index += 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The tokens that `range` covers.
  func tokens(_ range: TextRange) -> Range<Int> {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < words.count, words[end].range.start < range.end { end += 1 }
    return low..<end
  }

  private mutating func attach(_ layers: EventLayers) {
    for index in layers.times(in: range) {
      for token in tokens(layers.times[index].range) {
        words[token].time = index
        words[token].isDate = isDate(layers.times[index])
      }
    }
    for mention in layers.mentions(in: range) {
      let tokens = tokens(mention.range)
      guard !tokens.isEmpty else { continue }
      let isPerson = layers.actors.actors[mention.actor].kind == .person
      mentions.append(
        Party(actor: mention.actor, form: mention.form, tokens: tokens, isPerson: isPerson))
      for token in tokens { words[token].mention = mentions.count - 1 }
    }
    for index in layers.names(in: range) {
      for token in tokens(layers.document.names[index].range) {
        words[token].name = index
        words[token].nameKind = layers.document.names[index].kind
      }
    }
  }

  /// Cuts the sentence into clauses at marks and at words that begin one; an opening "On Thursday," stays with what follows.
  private mutating func divide(_ vocabulary: EventWords) {
    var clause = 0
    var start = 0
    var latest = 0
    var outer: [Int] = []
    for index in words.indices {
      let word = words[index]
      var cuts =
        word.lower.utf8.count <= 2 && word.mention == nil
        && [",", ";", ":", "(", ")", "\"", "--", "-", "[", "]"].contains(word.lower)
      if word.lower == "-", index > 0, words[index - 1].range.end == word.range.start { cuts = false }
      if word.lower == ",", start == 0, index <= 7, words.prefix(3).contains(where: { $0.time != nil }) {
        cuts = false
      }
      // "2 May, 2012", "Tarsk, Velmora": a comma inside a time or between names parts no clause.
      if word.time != nil { cuts = false }
      if word.cues.contains(.breaker), word.time == nil, index > start {
        // "Before May 2030" is a time, not a clause.
        cuts = !words[index + 1..<min(words.count, index + 2)].contains { $0.time != nil }
      }
      if word.lower == "and" || word.lower == "or" {
        let next = index + 1 < words.count ? words[index + 1] : word
        let isVerb =
          vocabulary.senses(next.lower).contains { ($0.form ?? 0) >= 2 }
          || !next.cues.isDisjoint(with: [.saying, .future, .modal, .bePast, .have])
        cuts = isVerb && !next.isCapital
      }
      // "A joint session, scheduled for October": the participle belongs to what is before the comma.
      if word.lower == ",", index + 1 < words.count, words[index + 1].cues.contains(.scheduled) {
        cuts = false
      }
      if word.lower == ")" || word.lower == "]", let before = outer.popLast() {
        // Behind a bracket the clause goes on: "the Organisation (OSR) in May".
        words[index].clause = clause
        clause = before
        continue
      }
      if cuts {
        if word.lower == "(" || word.lower == "[" { outer.append(clause) } else { outer = [] }
        latest += 1
        clause = latest
        start = index
      }
      words[index].clause = clause
    }
  }
}
