import TextModel

/// A name as the language model reads it.
struct ReadName {
  /// Where it stands.
  var range: TextRange
  /// What bears it.
  var kind: Name.Kind
  /// 0…1.
  var confidence: Float
}

/// The names of the language model, with what the word lists know of them.
///
/// The model says where names stand. A listed name has the list's kind, and stands where it covers the model's, because
/// the list knows where an institution's name ends; of other overlaps it gives way. Of what no list knows one kind holds
/// throughout the document: the model's votes, surer ones more, and the rules' where they have seen people or country
/// (“Velmoran” beside “Velmora”), since a reader of single sentences takes an unknown country for a person.
struct NameFusion {
  private let model: [ReadName]
  private let listed: [Name]
  /// Names of places and bodies that no list has, as the rules see them.
  private let unlisted: [Name]
  private let kinds: [String: Name.Kind]
  private let text: SourceText

  /// The names that `model` reads in `text`, beside those of the `rules`.
  init(model: [ReadName], rules: [Name], lexicon: NameLexicon, in text: SourceText) {
    self.text = text
    let persons = PersonSpans(lexicon: lexicon, text: text)
    self.model = NameFusion.withNicknames(model, in: text).flatMap { name in
      var name = name
      name.range = NameRecognizer.withoutPossessive(NameFusion.withoutMarks(name.range, in: text), in: text)
      return (name.kind == .PER ? persons.names(in: name) : [name]).filter {
        NameFusion.isName(text.string($0.range), $0.kind, lexicon)
      }
    }
    listed = rules.filter(\.isListed)
    unlisted = rules.filter { !$0.isListed && [.ORG, .GPE, .LOC].contains($0.kind) }
    kinds = NameFusion.kinds(of: self.model, rules: rules, lexicon, in: text)
  }

  /// `names` with the two halves joined that a nickname in marks cuts a person's into: “Viktor “the Bear | ” Halvar”.
  private static func withNicknames(_ names: [ReadName], in text: SourceText) -> [ReadName] {
    var joined: [ReadName] = []
    for name in names {
      if let last = joined.last, last.kind == .PER, name.kind == .PER, last.range.end < name.range.start,
        let open = text.string(last.range).firstIndex(where: { $0 == "“" || $0 == "\"" }),
        open > text.string(last.range).startIndex,
        ["” ", "\" ", " "].contains(text.string(TextRange(last.range.end, name.range.start)))
      {
        joined[joined.count - 1].range = last.range.union(name.range)
      } else {
        joined.append(name)
      }
    }
    return joined
  }

  /// The kind of every name that no list knows, by its words in small letters.
  private static func kinds(
    of model: [ReadName], rules: [Name], _ lexicon: NameLexicon, in text: SourceText
  ) -> [String: Name.Kind] {
    var votes: [String: [Name.Kind: Float]] = [:]
    func vote(_ range: TextRange, _ kind: Name.Kind, _ weight: Float) {
      votes[text.string(range).lowercased(), default: [:]][kind, default: 0] += weight
    }
    var last: ReadName?
    for name in model {
      vote(name.range, name.kind, name.confidence)
      if name.kind == .PER,
        namesPlace(name.range, lexicon, in: text) || isHome(name.range, of: last, in: text)
      {
        vote(name.range, .GPE, 1.2)
      }
      last = name
    }
    for name in rules where !name.isListed {
      // A body of several words has a head that says so.
      let isBody = name.kind == .ORG && text.string(name.range).contains(" ")
      vote(name.range, name.kind, name.kind == .GPE || name.kind == .NORP ? 1.2 : isBody ? 0.9 : 0.3)
    }
    var kinds = votes.compactMapValues { votes in
      votes.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }?.key
    }
    let peoples = PeopleNames(places: Set(kinds.filter { $0.value == .GPE }.keys))
    for name in kinds.keys where peoples.contains(name) { kinds[name] = .NORP }
    return kinds
  }

  /// “Igor Valdane of Karsia”: whether what stands at `range` is where the person named before is from.
  private static func isHome(_ range: TextRange, of person: ReadName?, in text: SourceText) -> Bool {
    guard let person, person.kind == .PER, person.range.end + 4 == range.start else { return false }
    return text.string(TextRange(person.range.end, range.start)) == " of "
      && text.string(person.range).contains(" ") && !text.string(range).contains(" ")
  }

  /// Whether the words around a name say that it is a place: “the government of Velmora”, “left Tarsk at noon”.
  private static func namesPlace(_ range: TextRange, _ lexicon: NameLexicon, in text: SourceText) -> Bool {
    let before = text.string(TextRange(max(0, range.start - 20), range.start)).lowercased().split(
      separator: " ")
    if ["left", "reached"].contains(before.last), !lexicon.given.contains(text.string(range).lowercased()),
      !text.string(range).contains(" "), endsMotion(range.end, in: text)
    {
      return true
    }
    guard before.last == "of", let head = before.dropLast().last else { return false }
    return lexicon.shows(String(head), "of")
  }

  /// Whether the words from `start` on can follow the place that somebody leaves: when, for where, or nothing.
  private static func endsMotion(_ start: Int, in text: SourceText) -> Bool {
    let behind = text.string(TextRange(start, min(text.bytes.count, start + 8)))
    return behind.isEmpty || ".,;".contains(behind.prefix(1))
      || ["at", "on", "for", "by"].contains { behind.hasPrefix(" " + $0 + " ") }
  }

  /// The names in order, not overlapping.
  func names() -> [Name] {
    var names: [Name] = []
    var (next, wide) = (0, 0)
    for name in model {
      while wide < unlisted.count, unlisted[wide].range.end < name.range.end { wide += 1 }
      while next < listed.count, listed[next].range.end <= name.range.start {
        append(listed[next], to: &names)
        next += 1
      }
      if next < listed.count, listed[next].range.contains(name.range) {
        append(listed[next], to: &names)
      } else if wide < unlisted.count, NameFusion.widens(unlisted[wide], name) {
        // “Assembly for Security in the Region”, “Lake Ansel”: the rules follow a head further.
        append(unlisted[wide], to: &names)
      } else {
        let kind = kinds[text.string(name.range).lowercased()] ?? name.kind
        append(Name(range: name.range, kind: kind), to: &names)
      }
    }
    for name in listed[next...] { append(name, to: &names) }
    return withBodies(names)
  }

  /// `names` and the bodies that the rules alone see (“the Eastern Commonwealth”), where nothing else is.
  private func withBodies(_ names: [Name]) -> [Name] {
    var (all, next): ([Name], Int) = ([], 0)
    for body in unlisted where body.kind == .ORG && isShown(text.string(body.range)) {
      while next < names.count, names[next].range.end <= body.range.start {
        all.append(names[next])
        next += 1
      }
      if next == names.count || names[next].range.start >= body.range.end { append(body, to: &all) }
    }
    return all + names[next...]
  }

  /// Whether a body that the rules see is one: a name of several words has a head, and letters are one where the model reads them
  /// so elsewhere (“the Union of the Bay (FUB) … The FUB”).
  private func isShown(_ name: String) -> Bool {
    name.contains(" ")
      || name == name.uppercased() && kinds[name.lowercased()] == .ORG
        && model.contains { $0.kind == .ORG && text.string($0.range) == name }
  }

  private static func widens(_ rule: Name, _ name: ReadName) -> Bool {
    rule.range.contains(name.range) && rule.range.count > name.range.count
      && (rule.range.start == name.range.start || rule.range.end == name.range.end)
  }

  private func append(_ name: Name, to names: inout [Name]) {
    if let last = names.last, last.range.end > name.range.start { return }
    names.append(name)
  }

  /// `range` without slashes, brackets and straight marks at its ends (“/TASS/”).
  private static func withoutMarks(_ range: TextRange, in text: SourceText) -> TextRange {
    var (start, end) = (range.start, range.end)
    while start < end, "/\"([".utf8.contains(text.bytes[start]) { start += 1 }
    while end > start, "/\")],;:".utf8.contains(text.bytes[end - 1]) { end -= 1 }
    return TextRange(start, end)
  }

  /// Whether `name` can be one: it has a letter, and a person's is no office and no common word (“Foreign” of “Foreign
  /// Secretary”).
  private static func isName(_ name: String, _ kind: Name.Kind, _ lexicon: NameLexicon) -> Bool {
    guard name.contains(where: \.isLetter) else { return false }
    if kind == .ORG, name == "Government" { return false }
    guard kind == .PER, !name.contains(" ") else { return true }
    let word = name.lowercased()
    if NameRecurrence.compass.contains(word) { return false }
    return lexicon.classes[word] == nil || lexicon.given.contains(word)
  }
}
