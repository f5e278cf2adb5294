public import JSONRPC

/// Words of a user's own list by which somebody takes a side: a speech act, or a verdict.
public struct StanceEntry: Decodable, JSONWritable, Sendable, Hashable {
  /// What it is known by.
  public var id: String
  /// verb, noun or adjective of a speech act; verdict.
  public var pos: String?
  /// Of a verb base, third person, past, participle and -ing (“a|b” where there are two); of a noun both numbers; one else.
  public var forms: [String]?
  /// The words that follow, `*` for the target.
  public var rest: String?
  /// What is done, as `stance/relations` has it.
  public var act: String?
  /// Root of the PLOVER ontology.
  public var plover: String?
  /// −2…2, and the same under a negation where it then says something.
  public var polarity, negated: Int?
  /// Where the target stands, the first that is there.
  public var target: [String]?
  /// speech, action or narration.
  public var basis: String?
  /// Of a verdict: the aspect it speaks to, and the side of things it judges.
  public var aspect, side: String?
  /// Of a verdict: whether it judges before its noun too.
  public var attributive: Bool?
  /// A sentence that shows it.
  public var example: String?

  /// Words of a stance.
  public init(
    id: String, pos: String? = nil, forms: [String]? = nil, rest: String? = nil, act: String? = nil,
    plover: String? = nil, polarity: Int? = nil, negated: Int? = nil, target: [String]? = nil,
    basis: String? = nil, aspect: String? = nil, side: String? = nil, attributive: Bool? = nil,
    example: String? = nil
  ) {
    (self.id, self.pos, self.forms, self.rest, self.act, self.plover) = (id, pos, forms, rest, act, plover)
    (self.polarity, self.negated, self.target, self.basis) = (polarity, negated, target, basis)
    (self.aspect, self.side, self.attributive, self.example) = (aspect, side, attributive, example)
  }

  /// Writes what is given.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    writer.optional("pos", pos)
    if let forms { writer.member("forms", forms) }
    writer.optional("rest", rest)
    writer.optional("act", act)
    writer.optional("plover", plover)
    writer.optional("polarity", polarity)
    writer.optional("negated", negated)
    if let target { writer.member("target", target) }
    writer.optional("basis", basis)
    writer.optional("aspect", aspect)
    writer.optional("side", side)
    writer.optional("attributive", attributive)
    writer.optional("example", example)
    writer.endObject()
  }
}
