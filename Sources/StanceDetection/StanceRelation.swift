public import TextModel

/// How a holder stands toward a target, with the words that show it.
public struct StanceRelation: Sendable, Hashable {
  /// What the holder does by it.
  public enum Act: String, Sendable, CaseIterable {
    case praise, thank, support, affirm, agree, promise, invite, consult, aid, assess, concern, appeal, demand
    case warn, criticise, accuse, deny, reject, refuse, threaten, protest, sanction, coerce, attack, other
  }
  /// What it rests on.
  public enum Basis: String, Sendable { case speech, action, narration }
  /// Whether it is so.
  public enum Modality: String, Sendable { case asserted, conditional, planned, questioned, denied }
  /// What a target is.
  public enum TargetKind: String, Sendable { case actor, event, claim, policy, document }

  /// Somebody by name.
  public struct Party: Sendable, Hashable {
    /// Id of the actor, nil where there is none.
    public var actor: String?
    /// A name.
    public var name: String
    /// The words that name it here.
    public var mention: TextRange?

    /// A party.
    public init(actor: String?, name: String, mention: TextRange?) {
      self.actor = actor
      self.name = name
      self.mention = mention
    }
  }

  /// What the stance is toward.
  public struct Target: Sendable, Hashable {
    /// What it is.
    public var kind: TargetKind
    /// Id of the actor.
    public var actor: String?
    /// Id of the event.
    public var event: String?
    /// Its name, or the words of the text.
    public var name: String
    /// Where it is named.
    public var mention: TextRange?
    /// Id of the actor who stands behind an event, claim or policy.
    public var responsible: String?

    /// A target.
    public init(
      kind: TargetKind, actor: String? = nil, event: String? = nil, name: String, mention: TextRange?,
      responsible: String? = nil
    ) {
      self.kind = kind
      self.actor = actor
      self.event = event
      self.name = name
      self.mention = mention
      self.responsible = responsible
    }
  }

  /// The same in every method.
  public var id: String
  /// Whose stance it is.
  public var holder: Party
  /// Id of the actor for whom the holder speaks.
  public var onBehalfOf: String?
  /// Who reports it, outermost first; empty where the document itself says it.
  public var reportedBy: [Party]
  /// Toward whom or what.
  public var target: Target
  /// −2…2: the holder's side, not the tone of the words.
  public var polarity: Int
  /// Of the negative, neutral and positive side; they sum to 1.
  public var probabilities: (negative: Double, neutral: Double, positive: Double) {
    get { (negative, 1 - negative - positive, positive) }
    set { (negative, positive) = (newValue.negative, newValue.positive) }
  }
  private var negative: Double
  private var positive: Double
  /// 0…1.
  public var confidence: Double
  /// What the holder does by it.
  public var act: Act
  /// Root of the PLOVER ontology, where one fits.
  public var plover: String?
  /// Aspect of a contested matter, from a profile.
  public var aspect: String?
  /// What it rests on.
  public var basis: Basis
  /// Whether the words say it outright.
  public var isExplicit: Bool
  /// Whether it is so.
  public var modality: Modality
  /// The words it rests on.
  public var evidence: TextRange
  /// The word or phrase that decides.
  public var cue: TextRange?
  /// Id of the quote it stands in.
  public var quote: String?
  /// A TIMEX3 value.
  public var time: String?
  /// For people.
  public var explanation: String
  /// Who decided, the first say being the rule's that found it.
  public var decidedBy: [Decision]
  /// What speaks for another side, or lowers the confidence.
  public var against: [Decision]

  /// A relation.
  public init(
    id: String, holder: Party, onBehalfOf: String? = nil, reportedBy: [Party] = [], target: Target,
    polarity: Int, probabilities: (negative: Double, neutral: Double, positive: Double), confidence: Double,
    act: Act, plover: String? = nil, aspect: String? = nil, basis: Basis, isExplicit: Bool,
    modality: Modality, evidence: TextRange, cue: TextRange?, quote: String? = nil, time: String? = nil,
    explanation: String, decidedBy: [Decision] = [], against: [Decision] = []
  ) {
    self.id = id
    self.holder = holder
    self.onBehalfOf = onBehalfOf
    self.reportedBy = reportedBy
    self.target = target
    self.polarity = polarity
    (negative, positive) = (probabilities.negative, probabilities.positive)
    self.confidence = confidence
    self.act = act
    self.plover = plover
    self.aspect = aspect
    self.basis = basis
    self.isExplicit = isExplicit
    self.modality = modality
    self.evidence = evidence
    self.cue = cue
    self.quote = quote
    self.time = time
    self.explanation = explanation
    self.decidedBy = decidedBy
    self.against = against
  }
}
