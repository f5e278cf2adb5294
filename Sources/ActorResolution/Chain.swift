public import DocumentParsing
public import TextModel

/// Mentions that mean the same somebody or something (a coreference chain), whether the text names it or not.
public struct Chain: Sendable, Hashable {
  /// Id of the actor it is; nil where the text gives no name, or a place is spoken of as a place.
  public var actor: String?
  /// What it is, by most of its mentions: a person, an organisation or a place.
  public var kind: ModelFindings.Mention.Kind
  /// At least two, in order.
  public var mentions: [Mention]
}

/// The chains of a document while it is read: what each mention of the language model has been joined with.
struct ChainLedger {
  /// A chain so far.
  struct Open {
    /// The entry of the actors' ledger that it is, once one is known.
    var entry: Int?
    /// Mentions by their index in the model's findings.
    var mentions: [Int] = []
    /// What its pronouns tell of it.
    var gender: Character?
    /// Name of a place in small letters, where one began it.
    var place: String?
  }

  private(set) var chains: [Open] = []
  /// Mention → its chain, −1 before it has one.
  private(set) var chainOf: [Int32]
  private var ofEntry: [Int: Int] = [:]
  private var ofPlace: [String: Int] = [:]

  init(mentions: Int) { chainOf = [Int32](repeating: -1, count: mentions) }

  /// The chain of a mention.
  func chain(of mention: Int) -> Int? { chainOf[mention] < 0 ? nil : Int(chainOf[mention]) }

  /// The chain of the entry at `index`.
  func chain(ofEntry index: Int) -> Int? { ofEntry[index] }

  /// The chain of the place called `words`.
  func chain(ofPlace words: String) -> Int? { ofPlace[words] }

  /// Joins `mention` with the chain at `index`, or with a new one.
  @discardableResult
  mutating func join(_ mention: Int, with index: Int?, gender: Character? = nil) -> Int {
    let index = index ?? chains.count
    if index == chains.count { chains.append(Open()) }
    chains[index].mentions.append(mention)
    chains[index].gender = chains[index].gender ?? gender
    chainOf[mention] = Int32(index)
    return index
  }

  /// Says that the chain at `index` is the entry at `entry`.
  mutating func set(entry: Int, of index: Int) {
    chains[index].entry = entry
    ofEntry[entry] = index
  }

  /// Says that the chain at `index` is the place called `words`.
  mutating func set(place words: String, of index: Int) {
    chains[index].place = words
    ofPlace[words] = index
  }
}
