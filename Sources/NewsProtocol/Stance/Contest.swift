public import JSONRPC

/// One contested event: who holds what of it, and which steps were taken.
public struct Contest: Decodable, JSONWritable, Sendable, Hashable {
  /// The event.
  public struct Subject: Decodable, JSONWritable, Sendable, Hashable {
    /// Id of the event in the document that tells best of it, null where no document names it.
    public var event: String?
    /// What it is called.
    public var name: String
    /// When it is.
    public var date: Date

    /// An event.
    public init(event: String?, name: String, date: Date) {
      self.event = event
      self.name = name
      self.date = date
    }

    /// Writes `{event, name, date}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("event", event)
      writer.member("name", name)
      writer.member("date", date)
      writer.endObject()
    }
  }

  /// When an event is, as far as it is known.
  public struct Date: Decodable, JSONWritable, Sendable, Hashable {
    /// A TIMEX3 value.
    public var value: String?
    /// First and last day it can be.
    public var earliest, latest: String?

    /// A date.
    public init(value: String?, earliest: String?, latest: String?) {
      self.value = value
      self.earliest = earliest
      self.latest = latest
    }

    /// Writes `{value, earliest, latest}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("value", value)
      writer.member("earliest", earliest)
      writer.member("latest", latest)
      writer.endObject()
    }
  }

  /// The positions on one aspect.
  public struct Aspect: Decodable, JSONWritable, Sendable, Hashable {
    /// The profile's id of it.
    public var id: String
    /// The positions, those not stated last.
    public var positions: [Position]

    /// An aspect.
    public init(id: String, positions: [Position]) {
      self.id = id
      self.positions = positions
    }

    /// Writes `{id, positions}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("id", id)
      writer.member("positions", positions)
      writer.endObject()
    }
  }

  /// A step of a procedure.
  public struct Step: Decodable, JSONWritable, Sendable, Hashable {
    /// The profile's ids of the procedure and the step.
    public var procedure, step: String
    /// Id of the entry of `timeline/build` over the same documents, null where it has none.
    public var entry: String?
    /// Ids of the events by which the texts tell it.
    public var events: [String]

    /// A step.
    public init(procedure: String, step: String, entry: String?, events: [String]) {
      self.procedure = procedure
      self.step = step
      self.entry = entry
      self.events = events
    }

    /// Writes `{procedure, step, entry, events}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("procedure", procedure)
      writer.member("step", step)
      writer.member("entry", entry)
      writer.member("events", events)
      writer.endObject()
    }
  }

  /// The event.
  public var subject: Subject
  /// Every aspect of the profile, in its order.
  public var aspects: [Aspect]
  /// The steps that the texts tell, in the profile's order.
  public var steps: [Step]

  /// A contest.
  public init(subject: Subject, aspects: [Aspect], steps: [Step]) {
    self.subject = subject
    self.aspects = aspects
    self.steps = steps
  }

  /// Writes `{subject, aspects, steps}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("subject", subject)
    writer.member("aspects", aspects)
    writer.member("steps", steps)
    writer.endObject()
  }
}
