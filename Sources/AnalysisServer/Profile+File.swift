import EventExtraction
import JSONRPC
public import Lexicon
import NewsProtocol

extension Profile {
  /// Reads the profile `id` off the bytes of its file and checks that its parts fit each other.
  public init(named id: String, bytes: [UInt8]) throws(ProfileFailure) {
    let file: ProfileFile
    do { file = try JSONValues.decode(ProfileFile.self, from: bytes) } catch {
      throw ProfileFailure(
        place: error.path.flatMap { $0.isEmpty ? nil : $0 } ?? "the file", reason: error.message,
        remedy: error.hint ?? "see the other profiles")
    }
    guard file.id == id else {
      throw ProfileFailure(
        place: "id", reason: "‘\(file.id)’ is not the file’s name", remedy: "call both the same")
    }
    let check = ProfileCheck(aspects: file.aspects.map(\.id))
    self.init(
      id: file.id, title: file.title, subject: try check.subject(file.subject),
      general: try check.aspect(file.general, "general"), aspects: try check.aspects(file.aspects),
      verdict: try check.verdict(file.verdict), procedures: try check.procedures(file.procedures))
  }
}

/// Turns the parts of a profile's file into those of a profile; what does not fit is refused with its place.
private struct ProfileCheck {
  let aspects: [String]

  func subject(_ subject: ProfileFile.Subject) throws(ProfileFailure) -> Profile.Subject {
    guard !subject.events.isEmpty else {
      throw ProfileFailure(place: "subject.events", reason: "is empty", remedy: "name a type of event")
    }
    for (kind, words) in subject.events.sorted(by: { $0.key < $1.key }) {
      _ = try events([kind], "subject.events")
      _ = try sorted(words, "subject.events.\(kind)")
    }
    return Profile.Subject(
      name: subject.name, events: subject.events, words: Set(try sorted(subject.words, "subject.words")))
  }

  func aspects(_ list: [ProfileFile.Aspect]) throws(ProfileFailure) -> [Profile.Aspect] {
    var seen: Set<String> = []
    var owners: [String: String] = [:]
    var result: [Profile.Aspect] = []
    for (index, one) in list.enumerated() {
      let place = "aspects[\(index)]"
      try once(one.id, &seen, place + ".id")
      let plain = try sorted(one.words, place + ".words")
      let affirming = try sorted(one.for ?? [], place + ".for")
      let contesting = try sorted(one.against ?? [], place + ".against")
      for word in plain + affirming + contesting {
        if let owner = owners.updateValue(one.id, forKey: word) {
          throw ProfileFailure(
            place: place, reason: "‘\(word)’ is a word of ‘\(owner)’ already", remedy: "leave it in one list")
        }
      }
      let beside = try sorted(one.besideSubject ?? [], place + ".besideSubject")
      for word in beside where owners[word] != one.id {
        throw ProfileFailure(
          place: place + ".besideSubject", reason: "‘\(word)’ is no word of this aspect",
          remedy: "add it to words, for or against")
      }
      result.append(
        Profile.Aspect(
          id: one.id, title: one.title,
          affirmation: Profile.Affirmation(rawValue: one.affirmed.rawValue) ?? .worth, judged: one.judged,
          words: plain, affirming: Set(affirming), contesting: Set(contesting), besideSubject: Set(beside)))
    }
    return result
  }

  func verdict(_ verdict: ProfileFile.Verdict) throws(ProfileFailure) -> Profile.Verdict {
    Profile.Verdict(
      aspect: try aspect(verdict.aspect, "verdict.aspect"), judges: try aspect(verdict.of, "verdict.of"),
      words: Set(try sorted(verdict.words, "verdict.words")),
      events: try events(verdict.events, "verdict.events"),
      roles: Set(try sorted(verdict.roles, "verdict.roles")))
  }

  func procedures(_ list: [ProfileFile.Procedure]) throws(ProfileFailure) -> [Procedure] {
    var seen: Set<String> = []
    var steps: Set<String> = []
    var result: [Procedure] = []
    for (index, one) in list.enumerated() {
      let place = "procedures[\(index)]"
      try once(one.id, &seen, place + ".id")
      var done: [Procedure.Step] = []
      for (number, step) in one.steps.enumerated() {
        let place = place + ".steps[\(number)]"
        try once(step.id, &steps, place + ".id")
        if let needs = step.needs, needs == step.id || !one.steps.contains(where: { $0.id == needs }) {
          throw ProfileFailure(
            place: place + ".needs", reason: "‘\(needs)’ is no other step of this procedure",
            remedy: "name one of its steps")
        }
        done.append(
          Procedure.Step(
            id: step.id, title: step.title, needs: step.needs, tellings: try tellings(step.tells, place)))
      }
      result.append(Procedure(id: one.id, title: one.title, steps: done))
    }
    return result
  }

  private func tellings(
    _ list: [ProfileFile.Telling], _ place: String
  ) throws(ProfileFailure) -> [Procedure.Telling] {
    var result: [Procedure.Telling] = []
    for (index, one) in list.enumerated() {
      let place = place + ".tells[\(index)]"
      let phrases = try sorted(one.words, place + ".words").map { $0.split(separator: " ").map(String.init) }
      result.append(
        Procedure.Telling(
          events: try events(one.events, place + ".events"), phrases: phrases, isNegated: one.negated ?? false
        ))
    }
    return result
  }

  func aspect(_ id: String, _ place: String) throws(ProfileFailure) -> String {
    guard aspects.contains(id) else {
      throw ProfileFailure(
        place: place, reason: "‘\(id)’ is no aspect of this profile",
        remedy: "name one of: " + aspects.joined(separator: ", "))
    }
    return id
  }

  private func events(_ kinds: [String], _ place: String) throws(ProfileFailure) -> Set<String> {
    for kind in kinds where Event.Kind(rawValue: kind) == nil {
      throw ProfileFailure(
        place: place, reason: "‘\(kind)’ is no type of event",
        remedy: "name one of: " + Event.Kind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return Set(kinds)
  }

  /// Words in byte order, each once and none without letters; so that two readers of a file find the same place.
  private func sorted(_ words: [String], _ place: String) throws(ProfileFailure) -> [String] {
    for (index, word) in words.enumerated() {
      guard !word.isEmpty, word == word.lowercased() else {
        throw ProfileFailure(
          place: "\(place)[\(index)]", reason: "‘\(word)’ is not in lower case", remedy: "write it so")
      }
      if index > 0, !words[index - 1].utf8.lexicographicallyPrecedes(word.utf8) {
        throw ProfileFailure(
          place: "\(place)[\(index)]", reason: "‘\(word)’ must come after ‘\(words[index - 1])’",
          remedy: "sort the list, each word once, in byte order")
      }
    }
    return words
  }

  private func once(
    _ id: String, _ seen: inout Set<String>, _ place: String
  ) throws(ProfileFailure) {
    guard seen.insert(id).inserted else {
      throw ProfileFailure(place: place, reason: "‘\(id)’ is there already", remedy: "call each once")
    }
  }
}
