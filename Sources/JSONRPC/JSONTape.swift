#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A JSON text checked and cut into its values in one pass: a flat list in the order of the text, each value with its
/// place and the index behind its last descendant.
///
/// It looks into bytes that somebody else holds and is used only while they are there.
public struct JSONTape {
  /// What a value is.
  enum Kind: UInt8 {
    case null, `false`, `true`, integer, number, string, escapedString, array, object
  }

  /// One value, or the name of a member, which stands before the member's value.
  struct Node {
    /// First byte; of a string the one after its quotation mark.
    var start: UInt32
    /// One past the last byte; of a string its closing quotation mark.
    var end: UInt32
    /// Index of the node behind this one and all it contains.
    var next: UInt32
    var kind: Kind
  }

  /// The text.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The values; the first is the whole.
  var nodes: [Node]
  /// The first string with an escape `\uD800`…`\uDFFF` that is no half of a pair: it has no characters.
  var loneSurrogate: Int?

  /// How large and deep a text may be.
  public struct Limits: Sendable {
    /// Arrays and objects inside each other.
    public var depth = 512
    /// Values in one text, names of members counted.
    public var values = 8_000_000

    /// What the protocol states.
    public init() {}
  }

  /// Why a text is not taken.
  public struct Failure: Error, Sendable {
    /// What the matter is.
    public enum Reason: Sendable {
      /// It breaks the grammar; what was expected.
      case syntax(String)
      /// It is not UTF-8.
      case encoding
      /// It ends too early.
      case end
      /// More inside each other, or more values, than is allowed.
      case depth(Int), values(Int)
    }
    /// What the matter is.
    public var reason: Reason
    /// The byte, from 0.
    public var offset: Int
  }

  /// The text of `range`.
  func text(_ node: Node) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.end)])
  }

  /// The bytes of the value at `index` as they stand in the text.
  func source(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let node = nodes[index]
    let quote = node.kind == .string || node.kind == .escapedString ? 1 : 0
    return UnsafeBufferPointer(rebasing: bytes[(Int(node.start) - quote)..<(Int(node.end) + quote)])
  }

  /// Whether the string at `index` is spelt `word`.
  func matches(_ index: Int, _ word: StaticString) -> Bool {
    let node = nodes[index]
    guard node.kind == .string || node.kind == .escapedString else { return false }
    if node.kind == .escapedString { return string(index) == word.description }
    guard Int(node.end - node.start) == word.utf8CodeUnitCount else { return false }
    guard let base = bytes.baseAddress else { return false }
    return memcmp(base + Int(node.start), word.utf8Start, word.utf8CodeUnitCount) == 0
  }

  /// Where the value at `index` stands inside the one at `root`, as `documents[3].text`.
  func path(of index: Int, in root: Int = 0) -> String {
    var path = ""
    var at = root
    while at < index, nodes[at].kind.rawValue >= Kind.array.rawValue {
      let isObject = nodes[at].kind == .object
      var child = at + 1
      var place = 0
      var found: Int?
      while child < Int(nodes[at].next) {
        let value = isObject ? child + 1 : child
        // A name is told by its own path.
        if index < Int(nodes[value].next) {
          path += isObject ? (path.isEmpty ? "" : ".") + string(child) : "[\(place)]"
          found = value
          break
        }
        child = Int(nodes[value].next)
        place += 1
      }
      guard let found else { break }
      at = found
    }
    return path
  }
}
