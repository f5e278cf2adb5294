import CLibuv

/// The process this is.
public enum ThisProcess {
  /// Its number.
  public static var identifier: Int { Int(uv_os_getpid()) }

  /// Bytes of memory it has resident.
  public static var residentMemory: Int {
    var bytes = 0
    return uv_resident_set_memory(&bytes) == 0 ? bytes : 0
  }

  /// The variable `name` of its environment.
  public static func environment(_ name: String) -> String? {
    var size = 4096
    var value = [CChar](repeating: 0, count: size)
    guard uv_os_getenv(name, &value, &size) == 0 else { return nil }
    return value.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
  }

  /// Whether the process `identifier` runs; one that may not be signalled runs, one that ended and was not collected by
  /// its parent does not.
  public static func isRunning(_ identifier: Int) -> Bool {
    guard let number = Int32(exactly: identifier), number > 0 else { return false }
    return uv_kill(number, 0) != UV_ESRCH.rawValue && !hasEnded(number)
  }

  /// Whether Linux tells that the process is a zombie: `PID (name) Z …` in proc_pid_stat(5). Its number is taken then,
  /// and a signal finds it.
  private static func hasEnded(_ number: Int32) -> Bool {
    var request = uv_fs_t()
    let descriptor = uv_fs_open(nil, &request, "/proc/\(number)/stat", UV_FS_O_RDONLY, 0, nil)
    uv_fs_req_cleanup(&request)
    guard descriptor >= 0 else { return false }
    var text = [CChar](repeating: 0, count: 512)
    let count = text.withUnsafeMutableBufferPointer { bytes in
      var buffer = uv_buf_init(bytes.baseAddress, UInt32(bytes.count))
      return uv_fs_read(nil, &request, descriptor, &buffer, 1, 0, nil)
    }
    uv_fs_req_cleanup(&request)
    uv_fs_close(nil, &request, descriptor, nil)
    uv_fs_req_cleanup(&request)
    // The name may hold anything, brackets too.
    let read = text.prefix(max(0, Int(count)))
    guard let bracket = read.lastIndex(of: 0x29), bracket + 2 < read.endIndex else { return false }
    return [0x5A, 0x58].contains(read[bracket + 2])
  }

  /// Takes standard input and output away from everybody else: what is printed from now on goes to standard error, so
  /// that a stray print cannot break into a frame.
  public static func claimStandardStreams() -> (input: Int32, output: Int32) {
    (rapporteur_claim(0), rapporteur_claim(1))
  }

  /// Ends the process now, without waiting for threads that still work.
  public static func end(_ status: Int32) -> Never { rapporteur_end(status) }

  /// Writes `line` to standard error.
  public static func complain(_ line: String) {
    var text = line + "\n"
    text.withUTF8 { bytes in
      var request = uv_fs_t()
      var buffer = uv_buf_init(
        UnsafeMutablePointer(
          mutating: UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)),
        UInt32(clamping: bytes.count))
      uv_fs_write(nil, &request, 2, &buffer, 1, -1, nil)
      uv_fs_req_cleanup(&request)
    }
  }
}
