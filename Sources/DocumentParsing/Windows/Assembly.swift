import NeuralEncoder
import TextModel

/// Puts the readings of windows together to one document.
struct Assembly {
  let labels: Labels
  /// Kind of each of the model's names.
  let kinds: [Name.Kind?]
  /// How each of the model's lemmas is made.
  let scripts: [LemmaScript?]
  private(set) var names: [ReadName] = []
  private(set) var findings = ModelFindings()
  /// The mentions found so far as coreference compares them.
  private(set) var compared: [ComparedMention] = []
  private var section = 0
  /// Numbers of head words and of mentions' words.
  private var numbers: [String: Int] = [:]

  init(labels: Labels, kinds: [Name.Kind?], scripts: [LemmaScript?]) {
    self.labels = labels
    self.kinds = kinds
    self.scripts = scripts
  }

  /// Adds what was read off the window at `base`; windows come in the order of the text.
  mutating func append(_ reading: WindowReading, base: Int, to document: inout Document) {
    let firstToken = document.tokens.count
    append(reading.tokens, base, to: &document.tokens, of: document.text)
    for sentence in reading.sentences {
      let tokens = firstToken + Int(sentence.lowerBound)..<firstToken + Int(sentence.upperBound)
      guard let first = tokens.first, let last = tokens.last else { continue }
      let range = TextRange(document.tokens.ranges[first].start, document.tokens.ranges[last].end)
      while section + 1 < document.sections.count, document.sections[section].range.end <= range.start {
        section += 1
      }
      let kind = document.sections.indices.contains(section) ? document.sections[section].kind : .body
      if let previous = document.sentences.last, previous.section == section, Assembly.isOneSentence(kind) {
        join(previous, with: tokens, to: &document)
      } else {
        document.sentences.append(Sentence(range: range, section: section, tokens: tokens))
      }
    }
    for name in reading.names {
      guard let kind = kinds[Int(name.kind)] else { continue }
      names.append(ReadName(range: range(name, base), kind: kind, confidence: name.confidence))
    }
    let firstCue = findings.cues.count
    let firstSource = findings.sources.count
    findings.sources += reading.sources.map { span($0, base, links: 0) }
    findings.cues += reading.cues.map { span($0, base, links: firstSource) }
    findings.contents += reading.contents.map { span($0, base, links: firstCue) }
    findings.triggers += reading.events.map {
      ModelFindings.Trigger(
        range: range($0, base), kind: labels.events[Int($0.kind)], confidence: $0.confidence)
    }
    append(reading.mentions, firstToken, document)
  }

  private mutating func append(_ mentions: [WindowReading.Mention], _ firstToken: Int, _ document: Document) {
    for mention in mentions {
      guard let kind = ModelFindings.Mention.Kind(rawValue: labels.mentions[Int(mention.kind)]) else {
        continue
      }
      let words = firstToken + Int(mention.first)..<firstToken + Int(mention.last) + 1
      let forms = words.map { document.text.string(document.tokens.ranges[$0]).lowercased() }
      let head = firstToken + Int(mention.head)
      let bare = forms.count > 1 && Assembly.articles.contains(forms[0]) ? forms.dropFirst() : forms[...]
      findings.mentions.append(ModelFindings.Mention(head: head, tokens: words, kind: kind))
      compared.append(
        ComparedMention(
          vector: mention.vector, head: number(forms[head - words.lowerBound]),
          words: number(bare.joined(separator: " "))))
    }
  }

  /// What does not tell two mentions apart.
  private static let articles: Set = ["the", "a", "an", "this", "our", "his", "her", "their"]

  private mutating func number(_ words: String) -> Int {
    if let known = numbers[words] { return known }
    numbers[words] = numbers.count
    return numbers.count - 1
  }

  /// Joins each mention with the earlier ones that may mean the same.
  mutating func link(_ antecedents: [[Antecedent]]) {
    for (index, found) in antecedents.enumerated() {
      findings.mentions[index].antecedents = found.map {
        ModelFindings.Antecedent(mention: $0.mention, probability: $0.probability)
      }
    }
  }

  /// Gives what no piece covers to the word before: a variation selector behind a sign, marks behind a word's last letter.
  func closeGaps(_ document: inout Document) {
    let text = document.text
    for index in document.sentences.indices {
      let tokens = document.sentences[index].tokens
      let sectionEnd = document.sections[document.sentences[index].section].range.end
      for token in tokens {
        let end = document.tokens.ranges[token].end
        let next = token + 1 < document.tokens.count ? document.tokens.ranges[token + 1].start : sectionEnd
        guard end < min(next, sectionEnd) else { continue }
        let rest = text.trimmed(TextRange(end, min(next, sectionEnd)))
        if !rest.isEmpty { document.tokens.ranges[token].end = rest.end }
      }
      if let last = tokens.last { document.sentences[index].range.end = document.tokens.ranges[last].end }
    }
  }

  /// A heading is one sentence, whatever stands in it.
  private static func isOneSentence(_ kind: Section.Kind) -> Bool {
    kind == .headline || kind == .heading || kind == .dateline
  }

  /// Adds `tokens` to the sentence before, whose root becomes theirs.
  private func join(_ previous: Sentence, with tokens: Range<Int>, to document: inout Document) {
    let whole = previous.tokens.lowerBound..<tokens.upperBound
    if let root = previous.tokens.first(where: { document.tokens.head[$0] == -1 }) {
      for token in tokens where document.tokens.head[token] == -1 {
        document.tokens.head[token] = root
        document.tokens.deprel[token] = "parataxis"
      }
    }
    document.sentences[document.sentences.count - 1] = Sentence(
      range: TextRange(previous.range.start, document.tokens.ranges[whole.upperBound - 1].end),
      section: previous.section, tokens: whole)
  }

  private func append(
    _ added: [WindowReading.Token], _ base: Int, to tokens: inout Tokens, of text: SourceText
  ) {
    let first = tokens.count
    for token in added {
      let range = TextRange(base + Int(token.start), base + Int(token.end))
      tokens.ranges.append(range)
      let form = text.string(range)
      tokens.lemma.append(scripts[Int(token.lemma)]?.lemma(of: form) ?? form)
      tokens.head.append(token.head < 0 ? -1 : first + Int(token.head))
    }
    tokens.upos += added.map { labels.upos[Int($0.upos)] }
    tokens.deprel += added.map { labels.deprel[Int($0.deprel)] }
    tokens.feats += added.map { labels.feats[Int($0.feats)] }
  }

  private func range(_ span: WindowReading.Span, _ base: Int) -> TextRange {
    TextRange(base + Int(span.start), base + Int(span.end))
  }

  private func span(_ span: WindowReading.Span, _ base: Int, links: Int) -> ModelFindings.Span {
    ModelFindings.Span(
      range: range(span, base), confidence: span.confidence,
      link: span.link < 0 ? nil : links + Int(span.link))
  }
}
