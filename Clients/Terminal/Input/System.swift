#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The few questions put to the operating system by hand; everything else goes through the event loop.
enum System {
  /// What lies at a path.
  enum Kind { case file(size: Int), folder, other }

  /// What lies at `path`, links followed; the reason where nothing can be told.
  static func kind(of path: String) throws(SystemReason) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { throw SystemReason() }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names in a folder, sorted by their bytes, hidden ones left out.
  static func names(in folder: String) throws(SystemReason) -> [String] {
    guard let stream = opendir(folder) else { throw SystemReason() }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Everything in the file at `path`, or on standard input where it is nil; stops after `limit` bytes and one more.
  static func contents(of path: String?, limit: Int) throws(SystemReason) -> [UInt8] {
    let descriptor = path.map { open($0, O_RDONLY | O_CLOEXEC) } ?? 0
    guard descriptor >= 0 else { throw SystemReason() }
    defer { if path != nil { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count <= limit {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemReason()
      }
      bytes.append(contentsOf: chunk[..<count])
    }
    return bytes
  }

  /// Writes all of `bytes`; false where the other end does not take them.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { sendBytes(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        return false
      }
      start += count
    }
    return true
  }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Columns of the terminal at `descriptor`.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// An environment variable that is set and not empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The folder the program was started in.
  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// Number of this process.
  static var processIdentifier: Int { Int(getpid()) }

  /// Lets every signal through: a program started by a thread that blocks SIGCHLD, as those of test runners do, would
  /// never hear that its child ended.
  static func unblockSignals() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  /// The path of the program that runs.
  static var executable: String? {
    #if canImport(Darwin)
      var size = UInt32(4096)
      var buffer = [CChar](repeating: 0, count: Int(size))
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      return buffer.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
    #else
      guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments.first }
      defer { free(path) }
      return String(cString: path)
    #endif
  }
}

/// `write(2)` under a name that does not hide behind `System.write`.
private func sendBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}

/// Why the operating system refused, in its words.
struct SystemReason: Error {
  let code = errno
  var text: String { String(cString: strerror(code)) }
}
