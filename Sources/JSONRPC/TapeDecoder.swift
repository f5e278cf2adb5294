/// Decodes values of a message; a member that nobody asked for is refused by name, null counts as absent where that is
/// allowed, and every failure knows its place.
struct TapeDecoder: Decoder {
  let reader: TapeReader
  let index: Int
  let members: ObjectMembers

  init(_ reader: TapeReader, _ index: Int) {
    self.reader = reader
    self.index = index
    members = ObjectMembers()
  }

  // Places are told by the tape.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard reader.tape.nodes[index].kind == .object else { throw mismatch("an object") }
    members.fill(from: reader.tape, index)
    return KeyedDecodingContainer(KeyedTape(reader: reader, index: index, members: members))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard reader.tape.nodes[index].kind == .array else { throw mismatch("an array") }
    return UnkeyedTape(reader: reader, index: index)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    SingleTape(reader: reader, index: index)
  }

  private func mismatch(_ expected: String) -> TapeFailure { reader.mismatch(index, expected) }
}

/// The members of an object and which of them were asked for.
final class ObjectMembers {
  private(set) var names: [Int] = []
  private var asked: [Bool] = []
  private var known: [String] = []
  private var isFilled = false

  func fill(from tape: JSONTape, _ index: Int) {
    guard !isFilled else { return }
    isFilled = true
    tape.forEachMember(of: index) { name, _ in names.append(name) }
    asked = Array(repeating: false, count: names.count)
  }

  /// Index of the value called `key`, which counts as asked for.
  func find(_ key: String, in tape: JSONTape) throws -> Int? {
    known.append(key)
    var key = key
    var found: Int?
    for place in names.indices {
      let name = names[place]
      let isMatch =
        tape.nodes[name].kind == .string
        ? key.withUTF8 { $0.elementsEqual(tape.text(tape.nodes[name])) } : tape.string(name) == key
      guard isMatch else { continue }
      asked[place] = true
      if found != nil {
        throw TapeFailure(index: name + 1, message: "is given twice", hint: "name each member once")
      }
      found = name + 1
    }
    return found
  }

  /// Counts `names` as asked for.
  func allow(_ words: [String], in tape: JSONTape) {
    for place in names.indices where words.contains(tape.string(names[place])) { asked[place] = true }
  }

  /// Marks every member as asked for: the object is a dictionary.
  func askForAll() { asked = Array(repeating: true, count: names.count) }

  /// The first member that nobody asked for.
  func unknown(in tape: JSONTape) -> TapeFailure? {
    guard isFilled, let place = asked.firstIndex(of: false) else { return nil }
    var listed: [String] = []
    for word in known where !listed.contains(word) { listed.append(word) }
    return TapeFailure(
      index: names[place] + 1, message: "is not a known member",
      hint: listed.isEmpty ? "no members are known here" : "known here: " + listed.joined(separator: ", "))
  }
}
