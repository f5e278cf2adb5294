#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The model's numbers and lists, mapped into memory as they lie in the file (`Training/README.md` has the layout).
///
/// Every entry is checked when the file is opened; pointers into it are good as long as the object lives.
/// The file must not be cut while it is mapped: a new one is moved into its place.
public final class WeightsFile: Sendable {
  /// Where the file lies.
  public let path: String
  nonisolated(unsafe) private let memory: UnsafeRawBufferPointer
  let entries: [String: Entry]

  /// Maps the file at `path` and checks its header and its table.
  public init(path: String) throws(Failure) {
    self.path = path
    memory = try WeightsFile.map(path)
    do {
      entries = try WeightsFile.table(of: memory)
    } catch {
      munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count)
      throw Failure(path: path, reason: error.reason)
    }
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: memory.baseAddress), memory.count) }

  private static func map(_ path: String) throws(Failure) -> UnsafeRawBufferPointer {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(path: path, reason: "cannot open it: \(system(errno))") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(path: path, reason: "not a file")
    }
    guard status.st_size >= headerSize else {
      throw Failure(path: path, reason: "cut short: \(status.st_size) bytes")
    }
    let size = Int(status.st_size)
    guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
      throw Failure(path: path, reason: "cannot map it: \(system(errno))")
    }
    return UnsafeRawBufferPointer(start: memory, count: size)
  }

  private static func system(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// Calls `body` with the whole content, to be hashed.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try body(memory)
  }

  /// The float32 tensor called `name`, which must have exactly these dimensions, row by row.
  public func floats(_ name: String, _ dimensions: Int...) throws(Failure) -> UnsafeBufferPointer<Float> {
    let entry = try tensor(name, .float32, dimensions)
    return slice(entry.offset, entry.length).bindMemory(to: Float.self)
  }

  /// The int8 matrix called `name`, which must have exactly these dimensions, with the scale of each row.
  public func int8(_ name: String, _ dimensions: Int...) throws(Failure) -> Int8Rows {
    let entry = try tensor(name, .int8, dimensions)
    return Int8Rows(
      values: slice(entry.offset, entry.length).bindMemory(to: Int8.self),
      scales: slice(entry.scales, entry.scalesLength).bindMemory(to: Float.self))
  }

  /// The matrix called `name` as floats, however it is stored, row by row.
  func matrix(_ name: String, _ rows: Int, _ columns: Int) throws(Failure) -> [Float] {
    guard isInt8(name) else { return Array(try floats(name, rows, columns)) }
    let stored = try int8(name, rows, columns)
    return stored.values.enumerated().map { Float($1) * stored.scales[$0 / columns] }
  }

  /// The strings of the list called `name`.
  public func lines(_ name: String) throws(Failure) -> [String] {
    let entry = try entry(name)
    guard entry.kind == .lines else { throw failure("\(name) is no list") }
    let lines = slice(entry.offset, entry.length).split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count == entry.dimensions[0] else {
      throw failure("\(name) has \(lines.count) lines, not \(entry.dimensions[0])")
    }
    return lines.map { String(decoding: UnsafeRawBufferPointer(rebasing: $0), as: UTF8.self) }
  }

  /// Whether there is an entry called `name`.
  public func has(_ name: String) -> Bool { entries[name] != nil }

  /// Whether there is an int8 matrix called `name`.
  public func isInt8(_ name: String) -> Bool { entries[name]?.kind == .int8 }

  /// Lets the system take back the memory of an entry that was copied elsewhere; it is read anew when asked for again.
  public func release(_ name: String) {
    guard let entry = entries[name] else { return }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    for (start, length) in [(entry.offset, entry.length), (entry.scales, entry.scalesLength)] {
      let first = (start + page - 1) / page * page
      let last = (start + length) / page * page
      if first < last {
        madvise(
          UnsafeMutableRawPointer(mutating: memory.baseAddress)?.advanced(by: first), last - first,
          MADV_DONTNEED)
      }
    }
  }

  /// A failure of this file.
  func failure(_ reason: String) -> Failure { Failure(path: path, reason: reason) }

  private func entry(_ name: String) throws(Failure) -> Entry {
    guard let entry = entries[name] else { throw failure("\(name) is missing") }
    return entry
  }

  private func tensor(_ name: String, _ kind: Entry.Kind, _ dimensions: [Int]) throws(Failure) -> Entry {
    let entry = try entry(name)
    guard entry.kind == kind else { throw failure("\(name) is not \(kind)") }
    guard entry.dimensions == dimensions else {
      throw failure("\(name) is \(entry.shape), not \(Entry.shape(dimensions))")
    }
    return entry
  }

  private func slice(_ start: Int, _ length: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: memory[start..<start + length])
  }
}

/// A matrix in int8; value = int8 × scale of its row.
public struct Int8Rows {
  /// Row by row, in ±127.
  public let values: UnsafeBufferPointer<Int8>
  /// One a row.
  public let scales: UnsafeBufferPointer<Float>
}
