import EventLoop

/// The list of the data files, made by `make protocol`: name, bytes and SHA-256 of each, tab-separated.
struct Manifest {
  /// One file.
  struct Entry {
    /// Its name in the folder.
    let name: String
    /// Its bytes.
    let size: Int
    /// SHA-256 in hexadecimal digits.
    let hash: String

    /// Its name without what follows the last full stop.
    var stem: String { name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name }
  }

  /// Name of the list itself.
  static let fileName = "manifest.txt"

  /// The files in the order of the list.
  let entries: [Entry]

  /// The files whose names end in `ending`.
  func entries(endingIn ending: String) -> [Entry] { entries.filter { $0.name.hasSuffix(ending) } }

  /// Reads the list of `folder`.
  init(folder: String) throws(DataFiles.Failure) {
    let path = folder + "/" + Manifest.fileName
    let bytes: [UInt8]
    do { bytes = try File.read(path) } catch { throw DataFiles.Failure(description: error.description) }
    var entries: [Entry] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let cells = String(decoding: line, as: UTF8.self).split(separator: "\t")
      guard cells.count == 3, let size = Int(cells[1]), cells[2].utf8.count == 64, !cells[0].contains("/")
      else {
        throw DataFiles.Failure(
          description: "\(path):\(number + 1): not a name, a size and a hash; run make protocol")
      }
      entries.append(Entry(name: String(cells[0]), size: size, hash: String(cells[2])))
    }
    guard !entries.isEmpty else { throw DataFiles.Failure(description: "\(path) lists no files") }
    self.entries = entries
  }
}
