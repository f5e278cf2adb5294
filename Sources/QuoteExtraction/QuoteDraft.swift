import TextModel

/// Who is held to have said something, before it becomes a `Quote.Speaker`.
struct QuoteSource {
  /// Indexes of the actors; more than one where several speak as one (“both sides”).
  var actors: [Int] = []
  /// The words that name the speaker here.
  var mention: TextRange?
  /// What to show where there is no actor; nil where the words are but a pronoun that cannot be told.
  var name: String?
  /// How sure the link from the words to the actor is.
  var confidence: Double
  /// For people.
  var reason: String
  /// Who is spoken for, where the words themselves say it (“a spokesman for the ministry”).
  var onBehalfOf: Int?
}

/// A quotation while its parts are still being gathered.
struct QuoteDraft {
  var form: Quote.Form
  var parts: [TextRange]
  var cue: TextRange?
  /// Tokens of the cue.
  var cueTokens: Range<Int>?
  var source: QuoteSource?
  var confidence: Double
  /// How the content was found, for people.
  var reason: String
  var section: Int
}
