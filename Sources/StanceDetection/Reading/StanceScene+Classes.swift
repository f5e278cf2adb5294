import DocumentParsing

/// What kind of word stands where.
extension StanceScene {
  /// The mention at `token`, if one is there.
  func mention(at token: Int) -> Placed? {
    guard token >= 0, token < mentionAt.count, mentionAt[token] >= 0 else { return nil }
    return mentions[mentionAt[token]]
  }

  /// Whether `token` is no word: a comma, a quotation mark.
  func isPunctuation(_ token: Int) -> Bool {
    guard let byte = words[token].utf8.first else { return true }
    if byte >= 0x80 { return StanceScene.marks.contains(words[token]) }
    return !(byte >= 0x61 && byte <= 0x7A) && !(byte >= 0x30 && byte <= 0x39) && byte != 0x24
      && !isGenitive(token)
      && lists.classes[words[token]] == nil
  }

  private static let marks: Set<String> = ["“", "”", "‘", "’", "«", "»", "—", "–", "…", "•", "„"]
  private static let quotation: Set<String> = ["\"", "“", "”", "«", "»", "„", "''", "``"]

  /// Whether `token` is a quotation mark.
  func isQuotationMark(_ token: Int) -> Bool { StanceScene.quotation.contains(words[token]) }

  /// Whether `token` is “’s” or a bare apostrophe.
  func isGenitive(_ token: Int) -> Bool { words[token] == "'s" || words[token] == "'" }

  /// Whether a clause cannot go on over `token`.
  func isBoundary(_ token: Int) -> Bool {
    switch words[token] {
    case ".", ";", ":", "(", ")", "[", "]", "—", "–", "--", "•", "!", "?": true
    default: isQuotationMark(token)
    }
  }

  /// Where a short aside in brackets that ends at `token` begins: “the Assembly |(AS)| mission”.
  func asideStart(endingAt token: Int, lower: Int) -> Int? {
    guard words[token] == ")" else { return nil }
    for start in stride(from: token - 1, through: max(lower, token - 5), by: -1) where words[start] == "(" {
      return start
    }
    return nil
  }

  /// One past a short aside in brackets that begins at `token`.
  func asideEnd(startingAt token: Int, limit: Int) -> Int? {
    guard token < limit, words[token] == "(" else { return nil }
    for end in (token + 1)..<max(token + 1, min(limit, token + 6)) where words[end] == ")" { return end + 1 }
    return nil
  }

  /// Whether `token` is a noun for people or for an organ of something.
  func isPartyNoun(_ token: Int) -> Bool {
    guard classes[token] == nil || classes[token] == .common, let kind = lists.noun(words[token])?.kind else {
      return false
    }
    return kind == .people || kind == .organ
  }

  /// Whether `token` is spelt like a finite verb of saying or doing.
  func isKnownVerb(_ token: Int) -> Bool {
    let word = words[token]
    if mentionAt[token] >= 0 { return false }
    if let entries = lists.acts[word] {
      if entries.contains(where: { $0.act.partOfSpeech == .verb && $0.form.contains(.past) }) { return true }
    }
    return word.hasSuffix("ed") || word == "said" || word == "says" || word == "told"
      ? lists.sayings.contains(word) : false
  }

  /// Whether a verb could stand at `token` because one was seen there or its ending says so.
  func looksLikeVerb(_ token: Int) -> Bool {
    guard token < words.count, mentionAt[token] < 0 else { return false }
    return classes[token] == .aux || isKnownVerb(token) || lists.sayings.contains(words[token])
      || (classes[token] == nil && words[token].hasSuffix("ed"))
  }

  /// Whether `token` is an adverb.
  func isAdverb(_ token: Int) -> Bool {
    classes[token] == .adv
      || (classes[token] == nil && mentionAt[token] < 0 && words[token].hasSuffix("ly")
        && lists.noun(words[token]) == nil)
  }
}
