public import TextModel

/// Something that a text says somebody said.
public struct Quote: Sendable, Hashable {
  /// How the words are given.
  public enum Form: String, Sendable { case direct, indirect, mixed, block, turn, speechAct }

  /// Who said it.
  public struct Speaker: Sendable, Hashable {
    /// Id of the actor, nil where the text does not let one be told.
    public var actor: String?
    /// The actor's name, or the mention's own words where there is no actor.
    public var name: String
    /// The words that name the speaker here.
    public var mention: TextRange?

    /// A speaker.
    public init(actor: String?, name: String, mention: TextRange?) {
      self.actor = actor
      self.name = name
      self.mention = mention
    }
  }

  /// The same in every method.
  public var id: String
  /// How the words are given.
  public var form: Form
  /// The content: direct parts with their marks, indirect ones without the complementiser.
  public var parts: [TextRange]
  /// The words that say that it was said.
  public var cue: TextRange?
  /// Who said it.
  public var speaker: Speaker?
  /// Id of the actor for whom a spokesperson speaks.
  public var onBehalfOf: String?
  /// Id of the quote this one lies within.
  public var parent: String?
  /// 0…1.
  public var confidence: Double
  /// Why this speaker, for people.
  public var explanation: String

  /// A quote.
  public init(
    id: String, form: Form, parts: [TextRange], cue: TextRange?, speaker: Speaker?,
    onBehalfOf: String? = nil, parent: String? = nil, confidence: Double, explanation: String
  ) {
    self.id = id
    self.form = form
    self.parts = parts
    self.cue = cue
    self.speaker = speaker
    self.onBehalfOf = onBehalfOf
    self.parent = parent
    self.confidence = confidence
    self.explanation = explanation
  }
}
