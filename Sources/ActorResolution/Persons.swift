import DocumentParsing
import TextModel

extension Resolution {
  /// Tells the persons apart: full names first, then surnames and given names alone go to the one last named.
  mutating func enterPersons() {
    var byLast: [String: [Int]] = [:]
    var byFirst: [String: [Int]] = [:]
    let names = reading.document.names
    var parts: [[String]] = []
    for number in names.indices { parts.append(names[number].kind == .PER ? personWords(number) : []) }
    for number in names.indices where names[number].kind == .PER {
      guard let index = names[number].entry.flatMap({ listedPerson($0) }) else { continue }
      entryOfName[number] = index
      let shown = tidy(names[number].range)
      ledger.update(index) { $0.aliases.insert(shown) }
      guard let first = ledger.entries[index].words.first, let last = ledger.entries[index].words.last,
        !byLast[spelling(last), default: []].contains(index)
      else { continue }
      byLast[spelling(last), default: []].append(index)
      byFirst[first, default: []].append(index)
    }
    let whole = wholes(parts)
    for number in names.indices
    where parts[number].count > 1 && entryOfName[number] < 0 && whole[number] == nil {
      if number % 64 == 0, cancellation.isCancelled { return }
      let words = parts[number]
      guard let first = words.first, let last = words.last else { continue }
      let same = byLast[spelling(last), default: []].suffix(40).first {
        agree(ledger.entries[$0].words[0], first)
      }
      let shown = shownName(number)
      if let same {
        entryOfName[number] = same
        ledger.update(same) { entry in
          entry.aliases.insert(shown)
          let isCapitals = entry.actor.name == entry.actor.name.uppercased()
          let isListed = reading.lexicon.institutions[entry.actor.id] != nil
          if !isListed, words.count > entry.words.count || isCapitals && shown != shown.uppercased() {
            entry.actor.name = shown
          }
        }
      } else {
        let index = ledger.entry(ActorLedger.id("person", first + " " + last), name: shown, kind: .person)
        entryOfName[number] = index
        let told = gender(number, first)
        ledger.update(index) { entry in
          entry.words = words
          entry.aliases.insert(shown)
          entry.gender = told
        }
        byLast[spelling(last), default: []].append(index)
        byFirst[first, default: []].append(index)
      }
    }
    for (number, longer) in whole where entryOfName[number] < 0 { entryOfName[number] = entryOfName[longer] }
    var latest: [String: Int] = [:]
    for number in names.indices where names[number].kind == .PER {
      if number % 64 == 0, cancellation.isCancelled { return }
      guard let last = parts[number].last else { continue }
      if parts[number].count > 1 {
        if entryOfName[number] >= 0 { latest[spelling(last)] = entryOfName[number] }
        continue
      }
      if entryOfName[number] >= 0 { continue }
      let shown = tidy(names[number].range)
      let called = honorific(number)
      let bearers = byLast[spelling(last), default: []].suffix(40).filter { index in
        guard let called, let gender = ledger.entries[index].gender else { return true }
        return called == gender
      }
      var index = latest[spelling(last)].flatMap { bearers.contains($0) ? $0 : nil } ?? bearers.first
      if index == nil, let known = byFirst[last], known.count == 1 { index = known[0] }
      let entry = index ?? ledger.entry(ActorLedger.id("person", last), name: shown, kind: .person)
      if index == nil {
        byLast[spelling(last), default: []].append(entry)
        let told = called ?? reading.lexicon.genders[last]
        ledger.update(entry) {
          $0.words = [last]
          $0.gender = told
        }
      }
      ledger.update(entry) {
        $0.aliases.insert(shown)
        if $0.gender == nil { $0.gender = called }
      }
      entryOfName[number] = entry
      if ledger.entries[entry].words.last.map(spelling) == spelling(last) { latest[spelling(last)] = entry }
    }
  }

  /// Makes sure the person `id` of a list is there, under the name that the list has.
  private mutating func listedPerson(_ id: String) -> Int? {
    guard let index = institution(id) else { return nil }
    if ledger.entries[index].words.isEmpty {
      let words = personWords(
        ledger.entries[index].actor.name.lowercased().split(separator: " ").map(String.init))
      let gender = words.first.flatMap { reading.lexicon.genders[$0] }
      ledger.update(index) { entry in
        entry.words = words
        entry.gender = gender
      }
    }
    return index
  }

  private func personWords(_ number: Int) -> [String] { personWords(reading.nameWords(number)) }

  /// Names that are the surname of a longer one (“van der Holm”, “Morav-Brisk”) → the longer one's number.
  private func wholes(_ parts: [[String]]) -> [Int: Int] {
    var tails: [String: Int] = [:]
    let shown = parts.indices.map {
      parts[$0].count > 1 ? tidy(reading.document.names[$0].range).lowercased() : ""
    }
    for number in parts.indices {
      var rest = shown[number][...]
      while let blank = rest.firstIndex(of: " ") {
        rest = rest[rest.index(after: blank)...]
        if rest.contains(where: { $0 == " " || $0 == "-" }) {
          tails[String(rest)] = tails[String(rest)] ?? number
        }
      }
    }
    var wholes: [Int: Int] = [:]
    for number in parts.indices {
      guard let longer = tails[shown[number]], let first = parts[number].first,
        reading.lexicon.genders[first] == nil
      else { continue }
      wholes[number] = longer
    }
    return wholes
  }

  /// The words of a person's name under one spelling, without initials and “Jr”.
  private func personWords(_ all: [String]) -> [String] {
    let words = all.filter {
      $0.filter { $0 != "." }.count > 1 && !["jr", "jr.", "sr", "sr.", "ii", "iii"].contains($0)
    }
    return (words.isEmpty ? all : words).map { reading.lexicon.variants[$0] ?? $0 }
  }

  /// A surname as it is compared: “Belinski” and “Belinskiy” are spellings of “Belinsky”.
  private func spelling(_ surname: String) -> String {
    let ending = ["skiy", "skii", "skij", "skyi", "ski"].first { surname.hasSuffix($0) }
    return ending.map { surname.dropLast($0.count) + "sky" } ?? surname
  }

  /// A person's name as it is shown: without a nickname in marks between its parts.
  private func shownName(_ number: Int) -> String {
    let marks: Set<Character> = ["“", "”", "\""]
    let parts = tidy(reading.document.names[number].range).split(separator: " ")
    guard let first = parts.firstIndex(where: { $0.first.map(marks.contains) == true }), first > 0,
      let last = parts[first...].firstIndex(where: { $0.last.map(marks.contains) == true }),
      last + 1 < parts.count
    else { return parts.joined(separator: " ") }
    return (parts[..<first] + parts[(last + 1)...]).joined(separator: " ")
  }

  /// Whether two first names can be one person's.
  private func agree(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    return a.utf8.count <= 2 && a.first == b.first || b.utf8.count <= 2 && a.first == b.first
  }

  private func gender(_ number: Int, _ first: String) -> Character? {
    if let told = honorific(number) { return told }
    let spelt = reading.nameWords(number).first ?? first
    return reading.lexicon.genders[spelt] ?? reading.lexicon.genders[first]
  }

  /// The gender a form of address before the name tells.
  private func honorific(_ number: Int) -> Character? {
    var place = reading.nameTokens[number].lowerBound - 1
    if reading.lower(place) == "." { place -= 1 }
    return reading.lexicon.honorifics[reading.lower(place)]
  }

  /// A name as it is shown: on one line, blanks made one.
  func tidy(_ range: TextRange) -> String {
    reading.document.text.line(range)
  }
}
