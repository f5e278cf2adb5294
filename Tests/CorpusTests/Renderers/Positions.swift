import Corpus
import DocumentParsing
import EventExtraction
import Lexicon
import PositionComparison
import StanceDetection
import TextModel

/// The answer of a `Positions` case in words: a contest a block, a position a line, the words it rests on below it.
///
/// The last document may be called `query`; its lines (`profile ceasefire-monitoring`, `by institution`) say what is asked.
@Sendable func renderedPositions(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  let asked = one.documents.first { $0.name == "query" }?.text ?? ""
  var options: [String: String] = [:]
  for line in asked.split(whereSeparator: \.isNewline) {
    let words = line.split(separator: " ").map(String.init)
    if words.count == 2 { options[words[0]] = words[1] }
  }
  let readings = one.analyses(analyzer, depth: .stances).filter { $0.document.input.uri != "query" }
  let sources = readings.map { reading in
    PositionSource(
      document: reading.document, actors: reading.actors, quotes: reading.quotes, times: reading.times,
      events: reading.events, relations: reading.relations,
      name: reading.document.metadata.source?.name ?? reading.document.input.uri ?? "")
  }
  let (_, contests) = analyzer.positions.contests(
    of: sources, profile: options["profile"],
    by: options["by"].flatMap { PositionComparer.Grouping(rawValue: $0) } ?? .holder)
  var cues: [String: String] = [:]
  var triggers: [String: String] = [:]
  for (index, reading) in readings.enumerated() {
    let prefix = readings.count > 1 ? one.documents[index].name + " " : ""
    for relation in reading.relations {
      cues[relation.id] = prefix + quoted(relation.cue ?? relation.evidence, in: reading.document.text)
    }
    for event in reading.events {
      triggers[event.id] = prefix + quoted(event.trigger, in: reading.document.text)
    }
  }
  var lines: [String] = []
  for contest in contests {
    lines.append("%% \(contest.name): \(date(contest))")
    for aspect in contest.aspects {
      for position in aspect.positions {
        lines.append(told(position, aspect.id))
        for demand in position.demands {
          lines.append("  demands \(quoted(demand.range, in: readings[demand.document].document.text))")
        }
        lines.append("  by " + position.relations.map { cues[$0] ?? "?" }.joined(separator: ", "))
      }
    }
    for step in contest.steps {
      lines.append(
        "step \(step.step) " + step.events.map { triggers[$0] ?? "?" }.joined(separator: ", ")
          + (step.entry == nil ? " in no entry" : ""))
    }
  }
  return lines.isEmpty ? "nothing" : lines.joined(separator: "\n")
}

private func told(_ position: Contest.Position, _ aspect: String) -> String {
  var line = "\(aspect): ‘\(position.holder.name)’ \(position.side.rawValue)"
  if let institution = position.institution, institution != position.holder {
    line += " for ‘\(institution.name)’"
  }
  if let role = position.role { line += " (\(role))" }
  if !position.reportedBy.isEmpty {
    line += " as told by " + position.reportedBy.map { "‘\($0.name)’" }.joined(separator: ", ")
  }
  return line
}

private func date(_ contest: Contest) -> String {
  guard let value = contest.value else { return "no date" }
  if contest.earliest == nil, let latest = contest.latest { return "before \(latest)" }
  if contest.latest == nil, let earliest = contest.earliest { return "after \(earliest)" }
  return value
}
