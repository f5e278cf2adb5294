import CLibuv

extension File {
  /// Puts `bytes` in the place of the file at `path` at once: whoever reads it finds the old file or the new one, whole.
  ///
  /// They are written beside it first. A link stays one, and the file keeps its mode.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(SystemError) {
    let target = try realPath(path)
    var request = uv_fs_t()
    func done(_ code: Int32, _ operation: String) throws(SystemError) {
      uv_fs_req_cleanup(&request)
      try SystemError.check(code, operation)
    }
    let looked = uv_fs_stat(nil, &request, target, nil)
    let mode = Int32(truncatingIfNeeded: request.statbuf.st_mode & 0o777)
    try done(looked, "look at \(path)")
    let descriptor = uv_fs_mkstemp(nil, &request, target + ".XXXXXX", nil)
    let fresh = descriptor >= 0 ? request.path.map { String(cString: $0) } ?? "" : ""
    try done(descriptor, "write beside \(path)")
    do throws(SystemError) {
      defer {
        uv_fs_close(nil, &request, descriptor, nil)
        uv_fs_req_cleanup(&request)
      }
      try done(uv_fs_fchmod(nil, &request, descriptor, mode, nil), "write beside \(path)")
      try done(Int32(clamping: FileReading.write(bytes, to: descriptor)), "write beside \(path)")
      try done(uv_fs_fsync(nil, &request, descriptor, nil), "write beside \(path)")
    } catch {
      discard(fresh)
      throw error
    }
    let renamed = uv_fs_rename(nil, &request, fresh, target, nil)
    if renamed < 0 { discard(fresh) }
    try done(renamed, "replace \(path)")
  }

  private static func discard(_ path: String) {
    var request = uv_fs_t()
    uv_fs_unlink(nil, &request, path, nil)
    uv_fs_req_cleanup(&request)
  }
}
