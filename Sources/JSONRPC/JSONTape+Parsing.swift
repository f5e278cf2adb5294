extension JSONTape {
  /// Reads `bytes`, one JSON value with blanks around it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: Limits = Limits()) throws(Failure) {
    let (tape, failure) = JSONTape.partial(bytes, limits: limits)
    if let failure { throw failure }
    self = tape
  }

  /// As `init(_:limits:)`, but gives what was read before the failure too, to find out whom to answer.
  static func partial(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: Limits
  ) -> (tape: JSONTape, failure: Failure?) {
    var tape = JSONTape(bytes: bytes, nodes: [], loneSurrogate: nil)
    tape.nodes.reserveCapacity(min(bytes.count / 8 + 8, 1 << 16))
    var parser = Parser(bytes: bytes, limits: limits)
    do throws(Failure) {
      try parser.run(&tape.nodes)
      tape.loneSurrogate = parser.loneSurrogate
      return (tape, nil)
    } catch {
      return (tape, error)
    }
  }
}

/// The grammar of RFC 8259, without recursion, so that depth costs no stack.
private struct Parser {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSONTape.Limits
  var at = 0
  var loneSurrogate: Int?

  init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONTape.Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func run(_ nodes: inout [JSONTape.Node]) throws(JSONTape.Failure) {
    var open: [UInt32] = []
    skipBlanks()
    if at == bytes.count { throw failure(.syntax("a message, not an empty one")) }
    value: while true {
      if nodes.count >= limits.values { throw failure(.values(limits.values)) }
      let byte = try peek()
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if open.count >= limits.depth { throw failure(.depth(limits.depth)) }
        let isObject = byte == UInt8(ascii: "{")
        nodes.append(
          JSONTape.Node(start: UInt32(at), end: 0, next: 0, kind: isObject ? .object : .array))
        open.append(UInt32(nodes.count - 1))
        at += 1
        skipBlanks()
        if try peek() != (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          if isObject { try name(&nodes) }
          continue value
        }
      case UInt8(ascii: "\""): try string(&nodes)
      case UInt8(ascii: "-"), 0x30...0x39: try number(&nodes)
      case UInt8(ascii: "t"): try word("true", .true, &nodes)
      case UInt8(ascii: "f"): try word("false", .false, &nodes)
      case UInt8(ascii: "n"): try word("null", .null, &nodes)
      default: throw unexpected("a value")
      }
      // Behind a value, or at the bracket that closes an empty one: a comma opens the next, brackets close.
      while let container = open.last {
        skipBlanks()
        let isObject = nodes[Int(container)].kind == .object
        switch try peek() {
        case UInt8(ascii: ","):
          at += 1
          skipBlanks()
          if isObject { try name(&nodes) }
          continue value
        case isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"):
          at += 1
          nodes[Int(container)].end = UInt32(at)
          nodes[Int(container)].next = UInt32(nodes.count)
          open.removeLast()
        default: throw unexpected(isObject ? "‘,’ or ‘}’" : "‘,’ or ‘]’")
        }
      }
      skipBlanks()
      if at < bytes.count { throw unexpected("the end of the message") }
      return
    }
  }

  private mutating func name(_ nodes: inout [JSONTape.Node]) throws(JSONTape.Failure) {
    guard try peek() == UInt8(ascii: "\"") else { throw unexpected("the name of a member") }
    try string(&nodes)
    skipBlanks()
    guard try peek() == UInt8(ascii: ":") else { throw unexpected("‘:’") }
    at += 1
    skipBlanks()
    if at == bytes.count { throw failure(.end) }
  }

  private mutating func string(_ nodes: inout [JSONTape.Node]) throws(JSONTape.Failure) {
    at += 1
    let start = at
    var isEscaped = false
    while true {
      skipPlain()
      guard at < bytes.count else { throw failure(.end) }
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") { break }
      if byte >= 0x80 {
        try character()
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
        try escape(nodes.count)
      } else {
        throw unexpected("an escape, as a control character must be written in a string")
      }
    }
    nodes.append(
      JSONTape.Node(
        start: UInt32(start), end: UInt32(at), next: UInt32(nodes.count + 1),
        kind: isEscaped ? .escapedString : .string))
    at += 1
  }

  /// Passes over ASCII that means itself, eight bytes at a time.
  private mutating func skipPlain() {
    guard let base = bytes.baseAddress else { return }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while at + 8 <= bytes.count {
      let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      // High bit of a byte set where it is a quotation mark, a backslash, below 0x20, or not ASCII; borrows can only
      // set bits above a byte that is set rightly, so the first one is right.
      let stops =
        ((quote &- ones) & ~quote | (backslash &- ones) & ~backslash | (word &- (ones &* 0x20)) & ~word | word)
        & highs
      if stops != 0 {
        at += UInt64(littleEndian: stops).trailingZeroBitCount / 8
        return
      }
      at += 8
    }
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 || byte >= 0x80 { return }
      at += 1
    }
  }

  /// One character beyond ASCII, or a failure at the byte that breaks UTF-8.
  private mutating func character() throws(JSONTape.Failure) {
    let byte = bytes[at]
    let (length, low, high): (Int, UInt8, UInt8) =
      switch byte {
      case 0xC2...0xDF: (2, 0x80, 0xBF)
      case 0xE0: (3, 0xA0, 0xBF)
      case 0xED: (3, 0x80, 0x9F)
      case 0xE1...0xEF: (3, 0x80, 0xBF)
      case 0xF0: (4, 0x90, 0xBF)
      case 0xF1...0xF3: (4, 0x80, 0xBF)
      case 0xF4: (4, 0x80, 0x8F)
      default: (0, 0, 0)
      }
    guard length > 0 else { throw failure(.encoding) }
    for step in 1..<length {
      guard at + step < bytes.count else { throw failure(.end) }
      let follower = bytes[at + step]
      guard follower >= (step == 1 ? low : 0x80), follower <= (step == 1 ? high : 0xBF) else {
        throw failure(.encoding)
      }
    }
    at += length
  }

  private mutating func escape(_ index: Int) throws(JSONTape.Failure) {
    guard at + 1 < bytes.count else { throw failure(.end) }
    at += 1
    switch bytes[at] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: at += 1
    case UInt8(ascii: "u"):
      at += 1
      let unit = try hexadecimal()
      guard unit & 0xF800 == 0xD800 else { return }
      if unit < 0xDC00, at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == UInt8(ascii: "u") {
        let mark = at
        at += 2
        if try hexadecimal() & 0xFC00 == 0xDC00 { return }
        // What follows is an escape of its own, perhaps a lead.
        at = mark
      }
      if loneSurrogate == nil { loneSurrogate = index }
    default: throw unexpected("one of the escapes of JSON")
    }
  }

  private mutating func hexadecimal() throws(JSONTape.Failure) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard at < bytes.count else { throw failure(.end) }
      guard let digit = hexadecimalDigit(bytes[at]) else { throw unexpected("four hexadecimal digits") }
      unit = unit << 4 | UInt16(digit)
      at += 1
    }
    return unit
  }

  private mutating func number(_ nodes: inout [JSONTape.Node]) throws(JSONTape.Failure) {
    let start = at
    var kind = JSONTape.Kind.integer
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let first = at
    try digits()
    if bytes[first] == 0x30, at > first + 1 {
      at = first + 1
      throw unexpected("no digit after a leading zero")
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      kind = .number
      at += 1
      try digits()
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      kind = .number
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      try digits()
    }
    nodes.append(
      JSONTape.Node(start: UInt32(start), end: UInt32(at), next: UInt32(nodes.count + 1), kind: kind))
  }

  private mutating func digits() throws(JSONTape.Failure) {
    let start = at
    while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39 { at += 1 }
    if at == start {
      if at == bytes.count { throw failure(.end) }
      throw unexpected("a digit")
    }
  }

  private mutating func word(
    _ word: StaticString, _ kind: JSONTape.Kind, _ nodes: inout [JSONTape.Node]
  ) throws(JSONTape.Failure) {
    let start = at
    for step in 0..<word.utf8CodeUnitCount {
      guard at < bytes.count else { throw failure(.end) }
      guard bytes[at] == word.utf8Start[step] else { throw unexpected("‘\(word)’") }
      at += 1
    }
    nodes.append(
      JSONTape.Node(start: UInt32(start), end: UInt32(at), next: UInt32(nodes.count + 1), kind: kind))
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      let byte = bytes[at]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      at += 1
    }
  }

  private func peek() throws(JSONTape.Failure) -> UInt8 {
    guard at < bytes.count else { throw failure(.end) }
    return bytes[at]
  }

  private func failure(_ reason: JSONTape.Failure.Reason) -> JSONTape.Failure {
    JSONTape.Failure(reason: reason, offset: at)
  }

  /// A byte that cannot stand here; one that cannot stand in UTF-8 either is told as that.
  private mutating func unexpected(_ expected: String) -> JSONTape.Failure {
    let mark = at
    if at < bytes.count, bytes[at] >= 0x80 {
      do { try character() } catch { return error }
      at = mark
    }
    return failure(.syntax(expected))
  }
}

/// The value of a hexadecimal digit.
func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x37
  case 0x61...0x66: byte - 0x57
  default: nil
  }
}
