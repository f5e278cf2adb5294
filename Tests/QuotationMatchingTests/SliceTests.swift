import Foundation
import Testing

/// Slices of the sample articles: as they are they are exact, with one word changed they are altered by just that word.
@Suite struct SliceTests {
  static let articles: [String] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Corpus/Articles")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap {
      try? String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
  }()

  /// The same numbers in every run.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  /// Words without punctuation inside, so that a word here is a word there.
  static func isPlain(_ word: Substring) -> Bool {
    word.allSatisfy { $0.isLetter }
      || (word.last.map { ".,".contains($0) } ?? false && word.dropLast().allSatisfy(\.isLetter))
  }

  @Test(arguments: 0..<200) func `a slice is exact and a word changed in it is the difference`(_ seed: Int)
    throws
  {
    var dice = Dice(state: UInt64(seed))
    #expect(SliceTests.articles.count > 3)
    let article = try #require(SliceTests.articles.randomElement(using: &dice))
    let words = article.split(whereSeparator: \.isWhitespace)
    let length = Int.random(in: 4...60, using: &dice)
    let start = Int.random(in: 0..<(words.count - length), using: &dice)
    let slice = words[start..<(start + length)]
    // An ellipsis of the text is one of the quotation too, and so are brackets; they are tested elsewhere.
    guard !slice.contains(where: { $0.contains("[") || $0.contains("…") || $0.contains("...") }) else {
      return
    }
    let quotation = slice.joined(separator: " ")
    let exact = try Compared(quotation, in: article)
    #expect(exact.verdict == "exact", "\(quotation)\n\(exact)")

    let plain = slice.indices.filter { SliceTests.isPlain(words[$0]) }
    guard let place = plain.randomElement(using: &dice) else { return }
    var changed = Array(slice)
    let mark = words[place].last.flatMap { $0.isLetter ? nil : String($0) } ?? ""
    let nonce = "Zyxwv"
    changed[place - start] = Substring(nonce + mark)
    let altered = try Compared(changed.joined(separator: " "), in: article)
    let word = words[place].filter(\.isLetter)
    #expect(altered.verdict == "\(nonce) → \(word)", "\(changed.joined(separator: " "))\n\(altered)")

    var more = Array(slice)
    more.insert(Substring(nonce), at: place - start + (place + 1 < slice.endIndex ? 1 : 0))
    let added = try Compared(more.joined(separator: " "), in: article)
    #expect(
      added.places.contains { $0.differences.count == 1 && $0.differences[0].hasPrefix(nonce) },
      "\(more.joined(separator: " "))\n\(added)")
  }
}
