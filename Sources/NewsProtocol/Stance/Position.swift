public import JSONRPC

/// What one holder holds of one aspect of a contested event.
public struct Position: Decodable, JSONWritable, Sendable, Hashable {
  /// The sides.
  public enum Side: String, Choice { case affirms, contests, mixed, reserved, notStated }

  /// Whose it is.
  public var holder: NamedActor
  /// The institution behind the holder.
  public var institution: NamedActor?
  /// observer, organiser, regulator, court, media or state.
  public var role: String?
  /// What is held.
  public var position: Side
  /// What the holder demands.
  public var demands: [PlacedExcerpt]
  /// Who tells of it, where no document has the holder say so.
  public var reportedBy: [NamedActor]
  /// Ids of the relations it rests on.
  public var relations: [String]

  /// A position.
  public init(
    holder: NamedActor, institution: NamedActor?, role: String?, position: Side, demands: [PlacedExcerpt],
    reportedBy: [NamedActor], relations: [String]
  ) {
    self.holder = holder
    self.institution = institution
    self.role = role
    self.position = position
    self.demands = demands
    self.reportedBy = reportedBy
    self.relations = relations
  }

  /// Writes `{holder, institution, role, position, demands, reportedBy, relations}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("holder", holder)
    writer.member("institution", institution)
    writer.member("role", role)
    writer.member("position", position)
    writer.member("demands", demands)
    writer.member("reportedBy", reportedBy)
    writer.member("relations", relations)
    writer.endObject()
  }
}
