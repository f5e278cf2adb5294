public import ArgumentParser

/// What the program's exit status means; numbers from 64 are those of sysexits.h.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Everything asked was answered.
  case success = 0
  /// The server answered with an error; `verify` found no exact match.
  case refused = 1
  /// The command line is wrong.
  case usage = 64
  /// Some input is no UTF-8 text or is over a limit; the rest was answered.
  case badData = 65
  /// Some input does not exist or cannot be read; the rest was answered.
  case noInput = 66
  /// No server could be started or reached.
  case unavailable = 69
  /// The server ended in the middle, or a fault of ours.
  case internalFault = 70
  /// The output could not be written.
  case outputFailed = 74

  /// What `verify` ends with where the quotation is not exact.
  public static let notExact = ExitStatus.refused

  /// As ArgumentParser takes it.
  public var exitCode: ExitCode { ExitCode(rawValue) }

  /// The table printed below `--help`.
  public static let discussion = """
    EXIT STATUS
      0   everything asked was answered
      1   the server answered with an error, which is printed with its hint;
          verify: the quotation is altered or not found
      64  wrong usage
      65  some input is not UTF-8 text or over a limit; the rest was answered
      66  some input is missing or cannot be read; the rest was answered
      69  no server could be started or reached
      70  the server ended in the middle, or an internal fault
      74  the output could not be written
    """
}
