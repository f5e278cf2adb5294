/// A line on standard error that tells how far the work is; only on a terminal and for more than one file.
final class ProgressBar {
  private let isShown: Bool
  private let isWide: Bool
  private var shown = ""

  /// A bar for work over `files` files.
  init(files: Int) {
    isShown = files > 1 && System.isTerminal(2) && System.environment("TERM") != "dumb"
    isWide = (System.columns(of: 2) ?? 80) >= 60
  }

  /// Shows `done` of `total` under a word for what is being done.
  func show(_ work: String, _ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    let cells = isWide ? 30 : 10
    let filled = min(cells, done * cells / total)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: cells - filled)
    // A redraw a percent is enough for the eye.
    let step = max(1, total / 200)
    guard done % step == 0 || done == total else { return }
    let line = "\(work) \(bar) \(done)/\(total)"
    if line == shown { return }
    shown = line
    _ = System.write(Array("\r\u{1B}[K\(line)".utf8), to: 2)
  }

  /// Takes the line away, so that something else can be printed.
  func clear() {
    guard !shown.isEmpty else { return }
    shown = ""
    _ = System.write(Array("\r\u{1B}[K".utf8), to: 2)
  }
}
