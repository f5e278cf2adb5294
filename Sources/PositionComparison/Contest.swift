public import TextModel

/// One contested event over documents: who holds what of it, and which steps were taken.
public struct Contest: Sendable {
  /// Somebody by name.
  public struct Named: Sendable, Hashable {
    /// Id of the actor, nil where there is none.
    public var actor: String?
    /// A name.
    public var name: String

    /// Somebody.
    public init(actor: String?, name: String) {
      self.actor = actor
      self.name = name
    }
  }

  /// A place in one of the documents.
  public struct Place: Sendable, Hashable {
    /// Index of the document.
    public var document: Int
    /// Where in it.
    public var range: TextRange
  }

  /// What somebody holds.
  public enum Side: String, Sendable, CaseIterable { case affirms, contests, mixed, reserved, notStated }

  /// What one holder holds of one aspect.
  public struct Position: Sendable, Hashable {
    /// Whose it is.
    public var holder: Named
    /// The institution behind the holder, or the holder as one.
    public var institution: Named?
    /// observer, organiser, regulator, court, media or state.
    public var role: String?
    /// What is held.
    public var side: Side
    /// What the holder demands, in the documents' words.
    public var demands: [Place]
    /// Who tells of it, where nobody gives it in the holder's own words.
    public var reportedBy: [Named]
    /// Ids of the relations it rests on.
    public var relations: [String]
  }

  /// The positions on one aspect.
  public struct Aspect: Sendable, Hashable {
    /// The profile's id of it.
    public var id: String
    /// The positions, those not stated last.
    public var positions: [Position]
  }

  /// A step of a procedure that the texts tell.
  public struct Step: Sendable, Hashable {
    /// The profile's ids of the procedure and the step.
    public var procedure, step: String
    /// Id of the timeline's entry.
    public var entry: String?
    /// Ids of the events.
    public var events: [String]
  }

  /// Id of the event in the document that tells best of it.
  public var event: String?
  /// What it is called.
  public var name: String
  /// A TIMEX3 value, and the first and last day it can be.
  public var value, earliest, latest: String?
  /// Every aspect of the profile, in its order.
  public var aspects: [Aspect]
  /// The steps that the texts tell, in the profile's order.
  public var steps: [Step]
}
