import NewsProtocol

/// Where a quotation stands, as people read it.
struct VerificationView {
  let page: Page
  let places: Places

  /// One place after the other, in the order given: how it stands there, who says it, the words, and each difference.
  func list(_ matches: [VerifyQuotation.Match], actors: [String: String]) {
    for match in matches {
      let isExact = match.differences.isEmpty
      var title = [
        isExact ? Span("exact", .positive) : Span("altered", .negative), Span("  "), speaker(match),
      ]
      var notes: [String] = []
      if let behalf = match.onBehalfOf { notes.append("for \(actors[behalf] ?? behalf)") }
      for other in match.otherSpeakers ?? [] { notes.append("also \(other.name)") }
      if !notes.isEmpty { title += [Span("  "), Span(foreign: notes.joined(separator: " · "), .label)] }
      page.line(title, hanging: 4)
      page.evidence(match.excerpt.text, places.place(match.excerpt.start, in: match.place), indent: 2)
      for difference in match.differences { page.line(line(of: difference), indent: 4, hanging: 6) }
    }
  }

  /// The verdict in a line.
  func sum(exact: Int, altered: Int) {
    switch (exact, altered) {
    case (0, 0): page.line([Span("not found", .negative)])
    case (0, _): page.line([Span("altered", .negative), Span("  in \(plural(altered, "place"))", .label)])
    default:
      let also = altered > 0 ? ", altered in \(altered)" : ""
      page.line([Span("exact", .positive), Span("  in \(plural(exact, "place"))\(also)", .label)])
    }
  }

  private func speaker(_ match: VerifyQuotation.Match) -> Span {
    if let speaker = match.speaker { return Span(foreign: speaker.name, .name) }
    return Span(match.quote == nil ? "nobody: the text's own voice" : "speaker unknown", .label)
  }

  private func line(of difference: VerifyQuotation.Difference) -> [Span] {
    let (expected, found) = (
      Span(foreign: "“\(difference.expected)”"), Span(foreign: "“\(difference.found)”")
    )
    if difference.found.isEmpty { return [Span("the text does not have ", .label), expected] }
    if difference.expected.isEmpty { return [Span("left out is ", .label), found] }
    return [Span("quoted ", .label), expected, Span("  the text has ", .label), found]
  }
}
