import ArgumentParser
import EventLoop

/// What is to be read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "Files, folders (walked for .txt and .md), or - for standard input.", completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "The day of publication of every text that is given, or FILE=DAY of one; may be repeated.",
      valueName: "date"))
  var published: [String] = []

  @Flag(help: "Take the day in a file's name (2026-03-05, 20260305) for its day of publication.")
  var datedNames = false

  @Option(help: ArgumentHelp("Who published the texts, where they do not say it.", valueName: "name"))
  var source: String?

  func validate() throws { _ = try days }

  /// The day of publication of each text.
  var days: PublicationDays {
    get throws {
      do { return try PublicationDays(published, readsNames: datedNames) } catch {
        throw ValidationError(error.text)
      }
    }
  }
}

/// Which server answers.
struct ConnectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A running server, unix:PATH or tcp:HOST:PORT, instead of one of our own.", valueName: "address"))
  var connect: String?

  @Option(help: ArgumentHelp("The file with the token that a TCP server wants.", valueName: "file"))
  var tokenFile: String?

  @Option(
    help: ArgumentHelp(
      "A file of your own actors and words of stance for a server of our own; may be given again.",
      valueName: "file"))
  var lexicon: [String] = []

  /// The address to connect to.
  var address: Address? { connect.flatMap { Address($0) } }

  func validate() throws {
    if let connect, address == nil {
      throw ValidationError("--connect wants unix:PATH or tcp:HOST:PORT, not ‘\(connect)’.")
    }
    if connect != nil, !lexicon.isEmpty {
      throw ValidationError("--lexicon is for a server of our own; start the running one with it.")
    }
  }
}

/// What comes out.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print the server's results as they are, one a line, offsets in code points.")
  var json = false
}
