/// A profile as its data file says it, before anything of it is checked.
public struct ProfileFile: Decodable, Sendable {
  /// What is contested: types of events → words of which their clause must have one.
  public struct Subject: Decodable, Sendable {
    /// One word for it.
    public var name: String
    /// Types of events → words.
    public var events: [String: [String]]
    /// Words that tell of it.
    public var words: [String]
  }

  /// What it is to affirm an aspect.
  public enum Affirmation: String, Choice { case worth, presence, need }

  /// On what sides are taken.
  public struct Aspect: Decodable, Sendable {
    /// What it is known by, and for people.
    public var id, title: String
    /// What it is to affirm it.
    public var affirmed: Affirmation
    /// The side of words of verdict that judge it.
    public var judged: String?
    /// Words that take no side.
    public var words: [String]
    /// Words that affirm it.
    public var `for`: [String]?
    /// Words that contest it.
    public var against: [String]?
    /// Those that tell of it only beside a word of the subject.
    public var besideSubject: [String]?
  }

  /// How texts speak of verdicts.
  public struct Verdict: Decodable, Sendable {
    /// The aspect that is about verdicts, and the one that they are about.
    public var aspect, of: String
    /// Nouns, types of events, roles of institutions.
    public var words, events, roles: [String]
  }

  /// Steps in order.
  public struct Procedure: Decodable, Sendable {
    /// What it is known by, and for people.
    public var id, title: String
    /// The steps.
    public var steps: [Step]
  }

  /// One step.
  public struct Step: Decodable, Sendable {
    /// What it is known by, and for people.
    public var id, title: String
    /// The step without which it is none.
    public var needs: String?
    /// How a text tells it.
    public var tells: [Telling]
  }

  /// How a text tells a step.
  public struct Telling: Decodable, Sendable {
    /// Types of events, and phrases.
    public var events, words: [String]
    /// Whether the event did not happen.
    public var negated: Bool?
  }

  /// What it is known by, and for people.
  public var id, title: String
  /// Where its words come from and on what terms.
  public var source, licence: String
  /// What is contested.
  public var subject: Subject
  /// The aspect of what is said of the subject as a whole.
  public var general: String
  /// On what sides are taken.
  public var aspects: [Aspect]
  /// How texts speak of verdicts.
  public var verdict: Verdict
  /// What is done about it.
  public var procedures: [Procedure]
}
