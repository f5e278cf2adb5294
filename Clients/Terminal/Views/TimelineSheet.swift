import NewsProtocol

/// Happenings as rows for a spreadsheet, one an account, the names of the columns first; undated ones come last.
struct TimelineSheet {
  let page: Page
  let places: Places

  /// Every account of every entry.
  func list(_ timeline: BuildTimeline.Result) {
    row([
      "date", "earliest", "latest", "type", "title", "file", "line", "text", "claimant", "status", "negated",
      "certainty", "agreement", "differences", "actors", "place", "precision", "basis", "reason",
      "date_words",
      "date_file", "account_date", "trigger", "source", "published", "links", "importance", "confidence",
      "entry",
      "event",
    ])
    for entry in timeline.entries + timeline.undated {
      for account in entry.accounts { row(fields(account, of: entry)) }
    }
  }

  private func row(_ fields: [String?]) { page.raw(CSV.line(fields)) }

  private func fields(_ account: Account, of entry: Entry) -> [String?] {
    let date = entry.date
    let differences = entry.differences.map { "\($0.field): \(places.values(of: $0, in: entry))" }
    return [
      date.value, date.earliest, date.latest, entry.type, entry.title, places.name(of: account.place),
      places.line(account.evidence.start, in: account.place).map(String.init), account.evidence.text,
      account.claimant?.name, account.status, String(account.negated), account.certainty, entry.agreement,
      differences.joined(separator: "; "), entry.actors.map(\.name).joined(separator: "; "), entry.place,
      date.precision, date.basis, date.reason, date.from?.excerpt.text,
      date.from.map { places.name(of: $0.place) },
      account.date, account.trigger.text, account.source, account.publishedAt,
      entry.links.map { "\($0.relation) \($0.to)" }.joined(separator: "; "), entry.importance.short,
      entry.confidence.short, entry.id, account.event,
    ]
  }
}
