public import Lexicon
public import TextModel

/// Finds temporal expressions by rules and resolves them against a date that it is given, never against a clock.
public struct TimeTagger: Sendable {
  /// A tagger with the words of `lexicon`.
  public init(lexicon: Lexicon) {}

  /// The expressions inside `spans` (sentences; none runs over a span's end), in order, not overlapping.
  ///
  /// Without a `reference` what is relative stays open.
  public func times(
    in text: SourceText, spans: [TextRange], reference: CalendarDate?, cancellation: Cancellation = .never
  ) -> [TimeExpression] { [] }
}
