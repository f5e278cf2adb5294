public import Lexicon
public import TextModel
import TimeExpressions

/// Reads a text as far as its words: language, layout, metadata, sentences, tokens, names.
public struct DocumentParser: Sendable {
  /// A parser with the words of `lexicon`.
  public init(lexicon: Lexicon) {}

  /// The document of `input`; broken or strange text gives less, never an error.
  public func document(_ input: DocumentInput, cancellation: Cancellation = .never) -> Document {
    Document(
      input: input, language: "und",
      metadata: Metadata(publication: Publication(value: nil, basis: .unknown, reason: "nothing was read")),
      sections: [], sentences: [], tokens: Tokens(), names: [])
  }
}
