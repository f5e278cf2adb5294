/// Names of what the heads tell apart; readings hold indexes into these.
public struct Labels: Sendable {
  /// Universal parts of speech, `NOUN`.
  public let upos: [String]
  /// Features, `Number=Plur`, and `_` for none.
  public let feats: [String]
  /// Relations of Universal Dependencies, `nsubj:pass`.
  public let deprel: [String]
  /// Edit scripts from a form to its lemma, `l3|y`.
  public let lemmas: [String]
  /// Kinds of names, `PER`.
  public let names: [String]
  /// Classes of events, `REPORTING`.
  public let events: [String]
  /// What mentions speak of, `person`, and `none` for words that head no mention.
  public let mentions: [String]
  /// Sides that one takes, `negative`.
  public let sides: [String]
  /// What one does to another, `ACCUSE`.
  public let acts: [String]
}
