import DocumentParsing
import Lexicon
import TextModel

/// The documents of a comparison that are about the matter of one profile.
struct Matter {
  /// The words of the profile.
  let words: AspectWords
  let profile: Profile
  /// One a document.
  let sources: [PositionSource]
  /// Indexes of the documents that are about it.
  let documents: [Int]

  init?(_ sources: [PositionSource], _ profiles: [AspectWords], wanted: String?) {
    let about = sources.map { profiles.about(Matter.words(of: $0.document))?.profile?.id }
    let id =
      wanted
      ?? profiles.compactMap(\.profile?.id).max { a, b in
        let (first, second) = (about.count { $0 == a }, about.count { $0 == b })
        // The first of several.
        return first != second ? first < second : a > b
      }
    guard let words = profiles.first(where: { $0.profile?.id == id }), let profile = words.profile else {
      return nil
    }
    self.words = words
    self.profile = profile
    self.sources = sources
    documents = sources.indices.filter { about[$0] == profile.id }
  }

  /// The words of `document` in lower case.
  private static func words(of document: Document) -> [String] {
    document.tokens.ranges.map { document.text.string($0).lowercased() }
  }

  /// The words of `text` in lower case, hyphened ones whole.
  static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
  }

  /// The words at `range` of the document.
  func words(at range: TextRange, of document: Int) -> [String] {
    Matter.words(of: sources[document].document.text.string(range))
  }
}
