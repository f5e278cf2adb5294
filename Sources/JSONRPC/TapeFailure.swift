/// Why a value of a message cannot be read as what it should be; its place is spelt out only once it is reported.
struct TapeFailure: Error {
  /// The value, or the object that lacks something.
  let index: Int
  let message: String
  var hint: String?

  /// The error to answer; `prefix` is the path of the value at `root`, inside which the failure lies.
  func error(in tape: JSONTape, root: Int, called prefix: String) -> RPCError {
    let inner = tape.path(of: index, in: root)
    let isMember = !prefix.isEmpty && !inner.isEmpty && inner.first != "["
    let path = prefix + (isMember ? "." : "") + inner
    return RPCError(.invalidParams, path.isEmpty ? message : "\(path) \(message)", path: path, hint: hint)
  }
}

extension JSONTape.Kind {
  /// The kind for a sentence: `must be an integer, not a string`.
  var words: String {
    switch self {
    case .null: "null"
    case .false, .true: "a boolean"
    case .integer, .number: "a number"
    case .string, .escapedString: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
