import Lexicon
import QuotationMatching
import TextModel

/// What a quotation is held to be in a text, in words.
struct Compared: Equatable, CustomStringConvertible {
  /// One place: its words, and `expected → found` for each difference.
  struct Place: Equatable {
    var text: String
    var differences: [String]
  }

  var places: [Place]

  /// Looks for `quotation` in `text`; no places where there is no word in it.
  init(_ quotation: String, in text: String) throws {
    let source = SourceText(text)
    guard let quotation = Quotation(SourceText(quotation)) else {
      places = []
      return
    }
    let search = QuotationSearch(for: quotation, negations: Negations(of: try Compared.lexicon.get()))
    places = search.matches(in: source).map {
      Place(
        text: source.string($0.range),
        differences: $0.differences.map {
          "\(quotation.text.string($0.expected)) → \(source.string($0.found))"
        })
    }
  }

  /// `exact`, `notFound`, or the differences of the first place.
  var verdict: String {
    guard let first = places.first(where: \.differences.isEmpty) ?? places.first else { return "notFound" }
    return first.differences.isEmpty ? "exact" : first.differences.joined(separator: ", ")
  }

  var description: String { "\(places)" }

  /// The words that deny.
  static let lexicon = Result {
    try Lexicon(files: ["function-words": Array("word\tclass\nn't\tneg\nnever\tneg\nnot\tneg\n".utf8)])
  }
}
