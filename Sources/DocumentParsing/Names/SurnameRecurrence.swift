import TextModel

/// Surnames alone that are not read as names, or as those of something else: “Karl Ames bought the ferry. … Ames now carries 900 people a day.”
struct SurnameRecurrence {
  let lexicon: NameLexicon

  /// `names` of `document` with those added.
  func completed(_ names: [Name], in document: Document) -> [Name] {
    var surnames: Set<String> = []
    for name in names where name.kind == .PER {
      let words = document.text.string(name.range).split(separator: " ")
      if words.count > 1, let last = words.last, last.utf8.count > 2 { surnames.insert(String(last)) }
    }
    guard !surnames.isEmpty else { return names }
    // Surnames that stand alone elsewhere in the text.
    let alone = Set(names.lazy.filter { $0.kind == .PER }.map { document.text.string($0.range) })
      .intersection(surnames)
    // “Ames now carries …” is no town where the text has a Karl Ames.
    let names = names.map { name in
      var name = name
      if !name.isListed, name.kind != .PER, surnames.contains(document.text.string(name.range)) {
        name.kind = .PER
      }
      return name
    }
    var (all, next): ([Name], Int) = ([], 0)
    for sentence in document.sentences where document.sections[sentence.section].isArticle {
      for token in sentence.tokens {
        let range = document.tokens.ranges[token]
        while next < names.count, names[next].range.start <= range.start {
          all.append(names[next])
          next += 1
        }
        if let last = all.last, last.range.end > range.start { continue }
        if next < names.count, names[next].range.start < range.end { continue }
        let word = document.text.string(range)
        let opens = token == sentence.tokens.lowerBound
        guard surnames.contains(word),
          isName(token, opens: opens, document)
            || opens && alone.contains(word) && isSubject(token, document),
          lexicon.classes[word.lowercased()] == nil
        else { continue }
        all.append(Name(range: range, kind: .PER))
      }
    }
    return all + names[next...]
  }

  /// “|Wells| bought the ferry” is somebody's where the text has an Ann Wells, “|Wells| are dug” is not.
  private func isName(_ token: Int, opens: Bool, _ document: Document) -> Bool {
    let columns = document.tokens
    guard columns.upos[token] == "NOUN" else { return columns.upos[token] == "PROPN" }
    guard opens else { return true }
    guard columns.deprel[token] == "nsubj", let verb = columns.head[token], verb >= 0,
      let features = columns.feats[verb]
    else { return false }
    return columns.upos[verb] == "VERB" && features.contains("VerbForm=Fin")
      && !features.contains("Tense=Pres|") && !features.contains("Number=Plur")
  }

  /// Whether the word is the subject of a verb that is not plain by its form to be of several: “|Wells|, born in Marn, has built”.
  private func isSubject(_ token: Int, _ document: Document) -> Bool {
    let columns = document.tokens
    guard columns.deprel[token]?.hasPrefix("nsubj") == true, let verb = columns.head[token], verb > token,
      columns.upos[verb] == "VERB", let features = columns.feats[verb]
    else { return false }
    let helpers = (token + 1..<verb).map { document.text.string(columns.ranges[$0]).lowercased() }
    return !features.contains("Tense=Pres|") && !helpers.contains { ["are", "were", "have"].contains($0) }
  }
}
