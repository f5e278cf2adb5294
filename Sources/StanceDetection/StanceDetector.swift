public import ActorResolution
public import DocumentParsing
public import EventExtraction
public import Lexicon
public import QuoteExtraction
public import TextModel
public import TimeExpressions

/// Finds who stands how toward whom or what in a document.
public struct StanceDetector: Sendable {
  private let lists: StanceWords

  /// A detector with the speech acts and words of verdict of `lexicon`.
  public init(lexicon: Lexicon) { lists = StanceWords(lexicon) }

  /// Asks the language model what the text says of each holder's side toward the target, in order; fewer when cancelled.
  public typealias SideReader = ([(holder: TextRange, target: TextRange)]) -> [Sides]

  /// The relations of `document` in order of their evidence; none where the text is not English.
  ///
  /// Rules find them; `sides`, where it is given, says how sure they are (`Confidence`).
  public func relations(
    in document: Document, actors: ActorAnalysis, quotes: [Quote], events: [Event],
    times: [TimeExpression], sides: SideReader? = nil, cancellation: Cancellation = .never
  ) -> [StanceRelation] {
    guard document.isEnglish, !cancellation.isCancelled else { return [] }
    let scene = StanceScene(
      document, actors: actors, quotes: quotes, events: events, times: times, lists: lists)
    var out: [StanceRelation] = []
    for sentence in document.sentences {
      if cancellation.isCancelled { break }
      guard document.sections.indices.contains(sentence.section),
        document.sections[sentence.section].isArticle
      else { continue }
      relations(in: sentence.tokens.clamped(to: 0..<scene.words.count), scene, cancellation, into: &out)
    }
    if let sides { Confidence.weigh(&out, by: sides) }
    return out
  }

  private func relations(
    in sentence: Range<Int>, _ scene: StanceScene, _ cancellation: Cancellation,
    into out: inout [StanceRelation]
  ) {
    let acts = ActRule(scene: scene)
    let verdicts = VerdictRule(scene: scene)
    let demands = DemandRule(scene: scene)
    let first = out.count
    // A relation's key → its place in `out`; a draft and the place of its relation.
    var seen: [String: Int] = [:]
    var taken: [(draft: RelationDraft, place: Int?)] = []
    // Verbs of deeds that are part of another act.
    var told: Set<Int> = []
    var token = sentence.lowerBound
    func add(_ draft: RelationDraft) {
      for one in scene.withCoSpeakers(draft) { addOne(one) }
    }
    func addOne(_ draft: RelationDraft) {
      if draft.isWeak, let strong = taken.first(where: { scene.covers($0.draft, draft) }) {
        if let place = strong.place { out[place].decidedBy.append(draft.main(in: scene)) }
        return
      }
      guard let relation = scene.relation(draft, sentence: sentence) else {
        return taken.append((draft, nil))
      }
      // “regret that they have been unable to” takes one side once.
      let key = [
        relation.holder.actor ?? relation.holder.name, relation.target.actor ?? relation.target.name,
        relation.act.rawValue, "\(relation.polarity.signum())",
      ].joined(separator: "\u{1F}")
      let place = seen[key] ?? out.count
      taken.append((draft, place))
      if place < out.count {
        out[place].decidedBy += relation.decidedBy
      } else {
        seen[key] = place
        out.append(relation)
      }
    }
    while token < sentence.upperBound {
      if token & 255 == 0, cancellation.isCancelled { return }
      var end: Int? = told.contains(token) ? token + 1 : nil
      for cue in end == nil ? scene.cues(at: token, in: scene.bounds(of: token, sentence: sentence)) : [] {
        let drafts = acts.drafts(of: cue, sentence: sentence)
        let dropped = drafts.isEmpty ? [] : dropped(besides: cue, scene, sentence)
        for var draft in drafts {
          draft.against += dropped
          add(draft)
        }
        if !drafts.isEmpty {
          end = cue.tokens.upperBound
          // “threatened to |expel| …”: told with the threat.
          if cue.act.slots.contains(where: { $0.place == "deed-target" }), let deed = scene.deed(of: cue) {
            told.insert(deed)
          }
          break
        }
      }
      if let end {
        token = end
        continue
      }
      if let draft = verdicts.draft(at: token, sentence: sentence) { add(draft) }
      if let draft = demands.draft(at: token, sentence: sentence) { add(draft) }
      token += 1
    }
    setAgainstEachOther(&out[first...])
  }

  /// The readings that stood back behind `cue` and take another side: of its first word, and of words within it
  /// (“refused to |support|”).
  private func dropped(besides cue: Cue, _ scene: StanceScene, _ sentence: Range<Int>) -> [Decision] {
    cue.tokens.flatMap { token in
      scene.cues(at: token, in: scene.bounds(of: token, sentence: sentence)).compactMap { other in
        guard other.act.polarity.signum() != cue.act.polarity.signum() else { return nil }
        return Decision(
          name: "act:" + other.act.id, weight: 0, polarity: other.act.polarity,
          words: scene.range(other.tokens))
      }
    }
  }

  /// Notes with each relation of a sentence what the same holder holds of the same target to the contrary.
  private func setAgainstEachOther(_ relations: inout ArraySlice<StanceRelation>) {
    for one in relations.indices {
      for other in relations.indices where relations[one].isContrary(to: relations[other]) {
        if let say = relations[other].decidedBy.first { relations[one].against.append(say) }
      }
    }
  }
}

extension StanceRelation {
  /// Whether the same holder takes the other side of the same target in `other`.
  fileprivate func isContrary(to other: StanceRelation) -> Bool {
    polarity.signum() * other.polarity.signum() < 0
      && (holder.actor ?? holder.name) == (other.holder.actor ?? other.holder.name)
      && (target.actor ?? target.name) == (other.target.actor ?? other.target.name)
  }
}
