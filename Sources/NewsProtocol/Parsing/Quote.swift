public import JSONRPC

/// Something that a text says somebody said.
public struct Quote: Decodable, JSONWritable, Sendable, Hashable {
  /// The same in every method.
  public var id: String
  /// `direct`, `indirect`, `mixed`, `block`, `turn` or `speechAct`.
  public var form: String
  /// The content.
  public var parts: [Excerpt]
  /// The words that say that it was said.
  public var cue: Excerpt?
  /// Who said it.
  public var speaker: Party?
  /// Id of the actor for whom a spokesperson speaks.
  public var onBehalfOf: String?
  /// Id of the quote this one lies within.
  public var parent: String?
  /// 0…1.
  public var confidence: Double
  /// Why this speaker.
  public var explanation: String

  /// A quote.
  public init(
    id: String, form: String, parts: [Excerpt], cue: Excerpt?, speaker: Party?, onBehalfOf: String?,
    parent: String?, confidence: Double, explanation: String
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

  /// Writes the members in the contract's order.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writeMembers(to: &writer)
    writer.endObject()
  }

  /// Writes the members into an object that is open.
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("form", form)
    writer.member("parts", parts)
    writer.member("cue", cue)
    writer.member("speaker", speaker)
    writer.optional("onBehalfOf", onBehalfOf)
    writer.optional("parent", parent)
    writer.member("confidence", confidence)
    writer.member("explanation", explanation)
  }
}
