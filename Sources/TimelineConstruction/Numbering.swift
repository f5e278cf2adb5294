/// Small numbers for texts that are compared often.
struct Numbering {
  private var numbers: [String: Int] = [:]

  /// How many there are.
  var count: Int { numbers.count }

  /// The number of `text`, a new one where it was not heard of.
  mutating func number(of text: String) -> Int {
    if let number = numbers[text] { return number }
    let number = numbers.count
    numbers[text] = number
    return number
  }

  /// The number of `text`, if it has one.
  subscript(text: String) -> Int? { numbers[text] }
}
