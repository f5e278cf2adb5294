import CLibuv

/// Whole files and what is known of them, read at once on the calling thread.
public enum File {
  /// All bytes of the file at `path`, or the `first` so many.
  public static func read(_ path: String, first limit: Int? = nil) throws(SystemError) -> [UInt8] {
    var request = uv_fs_t()
    let descriptor = uv_fs_open(nil, &request, path, 0, 0, nil)
    uv_fs_req_cleanup(&request)
    try SystemError.check(descriptor, "open \(path)")
    defer {
      uv_fs_close(nil, &request, descriptor, nil)
      uv_fs_req_cleanup(&request)
    }
    var bytes: [UInt8] = []
    var capacity = limit ?? (try? size(path)).map { $0 + 1 } ?? 4096
    while true {
      var failure: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: capacity) { memory, count in
        var buffer = uv_buf_init(
          UnsafeMutableRawPointer(memory.baseAddress)?.assumingMemoryBound(to: CChar.self),
          UInt32(clamping: capacity))
        let read = uv_fs_read(nil, &request, descriptor, &buffer, 1, -1, nil)
        uv_fs_req_cleanup(&request)
        if read < 0 { failure = read }
        count = max(0, Int(read))
      }
      try SystemError.check(failure, "read \(path)")
      if piece.isEmpty { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if let limit, bytes.count >= limit { return bytes }
      capacity = 64 << 10
    }
  }

  /// Bytes of the file at `path`.
  public static func size(_ path: String) throws(SystemError) -> Int {
    var request = uv_fs_t()
    let code = uv_fs_stat(nil, &request, path, nil)
    defer { uv_fs_req_cleanup(&request) }
    try SystemError.check(code, "look at \(path)")
    return Int(request.statbuf.st_size)
  }

  /// Whether there is anything at `path`.
  public static func exists(_ path: String) -> Bool { (try? size(path)) != nil }

  /// Names of what is in the folder at `path`, sorted.
  public static func names(in path: String) throws(SystemError) -> [String] {
    var request = uv_fs_t()
    let code = uv_fs_scandir(nil, &request, path, 0, nil)
    defer { uv_fs_req_cleanup(&request) }
    try SystemError.check(code, "list \(path)")
    var names: [String] = []
    var entry = uv_dirent_t()
    while uv_fs_scandir_next(&request, &entry) >= 0 {
      if let name = entry.name { names.append(String(cString: name)) }
    }
    return names.sorted()
  }

  /// The file that `path` leads to when every link is followed.
  public static func realPath(_ path: String) throws(SystemError) -> String {
    var request = uv_fs_t()
    let code = uv_fs_realpath(nil, &request, path, nil)
    defer { uv_fs_req_cleanup(&request) }
    try SystemError.check(code, "follow \(path)")
    return request.ptr.map { String(cString: $0.assumingMemoryBound(to: CChar.self)) } ?? path
  }

  /// The program that runs, links followed.
  public static var executable: String? {
    var size = 4096
    var path = [CChar](repeating: 0, count: size)
    guard uv_exepath(&path, &size) == 0 else { return nil }
    return path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } }
      .flatMap { try? realPath($0) }
  }
}
