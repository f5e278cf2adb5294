import ActorResolution
import Corpus
import DocumentParsing
import EventExtraction
import TextModel
import TimeExpressions
import TimelineConstruction

/// The dates of a `NeverAgain` case in words: each expression with its value. Kinds, lengths and anchors are left to the cases of
/// times, so that nothing else can turn these red.
@Sendable func renderedDates(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  let lines = one.analyses(analyzer, depth: .times).flatMap { reading in
    reading.times.map { time in
      let words = reading.document.text.string(time.range).split(whereSeparator: \.isWhitespace)
      return "\"\(words.joined(separator: " "))\" \(time.value)"
    }
  }
  return lines.isEmpty ? "nothing" : lines.joined(separator: "\n")
}

/// The timeline of a `NeverAgain` case in words: what happened when, which documents tell it, whether as done, planned or supposed, and
/// whose claim it is. Titles, places and triggers are left to the cases of timelines.
@Sendable func renderedHappenings(_ one: CorpusCase, _ analyzer: Analyzer) -> String {
  let readings = one.analyses(analyzer, depth: .events)
  let timeline = timeline(of: readings, analyzer)
  let lines = (timeline.entries + timeline.undated).map { entry in
    let when =
      switch entry.date?.precision {
      case nil: "undated"
      case .before, .after: "\(entry.date?.value ?? "") \(entry.date?.precision.rawValue ?? "")"
      default: entry.date?.value ?? ""
      }
    let told = entry.accounts.map { account in
      let (reading, event) = (
        readings[account.document], readings[account.document].events[account.event]
      )
      let claimant = event.claimant.map { id in reading.actors.actors.first { $0.id == id }?.name ?? id }
      return [reading.document.input.uri ?? "", event.status.rawValue].joined(separator: " ")
        + (event.isNegated ? " negated" : "")
        + (event.certainty == .certain ? "" : ", \(event.certainty.rawValue)")
        + (claimant.map { " claimed by \($0)" } ?? "")
    }
    return "\(when) \(entry.kind.rawValue): " + told.sorted().joined(separator: "; ")
  }
  return lines.isEmpty ? "nothing" : lines.sorted().joined(separator: "\n")
}

/// What happened when, as `readings` tell it.
func timeline(
  of readings: [DocumentAnalysis], _ analyzer: Analyzer, query: Timeline.Query = Timeline.Query()
) -> Timeline {
  let directory = ActorDirectory(of: readings.map(\.actors))
  return Timeline(
    of: readings.map {
      TimelineSource(document: $0.document, actors: $0.actors, times: $0.times, events: $0.events)
    }, query: query, words: analyzer.timelineWords, known: { directory.named($0) })
}
