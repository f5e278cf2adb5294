import ArgumentParser
import JSONRPC

/// `rapporteur call METHOD [JSON]`
struct Call: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Call any method of the server and print its result.",
    discussion: """
      rapporteur call server/info
      rapporteur call parse/document '{"document": {"text": "…"}}'
      rapporteur call quotes/list - < question.json

      On a terminal the result is printed on several lines, into a pipe as the server sent it.


      """ + ExitStatus.discussion)

  @Argument(help: "The method's name.")
  var method: String
  @Argument(help: "Its parameters, a JSON object, or - for standard input.")
  var params: String?
  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() throws {
    try Session.reporting {
      var bytes = params.map { Array($0.utf8) }
      if params == "-" {
        do throws(SystemReason) { bytes = try System.contents(of: nil, limit: 64 << 20) } catch {
          throw Fault.usage("standard input: \(error.text)")
        }
      }
      if let given = bytes { try Call.check(given) }
      let server = try ServerConnection(connection, encoding: nil)
      let reply = try server.wait(for: server.send(method, bytes.map { RawJSON(unchecked: $0) }))
      server.close()
      if let error = reply.error { throw Fault.refused(error) }
      let isForPeople = !output.json && System.isTerminal(1)
      let isWritten = System.write((isForPeople ? indented(reply.result) : reply.result) + [0x0A], to: 1)
      if !isWritten { throw Fault.outputFailed }
    }
  }

  /// Refuses what is no JSON object here, where the place can be told by what was typed.
  private static func check(_ bytes: [UInt8]) throws(Fault) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .usage("the parameters are not UTF-8: byte \(InputFile.firstInvalidByte(in: bytes) ?? 0)")
    }
    do { _ = try JSONValues.decode([String: RawJSON].self, from: bytes) } catch {
      throw .usage("the parameters are no JSON object: \(error.message)")
    }
  }
}
