import JSONRPC

/// Why the program cannot go on.
enum Fault: Error {
  /// No server could be started or reached.
  case unavailable(String)
  /// The server is gone, or speaks what is not the protocol.
  case broken(String)
  /// The server answered with an error.
  case refused(RPCError)
  /// Standard output takes no more.
  case outputFailed
  /// Something the command line asks for is wrong.
  case usage(String)

  /// What it ends the program with.
  var status: ExitStatus {
    switch self {
    case .unavailable: .unavailable
    case .broken: .internalFault
    case .refused: .refused
    case .outputFailed: .outputFailed
    case .usage: .usage
    }
  }

  /// What is printed, if anything.
  var text: String? {
    switch self {
    case .unavailable(let text), .broken(let text), .usage(let text): text
    case .refused(let error): error.readable
    case .outputFailed: nil
    }
  }
}

extension RPCError {
  /// Message, place, limit and hint on one line.
  var readable: String {
    var text = message
    if let path { text += " (at \(path))" }
    text += " [\(code.rawValue)]"
    if let limit { text += "; the limit is \(limit)" }
    if let hint { text += ". \(hint)" }
    return text.onOneLine
  }
}
