import Corpus
import DocumentParsing
import EventExtraction
import Foundation
import Lexicon
import QuoteExtraction
import Testing
import TextModel
import TimeExpressions
import TimelineConstruction

extension NeverAgainTests {
  @Test(arguments: CorpusTests.files + files + articles) func `nothing is dated by what nobody stated`(
    _ name: String
  ) throws {
    let analyzer = CorpusTests.analyzer
    for readings in try NeverAgainTests.readings(of: name) {
      for reading in readings {
        for fault in NeverAgainTests.faults(of: reading) {
          Issue.record("\(name): \(fault) in ‘\(NeverAgainTests.whole(reading).prefix(300))’")
        }
      }
      for fault in NeverAgainTests.faults(of: timeline(of: readings, analyzer), readings) {
        Issue.record(
          "\(name): \(fault) in ‘\(readings.first.map { NeverAgainTests.whole($0).prefix(300) } ?? "")’")
      }
    }
  }

  @Test(arguments: files + articles) func `what is asked twice is answered alike`(_ name: String) throws {
    let analyzer = CorpusTests.analyzer
    let once = try NeverAgainTests.readings(of: name)
    let again = try NeverAgainTests.readings(of: name)
    for (one, two) in zip(once.joined(), again.joined()) {
      #expect(one.times == two.times, "\(name): other times")
      #expect(one.events == two.events, "\(name): other events")
    }
    for (one, two) in zip(once, again) {
      #expect(
        timeline(of: one, analyzer).entries == timeline(of: two, analyzer).entries,
        "\(name): another timeline")
    }
  }
}

extension NeverAgainTests {
  /// The readings of the texts of `name`, those of one case together, but for cases whose answer is known to be wrong.
  private static func readings(of name: String) throws -> [[DocumentAnalysis]] {
    guard articles.contains(name) else {
      return try CorpusFile(named: name).cases.filter { !$0.isWrong }.map { one in
        one.analyses(try CorpusTests.analyzer(with: one.lexicon), depth: .events)
          .filter { $0.document.input.uri != "query" }
      }
    }
    let text = try String(contentsOfFile: CorpusTests.root.path + "/Tests/Corpus/" + name, encoding: .utf8)
    let input = DocumentInput(text: SourceText(text), uri: name, key: name)
    return [[CorpusTests.analyzer.analysis(of: input, depth: .events)]]
  }

  private static func whole(_ reading: DocumentAnalysis) -> String {
    String(decoding: reading.document.text.bytes, as: UTF8.self)
  }

  /// What dates and happenings of one document say that it does not.
  private static func faults(of reading: DocumentAnalysis) -> [String] {
    let text = reading.document.text
    let years = years(in: reading)
    let day = reading.document.metadata.publication.day
    func isOutside(_ range: TextRange) -> Bool {
      reading.document.sections.contains { $0.kind == .boilerplate && $0.range.contains(range) }
    }
    var faults: [String] = []
    for time in reading.times where !isStated(time.value, by: text.string(time.range), years) {
      faults.append("‘\(text.string(time.range))’ has the year of \(time.value), which nobody states")
    }
    for event in reading.events {
      let trigger = text.string(event.trigger)
      let words = event.time.times.map { text.string(reading.times[$0].range) }.joined(separator: " ")
      if let value = event.time.value, !isStated(value, by: words, years) {
        faults.append("‘\(trigger)’ has the year of \(value), which nobody states")
      }
      if isOutside(event.trigger) || event.time.times.contains(where: { isOutside(reading.times[$0].range) })
      {
        faults.append("‘\(trigger)’ is told or dated outside the article")
      }
      if let day, let earliest = event.time.earliest, event.status == .past, earliest > day {
        faults.append("‘\(trigger)’ is past and happens on \(earliest), after \(day)")
      }
      let speakers = Set(([event.trigger] + event.mentions).map { speaker(at: $0, in: reading) })
      if event.claimant == nil, speakers.count == 1, let speaker = speakers.first, let speaker {
        faults.append("‘\(trigger)’ is only what \(speaker) said and is told as a fact")
      }
    }
    return faults
  }

  /// What is wrong with the entries for votes: two offices, or dates of which one excludes the other.
  private static func faults(of timeline: Timeline, _ readings: [DocumentAnalysis]) -> [String] {
    timeline.entries.filter { $0.kind == .election }.compactMap { entry in
      let events = entry.accounts.map { readings[$0.document].events[$0.event] }
      let offices = Set(events.compactMap(\.office))
      if offices.count > 1 { return "‘\(entry.title)’ is of \(offices.sorted().joined(separator: " and "))" }
      let spans: [ClosedRange<CalendarDate>] = events.compactMap { event in
        guard let earliest = event.time.earliest, let latest = event.time.latest else { return nil }
        return earliest...latest
      }
      let isOne = spans.allSatisfy { one in spans.allSatisfy { $0.overlaps(one) } }
      return isOne ? nil : "‘\(entry.title)’ has dates that exclude each other"
    }
  }

  /// Id of the actor in whose innermost words `range` stands; nil where nobody says it or the speaker is no actor.
  private static func speaker(at range: TextRange, in reading: DocumentAnalysis) -> String? {
    let said = reading.quotes.filter { $0.form != .speechAct }.flatMap { quote in
      quote.parts.filter { $0.contains(range) }.map { (part: $0, actor: quote.speaker?.actor) }
    }
    return said.min { $0.part.end - $0.part.start < $1.part.end - $1.part.start }?.actor
  }

  /// Years that the text or its date names, in four digits or in two.
  private static func years(in reading: DocumentAnalysis) -> Set<Int> {
    var years: Set<Int> = []
    for digits in whole(reading).split(whereSeparator: { !$0.isASCII || !$0.isNumber }) {
      guard let number = Int(digits) else { continue }
      if digits.count == 4 { years.insert(number) }
      if digits.count == 2 { years.formUnion([1900 + number, 2000 + number]) }
    }
    if let day = reading.document.metadata.publication.day { years.insert(day.year) }
    return years
  }

  /// Whether the year of `value` is one of `years`, one beside it, or reckoned from one by a number among `words`.
  private static func isStated(_ value: String, by words: String, _ years: Set<Int>) -> Bool {
    let digits = value.prefix(4)
    guard digits.count == 4, digits.allSatisfy(\.isNumber), let year = Int(digits) else { return true }
    if years.contains(where: { abs($0 - year) <= 1 }) { return true }
    return !years.isEmpty
      && words.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains {
        ["", "st", "nd", "rd", "th"].contains($0.drop(while: \.isNumber)) && $0.first?.isNumber == true
          || numbers.contains(String($0))
      }
  }

  /// Words that count: “two”, “twentieth”, “decade”.
  private static let numbers: Set<String> = Set(
    CorpusTests.lexicon["time-words"].rows.filter { row in
      row.list("senses").contains {
        ["number", "ordinal", "scale", "vague", "decade"].contains($0.prefix { $0 != ":" })
      }
    }.map { $0["word"] }
  ).union(["decade", "decades", "century", "centuries"])
}
