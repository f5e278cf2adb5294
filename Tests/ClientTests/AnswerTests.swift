import Foundation
import Testing

/// Odd files and the answers for programs.
@Suite struct `Files and answers` {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test(arguments: [
    ["quotes"], ["actors"], ["verify", "We have nothing to hide from anybody"], ["stance"],
    ["stance", "--matrix"], ["stance", "--explain"], ["stance", "--since", "2031-06-12"], ["positions"],
    ["timeline"],
    ["parse"], ["overview"], ["info"],
  ])
  func `each line of --json is JSON`(_ command: [String]) throws {
    let outcome = try Program.run(command + ["--json"] + (command == ["info"] ? [] : [Program.articles]))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.lines.isEmpty)
    for line in outcome.lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
  }

  @Test func `lines ended by CR and LF are counted once`() throws {
    let path = try scratch.write("a b.txt", "One line.\r\n\r\n“We saw it,” said Ilse Brandt.\r\n".utf8)
    let outcome = try Program.run(["quotes", path])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("a b.txt:3"))
    #expect(outcome.output.contains("Ilse Brandt"))
  }

  @Test func `an empty folder is told and ends with 66`() throws {
    let outcome = try Program.run([scratch.path])
    #expect(outcome.status == 66)
    #expect(outcome.errors.contains("no text files in it"))
  }

  @Test func `a grid in a pipe stays narrow enough to read`() throws {
    for line in try Program.run(["stance", "--matrix", Program.articles]).lines {
      #expect(line.count <= 200, "\(line)")
    }
  }
}
