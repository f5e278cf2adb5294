extension JSONTape {
  /// The characters of the string at `index`, copied once; a lone surrogate escape becomes U+FFFD.
  func string(_ index: Int) -> String {
    let node = nodes[index]
    let source = text(node)
    if node.kind == .string { return String(decoding: source, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: source.count) { target in
      var from = 0
      var to = 0
      while from < source.count {
        let byte = source[from]
        if byte != 0x5C {
          target[to] = byte
          from += 1
          to += 1
          continue
        }
        let letter = source[from + 1]
        from += 2
        if letter == UInt8(ascii: "u") {
          var unit = UInt32(JSONTape.unit(source, from))
          from += 4
          if unit & 0xFC00 == 0xD800, from + 5 < source.count, source[from] == 0x5C,
            source[from + 1] == UInt8(ascii: "u")
          {
            let trail = UInt32(JSONTape.unit(source, from + 2))
            if trail & 0xFC00 == 0xDC00 {
              unit = 0x10000 + (unit - 0xD800) << 10 + (trail - 0xDC00)
              from += 6
            }
          }
          // An escape takes at least as many bytes as its character.
          for byte in UTF8.encode(Unicode.Scalar(unit) ?? "\u{FFFD}")! {
            target[to] = byte
            to += 1
          }
        } else {
          target[to] = JSONTape.character(letter)
          to += 1
        }
      }
      return to
    }
  }

  private static func unit(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt16 {
    (0..<4).reduce(0) { $0 << 4 | UInt16(hexadecimalDigit(source[at + $1]) ?? 0) }
  }

  private static func character(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: letter
    }
  }

  /// The whole number at `index`, also where it is written `3.0` or `3e2`; nil where it is none or does not fit.
  func integer(_ index: Int) -> Int? {
    let node = nodes[index]
    if node.kind == .integer {
      var value = 0
      let digits = text(node)
      let isNegative = digits.first == UInt8(ascii: "-")
      for digit in digits.dropFirst(isNegative ? 1 : 0) {
        let (tens, over) = value.multipliedReportingOverflow(by: 10)
        let (sum, past) = tens.subtractingReportingOverflow(Int(digit - 0x30))
        if over || past { return nil }
        value = sum
      }
      if isNegative { return value }
      return value == Int.min ? nil : -value
    }
    return double(index).flatMap { Int(exactly: $0) }
  }

  /// The number at `index`; nil where it is none or beyond what a double can say.
  func double(_ index: Int) -> Double? {
    let node = nodes[index]
    guard node.kind == .integer || node.kind == .number else { return nil }
    guard let value = Double(String(decoding: text(node), as: UTF8.self)), value.isFinite else { return nil }
    return value
  }

  /// Calls `body` with the indices of name and value of each member of the object at `index`.
  func forEachMember(of index: Int, _ body: (_ name: Int, _ value: Int) -> Void) {
    var name = index + 1
    while name < Int(nodes[index].next) {
      body(name, name + 1)
      name = Int(nodes[name + 1].next)
    }
  }
}
