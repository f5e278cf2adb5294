import Foundation
import NeuralEncoder
import Testing

/// A weights file is taken whole or refused in words.
@Suite struct WeightsFileTests {
  /// A file with a tensor of each type, written by the layout that `Training/README.md` states.
  static let small: [UInt8] = {
    var small = SmallWeights()
    small.add("a", type: 0, dimensions: [2, 3], block: SmallWeights.floats([1, 2, 3, 4, 5, 6]))
    small.add(
      "b", type: 1, dimensions: [2, 2], block: [1, 2, 3, 255], scales: SmallWeights.floats([0.5, 2]))
    small.add("c", type: 2, dimensions: [3], block: Array("x\n\nyz".utf8))
    return small.bytes
  }()

  @Test func `tensors and lists are read as they were written`() throws {
    let file = try SmallWeights.opened(WeightsFileTests.small)
    #expect(Array(try file.floats("a", 2, 3)) == [1, 2, 3, 4, 5, 6])
    let matrix = try file.int8("b", 2, 2)
    #expect(Array(matrix.values) == [1, 2, 3, -1])
    #expect(Array(matrix.scales) == [0.5, 2])
    #expect(try file.lines("c") == ["x", "", "yz"])
    #expect(file.withBytes { Array($0) } == WeightsFileTests.small)
    file.release("a")
    #expect(Array(try file.floats("a", 2, 3)) == [1, 2, 3, 4, 5, 6])
  }

  @Test func `what is asked for and not there is named`() throws {
    let file = try SmallWeights.opened(WeightsFileTests.small)
    #expect(
      SmallWeights.reason { () throws(WeightsFile.Failure) in _ = try file.floats("a", 3, 2) }
        == "a is 2 × 3, not 3 × 2")
    #expect(
      SmallWeights.reason { () throws(WeightsFile.Failure) in _ = try file.floats("b", 2, 2) }
        == "b is not float32")
    #expect(
      SmallWeights.reason { () throws(WeightsFile.Failure) in _ = try file.int8("z", 2, 2) } == "z is missing"
    )
    #expect(
      SmallWeights.reason { () throws(WeightsFile.Failure) in _ = try file.lines("a") } == "a is no list")
  }

  @Test func `a missing file, a folder and an empty file are refused`() throws {
    let missing = #expect(throws: WeightsFile.Failure.self) { try WeightsFile(path: "/nowhere/weights") }
    #expect(missing?.description.hasPrefix("/nowhere/weights: cannot open it: ") == true)
    let folder = #expect(throws: WeightsFile.Failure.self) { try WeightsFile(path: "/") }
    #expect(folder?.reason == "not a file")
    let empty = #expect(throws: WeightsFile.Failure.self) { try SmallWeights.opened([]) }
    #expect(empty?.reason == "cut short: 0 bytes")
  }

  @Test func `a file cut anywhere is refused`() {
    for length in stride(from: 0, to: WeightsFileTests.small.count, by: 13) {
      #expect(throws: WeightsFile.Failure.self) {
        try SmallWeights.opened(Array(WeightsFileTests.small.prefix(length)))
      }
    }
  }

  @Test func `a changed byte of header or table is refused or leaves a file that can be read`() throws {
    for place in 0..<64 + 3 * 128 {
      for value: UInt8 in [0, 1, 0x40, 0xFF] where WeightsFileTests.small[place] != value {
        var bytes = WeightsFileTests.small
        bytes[place] = value
        guard let file = try? SmallWeights.opened(bytes) else { continue }
        let sum = (try? file.floats("a", 2, 3))?.reduce(0, +) ?? 0
        let scaled = (try? file.int8("b", 2, 2)).map { $0.values.count + $0.scales.count } ?? 0
        #expect(sum >= 0 && scaled >= 0 && ((try? file.lines("c"))?.count ?? 3) == 3)
        // A shorter table lacks names, the header's last bytes are unused; the rest of it must be right.
        #expect(place == 12 || place >= 32, "byte \(place) as \(value)")
      }
    }
  }

  @Test func `an entry outside the file is named`() throws {
    var bytes = WeightsFileTests.small
    bytes[64 + 88 + 3] = 1
    let failure = #expect(throws: WeightsFile.Failure.self) { try SmallWeights.opened(bytes) }
    #expect(failure?.reason == "a lies outside the file or between its places")
  }
}
