import Foundation
import NeuralEncoder
import TextModel

/// What the model makes of a text that is read as one window; places count bytes.
struct Answer: Encodable {
  struct Token: Encodable {
    var start: Int32
    var end: Int32
    var upos: String
    var feats: String
    var lemma: String
    var head: Int32
    var deprel: String
  }
  struct Span: Encodable {
    var start: Int32
    var end: Int32
    var kind: String
    var confidence: Float
    var link: Int32
  }

  struct Mention: Encodable {
    var head: Int32
    var first: Int32
    var last: Int32
    var kind: String
  }

  /// The window's own vector and those of its pieces, bytes of float32 in base64.
  var vectors = Data()
  var tokens: [Token] = []
  /// First and last token of each.
  var sentences: [[Int32]] = []
  var names: [Span] = []
  var sources: [Span] = []
  var cues: [Span] = []
  var contents: [Span] = []
  var events: [Span] = []
  /// Sides toward the first word.
  var toward: [Float] = []
  /// Sides and acts between the first and the last word.
  var between: [Float] = []
  var acts: [Float] = []
  var mentions: [Mention] = []
  /// Of each mention the likeliest antecedents with their probabilities, as if no two had a word in common.
  var antecedents: [[[Float]]] = []

  /// Nothing but the end of `text` is known to end a sentence.
  init(_ text: [UInt8], by model: LanguageModel) {
    let pieces = model.splitter.pieces(of: text, in: 0..<text.count, firstGap: 3)
    let window = Window(base: 0, pieces: pieces, sentenceEnds: [pieces.count])
    guard let reading = model.readings(of: [window], in: text, cancellation: .never).first else { return }
    let labels = model.labels
    vectors = model.vectors(of: window).withUnsafeBytes { Data($0) }
    tokens = reading.tokens.map {
      Token(
        start: $0.start, end: $0.end, upos: labels.upos[Int($0.upos)], feats: labels.feats[Int($0.feats)],
        lemma: labels.lemmas[Int($0.lemma)], head: $0.head, deprel: labels.deprel[Int($0.deprel)])
    }
    sentences = reading.sentences.map { [$0.lowerBound, $0.upperBound - 1] }
    let spans = { (spans: [WindowReading.Span], kinds: [String]?) in
      spans.map {
        Span(
          start: $0.start, end: $0.end, kind: kinds?[Int($0.kind)] ?? "", confidence: $0.confidence,
          link: $0.link)
      }
    }
    names = spans(reading.names, labels.names)
    sources = spans(reading.sources, nil)
    cues = spans(reading.cues, nil)
    contents = spans(reading.contents, nil)
    events = spans(reading.events, labels.events)
    guard let first = reading.tokens.first, let last = reading.tokens.last else { return }
    let (one, other) = (pieces.range(of: first), pieces.range(of: last))
    toward = model.toward([one], in: pieces)[0]
    (between, acts) = model.between([(one, other)], in: pieces)[0]
    mentions = reading.mentions.map {
      Mention(head: $0.head, first: $0.first, last: $0.last, kind: labels.mentions[Int($0.kind)])
    }
    let compared = reading.mentions.map {
      ComparedMention(vector: $0.vector, head: Int($0.head), words: Int($0.head))
    }
    antecedents = model.antecedents(of: compared, cancellation: .never).map { found in
      found.map { [Float($0.mention), $0.probability] }
    }
  }
}

extension Pieces {
  /// The pieces that share a byte with `token`.
  fileprivate func range(of token: WindowReading.Token) -> Range<Int> {
    let inside = (0..<count).filter { ends[$0] > token.start && starts[$0] < token.end }
    return (inside.first ?? 0)..<((inside.last ?? -1) + 1)
  }
}
