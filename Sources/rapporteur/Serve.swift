import AnalysisServer
import ArgumentParser
import EventLoop

/// `rapporteur serve`: the server.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers JSON-RPC 2.0 over standard input and output, Unix sockets and TCP.",
    discussion: """
      Messages are framed by Content-Length headers, as in LSP, or one a line; the first byte tells which. Over TCP the \
      first message must be server/authenticate with the token.
      """)

  @Flag(help: "Serve standard input and output; their end is the server's.")
  var stdio = false

  @Option(help: ArgumentHelp("Listen at a Unix socket.", valueName: "path"))
  var unix: [String] = []

  @Option(help: ArgumentHelp("Listen at a TCP address; port 0 takes a free one.", valueName: "host:port"))
  var tcp: [String] = []

  @Option(help: ArgumentHelp("The file with the token that TCP needs.", valueName: "file"))
  var tokenFile: String?

  @Flag(help: "Let TCP be reached from other machines.")
  var allowRemote = false

  @Option(help: ArgumentHelp("The folder of the data files.", valueName: "folder"))
  var dataDir: String?

  @Option(
    help: ArgumentHelp(
      "A file of your own actors and words of stance, tab-separated; may be given again.", valueName: "file"))
  var lexicon: [String] = []

  @Flag(help: "Load word lists and language model at start, not with the first request that needs them.")
  var preload = false

  @OptionGroup(title: "Limits")
  var limits: LimitOptions

  func validate() throws {
    guard stdio || !unix.isEmpty || !tcp.isEmpty else {
      throw ValidationError("Say where to serve: --stdio, --unix PATH or --tcp HOST:PORT.")
    }
    for text in tcp where Address(hostAndPort: text) == nil {
      throw ValidationError("‘\(text)’ is not HOST:PORT.")
    }
    if !tcp.isEmpty, tokenFile == nil { throw ValidationError("--tcp needs --token-file.") }
  }

  func run() throws {
    var serving = Serving()
    serving.stdio = stdio
    serving.unix = unix
    serving.tcp = tcp.compactMap { Address(hostAndPort: $0) }
    serving.tokenFile = tokenFile
    serving.allowRemote = allowRemote
    serving.dataFolder = dataDir
    serving.preload = preload
    serving.lexicons = lexicon
    serving.limits = limits.limits
    ThisProcess.end(serving.run())
  }
}
