/// A kind of contested matter as data: the event that is contested, the aspects on which sides affirm or contest it, and the
/// procedures whose steps texts tell of.
public struct Profile: Sendable {
  /// What is contested.
  public struct Subject: Sendable {
    /// One word for it.
    public var name: String
    /// Types of events that it is → words of which its clause must have one; none where every such event is it.
    public var events: [String: [String]]
    /// Words that tell that it is the matter of a text at all.
    public var words: Set<String>

    /// A subject.
    public init(name: String, events: [String: [String]], words: Set<String>) {
      self.name = name
      self.events = events
      self.words = words
    }
  }

  /// What it is to affirm an aspect.
  public enum Affirmation: String, Sendable, CaseIterable {
    /// To hold it good: fair, valid, fit.
    case worth
    /// To say that there is some.
    case presence
    /// To demand or support it.
    case need
  }

  /// On what sides are taken.
  public struct Aspect: Sendable {
    /// What it is known by.
    public var id: String
    /// For people.
    public var title: String
    /// What it is to affirm it.
    public var affirmation: Affirmation
    /// The side of words of verdict that judge it, where one does.
    public var judged: String?
    /// Words, in the singular, that tell of it and take no side.
    public var words: [String]
    /// Words that affirm it.
    public var affirming: Set<String>
    /// Words that contest it.
    public var contesting: Set<String>
    /// Those of its words that tell of it only just before a word of the subject: “fresh elections”.
    public var besideSubject: Set<String>

    /// An aspect.
    public init(
      id: String, title: String, affirmation: Affirmation, judged: String?, words: [String],
      affirming: Set<String>, contesting: Set<String>, besideSubject: Set<String>
    ) {
      self.id = id
      self.title = title
      self.affirmation = affirmation
      self.judged = judged
      self.words = words
      self.affirming = affirming
      self.contesting = contesting
      self.besideSubject = besideSubject
    }
  }

  /// How texts speak of the verdict of an institution that they may not give.
  public struct Verdict: Sendable {
    /// The aspect that is about such verdicts, and the one that they are about.
    public var aspect, judges: String
    /// Nouns for a verdict, in the singular.
    public var words: Set<String>
    /// Types of events by which a verdict is given.
    public var events: Set<String>
    /// Roles of institutions that give one.
    public var roles: Set<String>

    /// Verdicts.
    public init(aspect: String, judges: String, words: Set<String>, events: Set<String>, roles: Set<String>) {
      self.aspect = aspect
      self.judges = judges
      self.words = words
      self.events = events
      self.roles = roles
    }
  }

  /// What it is known by.
  public var id: String
  /// For people.
  public var title: String
  /// What is contested.
  public var subject: Subject
  /// Id of the aspect of what is said of the subject as a whole.
  public var general: String
  /// On what sides are taken, in order.
  public var aspects: [Aspect]
  /// How texts speak of verdicts that they may not give.
  public var verdict: Verdict
  /// What is done about the subject, step by step.
  public var procedures: [Procedure]

  /// A profile.
  public init(
    id: String, title: String, subject: Subject, general: String, aspects: [Aspect], verdict: Verdict,
    procedures: [Procedure]
  ) {
    self.id = id
    self.title = title
    self.subject = subject
    self.general = general
    self.aspects = aspects
    self.verdict = verdict
    self.procedures = procedures
  }

  /// The aspect called `id`.
  public func aspect(_ id: String) -> Aspect? { aspects.first { $0.id == id } }
}
