public import ArgumentParser

/// The commands of the program that are a client of its server.
public enum TerminalClient {
  /// What the program's root command lists; `Overview` is meant to be its default.
  public static let subcommands: [any ParsableCommand.Type] = [
    Overview.self, Parse.self, Actors.self, Quotes.self, Verify.self, Stance.self, Positions.self,
    Timeline.self,
    Call.self, Info.self,
  ]
}
