/// One text to be read: a file or standard input.
struct InputFile: Sendable, Hashable {
  /// The file's path; nil for standard input.
  var path: String?
  /// How it is called on the screen: the path as typed, or below the one folder that was typed.
  var name: String
  /// The name it has for the server.
  var uri: String
  /// Its size in bytes when it was found, 0 where not known.
  var size: Int

  /// Standard input.
  static let standardInput = InputFile(path: nil, name: "(standard input)", uri: "stdin:", size: 0)
}

/// Something said on standard error about one input, and the status it ends the program with.
struct InputProblem: Error, Hashable {
  var name: String
  var reason: String
  var status: ExitStatus
}
