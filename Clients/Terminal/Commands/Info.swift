import ArgumentParser
import JSONRPC

/// `rapporteur info`
struct Info: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print which server answers, its limits and its methods.", discussion: ExitStatus.discussion)

  @OptionGroup var output: OutputOptions
  @OptionGroup var connection: ConnectionOptions

  func run() throws {
    try Session.reporting {
      let server = try ServerConnection(connection, encoding: nil)
      let reply = try server.wait(for: server.send("server/info", nil))
      server.close()
      if let error = reply.error { throw Fault.refused(error) }
      let page = output.json ? Page(width: nil, hasColours: false) : Page.standardOutput()
      if output.json { page.raw(reply.result + [0x0A]) } else { try show(reply.result, server, page) }
      page.flush()
      if page.hasFailed { throw Fault.outputFailed }
    }
  }

  private func show(_ result: [UInt8], _ server: ServerConnection, _ page: Page) throws {
    let members = try server.decode([String: RawJSON].self, from: result)
    func text(_ name: String) -> String { (try? members[name]?.decoded(as: String.self)) ?? "" }
    page.line([Span(foreign: "\(text("name")) \(text("version"))", .heading)])
    for name in members.keys.sorted() where name != "name" && name != "version" {
      guard let value = members[name] else { continue }
      if let words = try? value.decoded(as: [String].self) {
        field(name, words.isEmpty ? "none" : words.joined(separator: ", "), page)
      } else if let table = try? value.decoded(as: [String: RawJSON].self) {
        field(name, table.isEmpty ? "none" : "", page)
        for key in table.keys.sorted() { entry(key, table[key], page) }
      } else {
        field(name, String(decoding: value.bytes, as: UTF8.self), page)
      }
    }
  }

  private func field(_ name: String, _ value: String, _ page: Page) {
    page.row([[Span(foreign: name, .name)], [Span(foreign: value)]], widths: [18, 0], indent: 2)
  }

  private func entry(_ name: String, _ value: RawJSON?, _ page: Page) {
    let text =
      (try? value?.decoded(as: String.self)) ?? value.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    page.row([[Span(foreign: name, .label)], [Span(foreign: text)]], widths: [24, 0], indent: 4)
  }
}
