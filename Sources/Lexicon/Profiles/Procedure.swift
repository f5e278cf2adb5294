/// What is done about a contested matter, in ordered steps.
public struct Procedure: Sendable {
  /// How a text tells a step: an event of one of these types, in whose words one of the phrases stands.
  public struct Telling: Sendable {
    /// Types of events; none stands for any, looked for in the whole sentence.
    public var events: Set<String>
    /// Phrases, each words that follow each other, others between; `*` stands for any ending.
    public var phrases: [[String]]
    /// Whether the event must be one that the text says did not happen.
    public var isNegated: Bool

    /// A telling.
    public init(events: Set<String>, phrases: [[String]], isNegated: Bool) {
      self.events = events
      self.phrases = phrases
      self.isNegated = isNegated
    }

    /// Whether `words`, in lower case, have one of the phrases.
    public func matches(_ words: [some StringProtocol]) -> Bool {
      phrases.contains { phrase in
        var rest = phrase[...]
        for word in words {
          guard let next = rest.first else { break }
          if next.hasSuffix("*") ? word.hasPrefix(next.dropLast()) : word == next { rest = rest.dropFirst() }
        }
        return rest.isEmpty
      }
    }
  }

  /// One step.
  public struct Step: Sendable {
    /// What it is known by, once in a profile.
    public var id: String
    /// For people.
    public var title: String
    /// Id of the step without which it is none of this procedure.
    public var needs: String?
    /// How a text tells it.
    public var tellings: [Telling]

    /// A step.
    public init(id: String, title: String, needs: String?, tellings: [Telling]) {
      self.id = id
      self.title = title
      self.needs = needs
      self.tellings = tellings
    }
  }

  /// What it is known by.
  public var id: String
  /// For people.
  public var title: String
  /// The steps in order.
  public var steps: [Step]

  /// A procedure.
  public init(id: String, title: String, steps: [Step]) {
    self.id = id
    self.title = title
    self.steps = steps
  }
}
