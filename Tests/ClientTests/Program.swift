import Foundation

/// The real program, run as a user runs it.
struct Program {
  /// What a run gave.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// `$RAPPORTEUR`, or the program built beside these tests.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["RAPPORTEUR"] { return named }
    var folder = Bundle.main.bundleURL
    for _ in 0..<4 {
      let program = folder.appendingPathComponent("rapporteur").path
      if FileManager.default.isExecutableFile(atPath: program) { return program }
      folder.deleteLastPathComponent()
    }
    return root.appendingPathComponent(".build/debug/rapporteur").path
  }()

  /// The top of the checkout.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The sample articles.
  static let articles = root.appendingPathComponent("Tests/Corpus/Articles").path

  /// Runs the program with `arguments` and `input`; ends it after a minute.
  ///
  /// Input and output are files: pipes would be inherited by programs that other tests start meanwhile, and never end.
  static func run(_ arguments: [String], input: String = "") throws -> Outcome {
    let scratch = try Scratch()
    let (inputPath, outputPath) = (try scratch.write("input", input.utf8), try scratch.write("output", []))
    let errorPath = try scratch.write("errors", [])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle(forReadingAtPath: inputPath)
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle(forWritingAtPath: errorPath)
    try process.run()
    let limit = Date(timeIntervalSinceNow: 60)
    while process.isRunning {
      if Date() > limit { process.terminate() }
      usleep(2000)
    }
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOfFile: outputPath, encoding: .utf8),
      errors: try String(contentsOfFile: errorPath, encoding: .utf8))
  }
}

/// A folder that is gone when it is let go of.
final class Scratch {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "rapporteur-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }
}
