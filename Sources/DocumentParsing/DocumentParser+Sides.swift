public import TextModel

extension DocumentParser {
  /// The side that the words around each of `mentions` of `document` take toward it, its holder not determined, in order.
  ///
  /// A mention is read in its sentence. Empty when cancelled or without a model.
  public func sides(
    toward mentions: [TextRange], in document: Document, cancellation: Cancellation = .never
  ) -> [Sides] {
    model?.sides(toward: mentions, in: document, cancellation: cancellation) ?? []
  }

  /// The side that the holder of each of `pairs` takes toward its target, in order.
  ///
  /// A pair is read in its sentence, or in all from the first one's sentence to the last one's. Empty when cancelled or
  /// without a model.
  public func sides(
    between pairs: [(holder: TextRange, target: TextRange)], in document: Document,
    cancellation: Cancellation = .never
  ) -> [Sides] {
    model?.sides(between: pairs, in: document, cancellation: cancellation) ?? []
  }
}
