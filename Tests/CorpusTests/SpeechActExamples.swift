import ActorResolution
import Corpus
import DocumentParsing
import Lexicon
import QuoteExtraction
import StanceDetection
import Testing
import TextModel

/// Every row of `speech-acts.tsv` does in its own example what it says of itself.
@Suite struct SpeechActExamples {
  private static let parties: [(name: String, kind: Actor.Kind)] = [
    ("Velmora", .state), ("Orsenia", .state), ("Orvan", .person), ("Petrova", .person),
    ("Assembly", .organization),
  ]

  @Test func `every speech act takes its side in its example`() {
    let lexicon = CorpusTests.lexicon
    let parser = DocumentParser(lexicon: lexicon, model: CorpusTests.model)
    let quotations = QuoteExtractor(lexicon: lexicon)
    let detector = StanceDetector(lexicon: lexicon)
    let rows = lexicon["speech-acts"].rows
    #expect(rows.count >= 600)
    var wrong: Set<String> = []
    for row in rows {
      let text = row["example"] + " That is what the people of the town have heard and what they know."
      let document = parser.document(DocumentInput(text: SourceText(text), key: row["id"]))
      let actors = SpeechActExamples.actors(in: document.text)
      let quotes = quotations.quotes(in: document, actors: actors)
      let relations = detector.relations(
        in: document, actors: actors, quotes: quotes, events: [], times: [])
      let side = (Int(row["polarity"]) ?? 0).signum()
      let forms = Set(row["forms"].split { $0 == " " || $0 == "|" }.map(String.init))
      let isRight = relations.contains { relation in
        guard let cue = relation.cue else { return false }
        let first = String(document.text.string(cue).lowercased().prefix { $0.isLetter })
        return forms.contains(first)
          && (relation.polarity.signum() == side || row["negated"] == "\(relation.polarity)")
      }
      if !isRight { wrong.insert(row["id"]) }
    }
    #expect(wrong.isEmpty, "\(wrong.sorted().joined(separator: "; "))")
  }

  /// The invented parties wherever the examples name them, so that the test is of the acts alone.
  private static func actors(in text: SourceText) -> ActorAnalysis {
    var analysis = ActorAnalysis()
    for (name, kind) in parties {
      let bytes = Array(name.utf8)
      var mentions: [Mention] = []
      var index = 0
      while index + bytes.count <= text.count {
        let end = index + bytes.count
        let isAlone = end == text.count || !(text.bytes[end] >= 0x61 && text.bytes[end] <= 0x7A)
        if isAlone, text.bytes[index..<end].elementsEqual(bytes) {
          mentions.append(Mention(range: TextRange(index, end), form: .name, confidence: 1))
        }
        index += 1
      }
      guard !mentions.isEmpty else { continue }
      analysis.actors.append(
        Actor(id: name.lowercased(), name: name, kind: kind, mentions: mentions))
    }
    return analysis
  }
}
