import Foundation
import Testing

/// The program on a pseudo-terminal, which Python opens.
@Suite struct `On a terminal` {
  private static let driver = """
    import fcntl, os, pty, struct, sys, termios, time
    columns, command = int(sys.argv[1]), sys.argv[2:]
    pid, screen = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 45, columns, 0, 0))
        os.execvp(command[0], command)
    shown = b''
    while True:
        try: part = os.read(screen, 65536)
        except OSError: break
        if not part: break
        shown += part
    status = os.waitpid(pid, 0)[1]
    sys.stdout.buffer.write(shown)
    sys.exit(os.waitstatus_to_exitcode(status))
    """

  /// What a screen of so many columns is sent.
  private func screen(_ columns: Int, _ arguments: [String], _ settings: [String] = []) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["-u", "COLUMNS", "-u", "NO_COLOR", "TERM=xterm"] + settings
      + ["python3", "-c", Self.driver, String(columns), Program.path] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  @Test(arguments: [60, 100, 160])
  func `no line of the overview is wider than the screen`(_ columns: Int) throws {
    let shown = try screen(columns, [Program.articles], ["NO_COLOR=1"])
    let page = try #require(shown.range(of: "DOCUMENTS").map { String(shown[$0.lowerBound...]) })
    for line in page.components(separatedBy: "\r\n") {
      #expect(line.count <= columns, "\(line)")
    }
    #expect(page.contains("WHAT HAPPENED WHEN"))
  }

  @Test(arguments: [40, 60, 80, 160]) func `no line of the timeline is wider than the screen`(_ columns: Int)
    throws
  {
    let shown = try screen(columns, ["timeline", Program.articles], ["NO_COLOR=1"])
    // The bar is taken away before the page is printed.
    let page = try #require(shown.components(separatedBy: "\r\u{1B}[K").last)
    let lines = page.components(separatedBy: "\r\n")
    for line in lines { #expect(line.count <= columns, "\(line)") }
    let election = try #require(lines.firstIndex { $0.hasPrefix("  ●  8 Jun 2031") })
    #expect(lines[election + 1].hasPrefix("  │  "), "\(lines[election + 1])")
    #expect(lines.contains("  ├─ Jun") && !page.contains("\u{1B}"))
  }

  @Test func `words that a screen cuts are whole for programs`() throws {
    let long = """
      held on 8 June 2031, and many people in the north and in the south of the country, in the harbours and in the hills, \
      in the old capital and in the new one, at home and abroad, in schools, in town halls, in hospitals, in barracks, on \
      ships at sea and in the two prisons of the province of Tarsk, spoke of little else for many weeks before it and for \
      many weeks after it, whatever the weather, the harvest, the price of bread or the news from Karsia might be.
      """
    let scratch = try Scratch()
    let path = try scratch.write("long.txt", "The presidential election in Velmora was \(long)\n".utf8)
    #expect(try screen(80, ["timeline", path]).contains("…"))
    #expect(try Program.run(["timeline", "--csv", path]).output.contains(long))
    #expect(try Program.run(["timeline", "--json", path]).output.contains(long))
  }

  @Test func `colours are left out where NO_COLOR is set`() throws {
    #expect(try screen(100, ["quotes", Program.articles]).contains("\u{1B}[36m"))
    #expect(try !screen(100, ["quotes", Program.articles], ["NO_COLOR=1"]).contains("\u{1B}[36m"))
  }

  @Test func `a bar tells how far it is and is taken away`() throws {
    let shown = try screen(100, [Program.articles])
    #expect(shown.contains("reading █") || shown.contains("reading ░"))
    let before = try #require(shown.range(of: "DOCUMENTS").map { String(shown[..<$0.lowerBound]) })
    #expect(before.contains("\r\u{1B}[K"))
    #expect(!before.hasSuffix("8"))
  }
}
