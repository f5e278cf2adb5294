public import JSONRPC

/// When a text appeared and how that is known.
public struct Publication: Decodable, JSONWritable, Sendable, Hashable {
  /// A TIMEX3 value (`2019-11-19`, `XXXX-12-20`), null where it is unknown.
  public var value: String?
  /// `given`, `stated`, `dateline`, `inferred` or `unknown`.
  public var basis: String
  /// Why, for people.
  public var reason: String
  /// Where the text says it.
  public var evidence: Excerpt?

  /// A date with its basis.
  public init(value: String?, basis: String, reason: String, evidence: Excerpt?) {
    self.value = value
    self.basis = basis
    self.reason = reason
    self.evidence = evidence
  }

  /// Writes `{value, basis, reason, evidence}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("value", value)
    writer.member("basis", basis)
    writer.member("reason", reason)
    writer.member("evidence", evidence)
    writer.endObject()
  }
}

/// Whose voice a text is: a ministry's release, an agency, a columnist.
public struct Issuer: Decodable, JSONWritable, Sendable, Hashable {
  /// Id of the actor, null where it is known by name alone.
  public var actor: String?
  /// Its name.
  public var name: String
  /// Why, for people.
  public var reason: String

  /// An issuer.
  public init(actor: String?, name: String, reason: String) {
    self.actor = actor
    self.name = name
    self.reason = reason
  }

  /// Writes `{actor, name, reason}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("actor", actor)
    writer.member("name", name)
    writer.member("reason", reason)
    writer.endObject()
  }
}
