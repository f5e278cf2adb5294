import EventLoop
import Foundation

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The real program as a child process; ended by its own process number.
final class RunningServer {
  private let process = Process()
  private let errors = Pipe()
  /// Its standard input and output.
  let stdio: Peer

  /// Starts `rapporteur serve` with `arguments`, standard input and output as pipes.
  init(_ arguments: [String], data: String? = nil) throws {
    let input = Pipe()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: RunningServer.program)
    process.arguments = ["serve"] + arguments
    if let data {
      var environment = ProcessInfo.processInfo.environment
      environment["RAPPORTEUR_DATA"] = data
      process.environment = environment
    }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Copies, so that the handles of Foundation may close theirs.
    stdio = Peer(
      reading: dup(output.fileHandleForReading.fileDescriptor),
      writing: dup(input.fileHandleForWriting.fileDescriptor))
    try input.fileHandleForWriting.close()
    try output.fileHandleForReading.close()
  }

  deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

  var identifier: Int32 { process.processIdentifier }

  /// Sends a signal.
  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Status with which it ends within `seconds`, nil if it goes on.
  func status(within seconds: Double = 10) -> Int32? {
    let deadline = Date() + seconds
    while process.isRunning, Date() < deadline { usleep(5000) }
    return process.isRunning ? nil : process.terminationStatus
  }

  /// What it said on standard error until it ended; one that goes on is ended.
  func complaints() -> String {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    return String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  /// The first line on standard error.
  func complaint() -> String {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while Glibc.read(errors.fileHandleForReading.fileDescriptor, &byte, 1) == 1, byte != 10 {
      line.append(byte)
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// `$RAPPORTEUR`, or the program beside the tests.
  static var program: String {
    if let named = ThisProcess.environment("RAPPORTEUR") { return named }
    let tests = File.executable ?? ""
    return String(tests[..<(tests.lastIndex(of: "/") ?? tests.startIndex)]) + "/rapporteur"
  }

  /// The data files of the program under test.
  static var data: String {
    (program as NSString).deletingLastPathComponent + "/rapporteur_Lexicon.resources/Data"
  }

  /// The language model of the program under test.
  static var weights: String {
    (program as NSString).deletingLastPathComponent
      + "/rapporteur_NeuralEncoder.resources/Resources/english.weights"
  }
}
