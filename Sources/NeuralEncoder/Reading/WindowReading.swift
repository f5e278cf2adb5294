/// What the model says of a window: places relative to the window's base, labels by their index in `Labels`.
public struct WindowReading: Sendable, Hashable {
  /// A syntactic word.
  public struct Token: Sendable, Hashable {
    /// First byte.
    public var start: Int32
    /// One past the last byte.
    public var end: Int32
    /// The piece whose vector stands for it.
    public var piece: Int32
    /// Index of the token of the window that it depends on; −1 for a root.
    public var head: Int32
    /// Index in `Labels.feats`.
    public var feats: UInt16
    /// Index in `Labels.lemmas`.
    public var lemma: UInt16
    /// Index in `Labels.upos`.
    public var upos: UInt8
    /// Index in `Labels.deprel`.
    public var deprel: UInt8
  }

  /// A stretch that a head marked.
  public struct Span: Sendable, Hashable {
    /// First byte.
    public var start: Int32
    /// One past the last byte.
    public var end: Int32
    /// Its first piece.
    public var firstPiece: Int32
    /// One past its last piece.
    public var endPiece: Int32
    /// Index in `Labels.names` or `Labels.events`; 0 where there are no kinds.
    public var kind: UInt8
    /// Mean over its pieces of their labels' probabilities, each by itself.
    public var confidence: Float
    /// A cue's source, a content's cue: its index in their array; −1 for none.
    public var link: Int32 = -1

    /// Its pieces.
    public var pieces: Range<Int> { Int(firstPiece)..<Int(endPiece) }
  }

  /// A noun phrase or pronoun that speaks of somebody or something.
  public struct Mention: Sendable, Hashable {
    /// Its head, as an index in `tokens`.
    public var head: Int32
    /// Its first word: the head or a modifier before it.
    public var first: Int32
    /// Its last word: the head or the end of a name.
    public var last: Int32
    /// Index in `Labels.mentions`.
    public var kind: UInt8
    /// What coreference compares.
    public var vector = MentionVector()
  }

  /// Words in the order of the text.
  public var tokens: [Token] = []
  /// Sentences as ranges of tokens, one after the other, none empty.
  public var sentences: [Range<Int32>] = []
  /// Names of people, bodies, places and the like.
  public var names: [Span] = []
  /// Whom something said is attributed to.
  public var sources: [Span] = []
  /// Words that attribute, with links to sources.
  public var cues: [Span] = []
  /// Parts of what is attributed, with links to cues.
  public var contents: [Span] = []
  /// Words that tell of an event or a state.
  public var events: [Span] = []
  /// What the text speaks of, in the order of the first words, the longer before the shorter.
  public var mentions: [Mention] = []

  /// Nothing read.
  public init() {}
}
