/// JSON on lines of its own, for people; the values stay as they are.
func indented(_ json: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(json.count * 2)
  var depth = 0
  var isInString = false
  var isEscaped = false
  func newLine() { result += [0x0A] + [UInt8](repeating: 0x20, count: depth * 2) }
  for (index, byte) in json.enumerated() {
    if isInString {
      result.append(byte)
      if isEscaped {
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        isInString = false
      }
      continue
    }
    switch byte {
    case 0x22:
      isInString = true
      result.append(byte)
    case 0x7B, 0x5B:
      result.append(byte)
      let isEmpty = index + 1 < json.count && (json[index + 1] == 0x7D || json[index + 1] == 0x5D)
      if !isEmpty {
        depth += 1
        newLine()
      }
    case 0x7D, 0x5D:
      if let last = result.last, last != 0x7B, last != 0x5B {
        depth -= 1
        newLine()
      }
      result.append(byte)
    case 0x2C:
      result.append(byte)
      newLine()
    case 0x3A: result += [byte, 0x20]
    case 0x20, 0x0A, 0x0D, 0x09: break
    default: result.append(byte)
    }
  }
  return result
}
