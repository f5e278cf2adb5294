import AnalysisServer
import ArgumentParser
import TerminalClient

/// The program: its server and, for everything else, the server's terminal client.
struct Rapporteur: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapporteur", abstract: "Who said what, who stands how toward whom, what happened when.",
    version: "\(Server.name) \(Server.version)",
    subcommands: TerminalClient.subcommands + [Serve.self], defaultSubcommand: Overview.self)
}

Rapporteur.main()
