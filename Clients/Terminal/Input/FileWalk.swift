/// Paths as typed → the files meant: folders walked in order, `-` for standard input.
struct FileWalk {
  /// Endings of the files taken from folders; a file that is named is taken whatever its ending.
  static let endings = [".txt", ".text", ".md", ".markdown"]

  /// What is to be read, each file once.
  private(set) var files: [InputFile] = []
  /// What cannot be.
  private(set) var problems: [InputProblem] = []
  private var seen: Set<String> = []
  private let currentFolder = System.currentFolder

  /// Walks `paths`.
  init(_ paths: [String]) {
    for path in paths {
      if path == "-" {
        if seen.insert("-").inserted { files.append(.standardInput) }
        continue
      }
      do throws(SystemReason) {
        switch try System.kind(of: path) {
        case .folder:
          let before = files.count
          try walk(path, name: paths.count == 1 ? "" : path)
          if files.count == before {
            add(path, "no text files in it (\(FileWalk.endings.joined(separator: ", ")))", .noInput)
          }
        case .file(let size): take(path, name: path, size: size)
        case .other: take(path, name: path, size: 0)
        }
      } catch {
        add(path, error.text, .noInput)
      }
    }
  }

  private mutating func walk(_ folder: String, name: String) throws(SystemReason) {
    for entry in try System.names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + entry : "\(folder)/\(entry)"
      let shown = name.isEmpty ? entry : name.hasSuffix("/") ? name + entry : "\(name)/\(entry)"
      do throws(SystemReason) {
        switch try System.kind(of: path) {
        case .folder: try walk(path, name: shown)
        case .file(let size):
          if FileWalk.endings.contains(where: { entry.lowercased().hasSuffix($0) }) {
            take(path, name: shown, size: size)
          }
        case .other: break
        }
      } catch {
        add(path, error.text, .noInput)
      }
    }
  }

  private mutating func take(_ path: String, name: String, size: Int) {
    let uri = FileWalk.uri(of: path, in: currentFolder)
    guard seen.insert(uri).inserted else { return }
    files.append(InputFile(path: path, name: name, uri: uri, size: size))
  }

  private mutating func add(_ name: String, _ reason: String, _ status: ExitStatus) {
    problems.append(InputProblem(name: name, reason: reason, status: status))
  }

  /// `file:///…` of a path, without `.` and `..` steps.
  static func uri(of path: String, in folder: String) -> String {
    var steps: [Substring] = []
    for step in (path.hasPrefix("/") ? path : "\(folder)/\(path)").split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    var uri = "file://"
    for step in steps {
      uri += "/"
      for byte in step.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
          UInt8(ascii: "~"):
          uri.unicodeScalars.append(Unicode.Scalar(byte))
        default:
          let hex = String(byte, radix: 16, uppercase: true)
          uri += byte < 16 ? "%0\(hex)" : "%\(hex)"
        }
      }
    }
    return uri
  }
}
