import NewsProtocol

/// Actors as people read them.
struct ActorView {
  let page: Page

  /// A line an actor: name, kind, how often, other names, and its id, by which it may be asked for.
  func list(_ actors: [ListActors.MergedActor]) {
    let names = Dictionary(actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let width = min(36, actors.map(\.name.columns).max() ?? 0)
    for actor in actors {
      let counts = "\(plural(actor.mentions, "mention")) in \(plural(actor.documents, "text"))"
      var about = [Span(counts, .place)]
      if let whole = actor.partOf {
        about += [Span("  "), Span(foreign: "of \(names[whole] ?? whole)", .label)]
      }
      if !actor.aliases.isEmpty {
        about += [Span("  "), Span(foreign: "also " + actor.aliases.joined(separator: ", "))]
      }
      about += [Span("  "), Span(foreign: actor.id, .label)]
      page.row(
        [[Span(foreign: actor.name, .name)], [Span(actor.kind, .label)], about], widths: [width, 12, 0])
    }
  }
}
