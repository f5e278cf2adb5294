import ActorResolution
import Corpus
import DocumentParsing
import EventExtraction
import Foundation
import TimelineConstruction
import TimeExpressions

/// The answer of a `Timeline` case in words: an entry a line with its accounts, then what has no date and why.
///
/// The last document may be called `query`; its lines (`limit 2`, `days 1`, `from 2031-01-01`, `actors Name`,
/// `kinds election`, `statuses planned`, `order importance`) then say what is asked.
@Sendable func renderedTimeline(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  let readings = one.analyses(analyzer, depth: .events).filter { $0.document.input.uri != "query" }
  let asked = one.documents.first { $0.name == "query" }?.text ?? ""
  let timeline = timeline(of: readings, analyzer, query: query(asked))
  let titles = Dictionary(
    (timeline.entries + timeline.undated).map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
  func told(_ entry: Timeline.Entry) -> [String] {
    var lines: [String] = []
    for account in entry.accounts {
      let event = readings[account.document].events[account.event]
      var line = "  \(readings[account.document].document.input.uri ?? "") \(event.status.rawValue)"
      if event.isNegated { line += " negated" }
      if let date = account.date { line += " dated \(date)" }
      line += " \(quoted(event.told, in: readings[account.document].document.text))"
      if let claimant = event.claimant {
        let actors = readings[account.document].actors.actors
        line += " claimed by \(actors.first { $0.id == claimant }?.name ?? claimant)"
      }
      lines.append(line)
    }
    for difference in entry.differences {
      lines.append(
        "  differ in \(difference.field.rawValue): " + difference.values.map(\.value).joined(separator: " / ")
      )
    }
    for link in entry.links {
      let cue = quoted(link.cue.range, in: readings[link.cue.document].document.text)
      lines.append("  \(link.relation.rawValue) “\(titles[link.to] ?? link.to)” by \(cue)")
    }
    return lines
  }
  var lines: [String] = []
  for entry in timeline.entries {
    guard let date = entry.date else { continue }
    let place = entry.place.map { " at \($0)" } ?? ""
    lines.append(
      "\(date.value) \(date.precision.rawValue) \(date.basis.rawValue) \(entry.kind.rawValue) “\(entry.title)”\(place)"
        + (entry.agreement == .single ? "" : " \(entry.agreement.rawValue)"))
    lines += told(entry)
  }
  for entry in timeline.undated {
    lines.append("undated \(entry.kind.rawValue) “\(entry.title)”: \(entry.undatedReason ?? "")")
    lines += told(entry)
  }
  return lines.isEmpty ? "nothing" : lines.joined(separator: "\n")
}

private func query(_ text: String) -> Timeline.Query {
  var query = Timeline.Query()
  for line in text.split(whereSeparator: \.isNewline) {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { continue }
    let list = words[1].components(separatedBy: ", ")
    let day = words[1].split(separator: "-").compactMap { Int($0) }
    switch words[0] {
    case "limit": query.limit = Int(words[1])
    case "days": query.days = Int(words[1])
    case "from" where day.count == 3: query.from = CalendarDate(day[0], day[1], day[2])
    case "to" where day.count == 3: query.to = CalendarDate(day[0], day[1], day[2])
    case "actors": query.actors = list
    case "kinds": query.kinds = list.compactMap { .init(rawValue: $0) }
    case "statuses": query.statuses = list.compactMap { .init(rawValue: $0) }
    case "order": query.order = .init(rawValue: words[1]) ?? .date
    default: break
    }
  }
  return query
}
