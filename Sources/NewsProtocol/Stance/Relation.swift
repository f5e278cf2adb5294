public import JSONRPC

/// How a holder stands toward a target, with the words that show it.
public struct Relation: Decodable, JSONWritable, Sendable, Hashable {
  /// The same in every method.
  public var id: String
  /// The document.
  public var place: DocumentName
  /// Whose stance it is.
  public var holder: Party
  /// Id of the actor for whom the holder speaks.
  public var onBehalfOf: String?
  /// Who reports it, outermost first.
  public var reportedBy: [Party]
  /// Toward whom or what.
  public var target: Target
  /// −2…2.
  public var polarity: Int
  /// Of each side; they sum to 1.
  public var probabilities: Probabilities
  /// 0…1.
  public var confidence: Double
  /// `praise`, `thank`, … `other`.
  public var act: String
  /// Root of the PLOVER ontology, where one fits.
  public var plover: String?
  /// Aspect of a contested matter.
  public var aspect: String?
  /// `speech`, `action` or `narration`.
  public var basis: String
  /// Whether the words say it outright.
  public var explicit: Bool
  /// `asserted`, `conditional`, `planned`, `questioned` or `denied`.
  public var modality: String
  /// The words it rests on.
  public var evidence: Excerpt
  /// The word or phrase that decides.
  public var cue: Excerpt?
  /// Id of the quote it stands in.
  public var quote: String?
  /// When.
  public var time: Moment?
  /// For people.
  public var explanation: String

  /// A relation.
  public init(
    id: String, place: DocumentName, holder: Party, onBehalfOf: String?, reportedBy: [Party], target: Target,
    polarity: Int, probabilities: Probabilities, confidence: Double, act: String, plover: String?,
    aspect: String?,
    basis: String, explicit: Bool, modality: String, evidence: Excerpt, cue: Excerpt?, quote: String?,
    time: Moment?, explanation: String
  ) {
    self.id = id
    self.place = place
    self.holder = holder
    self.onBehalfOf = onBehalfOf
    self.reportedBy = reportedBy
    self.target = target
    self.polarity = polarity
    self.probabilities = probabilities
    self.confidence = confidence
    self.act = act
    self.plover = plover
    self.aspect = aspect
    self.basis = basis
    self.explicit = explicit
    self.modality = modality
    self.evidence = evidence
    self.cue = cue
    self.quote = quote
    self.time = time
    self.explanation = explanation
  }

  private enum Key: String, CodingKey {
    case id, holder, onBehalfOf, reportedBy, target, polarity, probabilities, confidence, act, plover, aspect
    case basis, explicit, modality, evidence, cue, quote, time, explanation
  }

  /// Reads the relation and its document's name from one object.
  public init(from decoder: any Decoder) throws {
    place = try DocumentName(from: decoder)
    let members = try decoder.container(keyedBy: Key.self)
    id = try members.decode(String.self, forKey: .id)
    holder = try members.decode(Party.self, forKey: .holder)
    onBehalfOf = try members.decodeIfPresent(String.self, forKey: .onBehalfOf)
    reportedBy = try members.decode([Party].self, forKey: .reportedBy)
    target = try members.decode(Target.self, forKey: .target)
    polarity = try members.decode(Int.self, forKey: .polarity)
    probabilities = try members.decode(Probabilities.self, forKey: .probabilities)
    confidence = try members.decode(Double.self, forKey: .confidence)
    act = try members.decode(String.self, forKey: .act)
    plover = try members.decodeIfPresent(String.self, forKey: .plover)
    aspect = try members.decodeIfPresent(String.self, forKey: .aspect)
    basis = try members.decode(String.self, forKey: .basis)
    explicit = try members.decode(Bool.self, forKey: .explicit)
    modality = try members.decode(String.self, forKey: .modality)
    evidence = try members.decode(Excerpt.self, forKey: .evidence)
    cue = try members.decodeIfPresent(Excerpt.self, forKey: .cue)
    quote = try members.decodeIfPresent(String.self, forKey: .quote)
    time = try members.decodeIfPresent(Moment.self, forKey: .time)
    explanation = try members.decode(String.self, forKey: .explanation)
  }

  /// Writes the members in the contract's order.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    place.writeMembers(to: &writer)
    writer.member("holder", holder)
    writer.member("onBehalfOf", onBehalfOf)
    writer.member("reportedBy", reportedBy)
    writer.member("target", target)
    writer.member("polarity", polarity)
    writer.member("probabilities", probabilities)
    writer.member("confidence", confidence)
    writer.member("act", act)
    writer.member("plover", plover)
    writer.member("aspect", aspect)
    writer.member("basis", basis)
    writer.member("explicit", explicit)
    writer.member("modality", modality)
    writer.member("evidence", evidence)
    writer.member("cue", cue)
    writer.member("quote", quote)
    writer.member("time", time)
    writer.member("explanation", explanation)
    writer.endObject()
  }
}
