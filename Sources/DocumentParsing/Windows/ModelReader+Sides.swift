import NeuralEncoder
import TextModel

extension ModelReader {
  /// The side that the words around each of `mentions` take toward it, in order; fewer when cancelled.
  func sides(toward mentions: [TextRange], in document: Document, cancellation: Cancellation) -> [Sides] {
    // Mentions of one sentence share the layers that come before their marks.
    let grouped = grouped(mentions.map { [$0] }, in: document)
    return answers(mentions.count, to: grouped, cancellation) { stretch, group in
      let asked = group.map { mentions[$0] }
      let pieces = stretch.pieces(in: document.text, around: asked, splitter: model.splitter)
      let spans = asked.map { pieces.range(of: $0) }
      return zip(spans, model.toward(spans, in: pieces)).map { $0.isEmpty ? .none : Sides($1) }
    }
  }

  /// The side that the holder of each of `pairs` takes toward its target, in order; fewer when cancelled.
  func sides(
    between pairs: [(holder: TextRange, target: TextRange)], in document: Document, cancellation: Cancellation
  ) -> [Sides] {
    let grouped = grouped(pairs.map { [$0.holder, $0.target] }, in: document)
    return answers(pairs.count, to: grouped, cancellation) { stretch, group in
      let asked = group.map { pairs[$0] }
      let pieces = stretch.pieces(
        in: document.text, around: asked.flatMap { [$0.holder, $0.target] }, splitter: model.splitter)
      let spans = asked.map { (holder: pieces.range(of: $0.holder), target: pieces.range(of: $0.target)) }
      return zip(spans, model.between(spans, in: pieces)).map {
        $0.holder.isEmpty || $0.target.isEmpty ? .none : Sides($1.sides)
      }
    }
  }

  private typealias Group = (stretch: MentionStretch, questions: [Int])

  /// Questions about the same words together, in the order of their first; where those words are too many for one
  /// reading, each by itself.
  private func grouped(_ questions: [[TextRange]], in document: Document) -> [Group] {
    var groups: [Group] = []
    var places: [MentionStretch: Int] = [:]
    for (index, mentions) in questions.enumerated() {
      let stretch = MentionStretch(of: mentions, in: document)
      if let place = places[stretch] {
        groups[place].questions.append(index)
      } else {
        places[stretch] = groups.count
        groups.append((stretch, [index]))
      }
    }
    return groups.flatMap { group in
      group.stretch.fits(in: document.text, splitter: model.splitter)
        ? [group] : group.questions.map { (group.stretch, [$0]) }
    }
  }

  private func answers(
    _ count: Int, to groups: [Group], _ cancellation: Cancellation,
    _ answer: (MentionStretch, [Int]) -> [Sides]
  ) -> [Sides] {
    var sides = [Sides](repeating: .none, count: count)
    for group in groups {
      if cancellation.isCancelled { return [] }
      for (question, found) in zip(group.questions, answer(group.stretch, group.questions)) {
        sides[question] = found
      }
    }
    return sides
  }
}
