#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// How messages are told apart on a connection.
public enum Framing: Sendable {
  /// A header block with `Content-Length` before each, as in LSP.
  case headers
  /// One message a line.
  case lines
}

/// Cuts what arrives into messages; the framing is found from the first byte and kept.
///
/// A message that arrives in one piece is handed on without a copy; memory is taken as bytes arrive, never because
/// they were announced.
public final class FrameReader {
  /// What came out of the bytes.
  public enum Event {
    /// A message, its bytes valid during the call.
    case message(UnsafeBufferPointer<UInt8>)
    /// Something that is no message. After a fatal one nobody knows where the next message begins.
    case refused(RPCError, isFatal: Bool)
    /// The peer speaks HTTP; nothing is read any more.
    case http
  }

  /// The framing, once the first byte has told it.
  public private(set) var framing: Framing?
  /// Largest message, in bytes.
  public var messageLimit: Int
  /// Largest header block, in bytes.
  public var headerLimit: Int

  private enum State {
    case start, line, longLine, header, dead
    case body(Int)
    case skipping(Int)
  }
  private var state = State.start
  private var pending: [UInt8] = []
  private var headers = HeaderBlock()
  private var headerBytes = 0
  private var markBytes = 0

  /// A reader with the limits that the protocol states, unless told otherwise.
  public init(messageLimit: Int = 64 << 20, headerLimit: Int = 64 << 10, framing: Framing? = nil) {
    self.messageLimit = messageLimit
    self.headerLimit = headerLimit
    if let framing { begin(framing) }
  }

  /// Bytes of a message that has not come to its end.
  public var bufferedBytes: Int { pending.count }

  /// Takes `chunk` in and calls `each` for what is complete, until it answers false.
  public func read(_ chunk: UnsafeBufferPointer<UInt8>, each: (Event) -> Bool) {
    var rest = chunk[...]
    while !rest.isEmpty {
      let goesOn: Bool
      switch state {
      case .dead: return
      case .start: goesOn = findFraming(&rest)
      case .line: goesOn = readLine(&rest, each)
      case .header: goesOn = readHeader(&rest, each)
      case .body(let length): goesOn = readBody(&rest, length, each)
      case .longLine:
        if let end = newline(rest) {
          rest = rest[(end + 1)...]
          state = .line
        } else {
          rest = rest[rest.endIndex...]
        }
        goesOn = true
      case .skipping(let count):
        let skipped = min(count, rest.count)
        rest = rest.dropFirst(skipped)
        state = skipped == count ? .header : .skipping(count - skipped)
        goesOn = true
      }
      if !goesOn { return }
    }
  }

  /// Tells the reader that nothing more comes; a last line without its end is a message all the same.
  public func finish(each: (Event) -> Bool) {
    defer { state = .dead }
    switch state {
    case .line where pending.contains { $0 > 0x20 }:
      _ = take { pending in each(.message(pending)) }
    case .body(let length):
      _ = each(.refused(cutShort("after \(pending.count) of the \(length) bytes announced"), isFatal: true))
    case .header where headerBytes > 0:
      _ = each(.refused(cutShort("within its headers"), isFatal: true))
    default: break
    }
  }

  private func cutShort(_ place: String) -> RPCError {
    RPCError(.parseError, "the input ended \(place)", hint: "end a header block with an empty line")
  }

  private func begin(_ framing: Framing) {
    self.framing = framing
    state = framing == .headers ? .header : .line
  }

  private func findFraming(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    while let byte = rest.first {
      // A byte order mark, as PowerShell writes before what it pipes.
      if markBytes < 3, byte == [0xEF, 0xBB, 0xBF][markBytes] {
        markBytes += 1
      } else if byte > 0x20 || byte == 0 {
        let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
        begin(isLetter ? .headers : .lines)
        return true
      }
      rest = rest.dropFirst()
    }
    return false
  }

  private func newline(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let base = bytes.base.baseAddress, !bytes.isEmpty,
      let found = memchr(base + bytes.startIndex, 0x0A, bytes.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Calls `body` with what is pending, which is then forgotten.
  private func take(_ body: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    let bytes = pending
    pending = []
    return bytes.withUnsafeBufferPointer(body)
  }

  private func readLine(
    _ rest: inout Slice<UnsafeBufferPointer<UInt8>>, _ each: (Event) -> Bool
  ) -> Bool {
    let end = newline(rest)
    let piece = rest[..<(end ?? rest.endIndex)]
    rest = end.map { rest[($0 + 1)...] } ?? rest[rest.endIndex...]
    if pending.count + piece.count > messageLimit {
      pending = []
      state = end == nil ? .longLine : .line
      return each(.refused(tooLong(nil), isFatal: false))
    }
    guard end != nil else {
      pending.append(contentsOf: piece)
      return true
    }
    if pending.isEmpty {
      let line = UnsafeBufferPointer(rebasing: piece)
      // Blank lines between messages mean nothing.
      return line.contains { $0 > 0x20 } ? each(.message(line)) : true
    }
    pending.append(contentsOf: piece)
    guard pending.contains(where: { $0 > 0x20 }) else {
      pending = []
      return true
    }
    return take { each(.message($0)) }
  }

  private func readHeader(
    _ rest: inout Slice<UnsafeBufferPointer<UInt8>>, _ each: (Event) -> Bool
  ) -> Bool {
    if pending.isEmpty, headerBytes == 0, let (length, end) = usualHeader(rest), length <= messageLimit {
      rest = rest[end...]
      state = .body(length)
      return true
    }
    let end = newline(rest)
    let piece = rest[..<(end ?? rest.endIndex)]
    rest = end.map { rest[($0 + 1)...] } ?? rest[rest.endIndex...]
    headerBytes += piece.count + 1
    if headerBytes > headerLimit {
      state = .dead
      let error = RPCError(
        .overLimit, "the headers are longer than \(headerLimit) bytes",
        hint: "end the header block with an empty line", limit: headerLimit)
      return each(.refused(error, isFatal: true))
    }
    pending.append(contentsOf: piece)
    guard end != nil else { return true }
    if pending.last == 0x0D { pending.removeLast() }
    let line = String(decoding: pending, as: UTF8.self)
    pending.removeAll(keepingCapacity: true)
    if !line.isEmpty {
      switch headers.take(line) {
      case nil: return true
      case .http:
        state = .dead
        return each(.http)
      case .error(let error):
        state = .dead
        return each(.refused(error, isFatal: true))
      }
    }
    // Blank lines between messages mean nothing.
    if headers.isEmpty {
      headerBytes = 0
      return true
    }
    return endHeaders(each)
  }

  /// The length and the end of a header block that is what nearly all are: `Content-Length: N` alone, in one piece.
  private func usualHeader(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> (length: Int, end: Int)? {
    let name: StaticString = "Content-Length: "
    guard let base = rest.base.baseAddress, rest.count > name.utf8CodeUnitCount + 5,
      memcmp(base + rest.startIndex, name.utf8Start, name.utf8CodeUnitCount) == 0
    else { return nil }
    var at = rest.startIndex + name.utf8CodeUnitCount
    var length = 0
    while at < rest.endIndex, base[at] >= 0x30, base[at] <= 0x39, length < 1 << 40 {
      length = length * 10 + Int(base[at] - 0x30)
      at += 1
    }
    guard length > 0, at + 4 <= rest.endIndex, memcmp(base + at, "\r\n\r\n", 4) == 0 else { return nil }
    return (length, at + 4)
  }

  private func endHeaders(_ each: (Event) -> Bool) -> Bool {
    defer {
      headers = HeaderBlock()
      headerBytes = 0
    }
    guard let length = headers.length else {
      state = .dead
      let error = RPCError(
        .parseError, "the headers lack Content-Length",
        hint: "write Content-Length: BYTES before each message")
      return each(.refused(error, isFatal: true))
    }
    if length > messageLimit {
      state = .skipping(length)
      return each(.refused(tooLong(length), isFatal: false))
    }
    if length == 0 { return each(.message(UnsafeBufferPointer(start: nil, count: 0))) }
    state = .body(length)
    return true
  }

  private func readBody(
    _ rest: inout Slice<UnsafeBufferPointer<UInt8>>, _ length: Int, _ each: (Event) -> Bool
  ) -> Bool {
    let piece = rest.prefix(length - pending.count)
    rest = rest.dropFirst(piece.count)
    if pending.isEmpty, piece.count == length {
      state = .header
      return each(.message(UnsafeBufferPointer(rebasing: piece)))
    }
    pending.append(contentsOf: piece)
    guard pending.count == length else { return true }
    state = .header
    return take { each(.message($0)) }
  }

  private func tooLong(_ length: Int?) -> RPCError {
    RPCError(
      .overLimit,
      length.map { "the message has \($0) bytes, more than \(messageLimit)" }
        ?? "the message has more than \(messageLimit) bytes",
      hint: "send less at a time", limit: messageLimit)
  }
}
