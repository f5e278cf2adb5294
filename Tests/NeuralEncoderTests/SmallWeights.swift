import Foundation
import NeuralEncoder

/// Writes weights files for tests, after `Training/README.md`.
struct SmallWeights {
  private struct Entry {
    let name: String
    let type: UInt32
    let dimensions: [Int]
    let block: [UInt8]
    let scales: [UInt8]
  }

  private var entries: [Entry] = []

  mutating func add(_ name: String, type: UInt32, dimensions: [Int], block: [UInt8], scales: [UInt8] = []) {
    entries.append(Entry(name: name, type: type, dimensions: dimensions, block: block, scales: scales))
  }

  /// The file.
  var bytes: [UInt8] {
    var blocks: [UInt8] = []
    var table: [UInt8] = []
    let floor = SmallWeights.aligned(64 + 128 * entries.count)
    let put = { (block: [UInt8]) -> Int in
      let start = floor + blocks.count
      blocks += block + [UInt8](repeating: 0, count: SmallWeights.aligned(block.count) - block.count)
      return start
    }
    for entry in entries {
      let offset = put(entry.block)
      let scales = entry.scales.isEmpty ? 0 : put(entry.scales)
      let name = Array(entry.name.utf8)
      table += name + [UInt8](repeating: 0, count: 64 - name.count)
      table += SmallWeights.number(entry.type) + SmallWeights.number(UInt32(entry.dimensions.count))
      for place in 0..<4 {
        table += SmallWeights.number(UInt32(place < entry.dimensions.count ? entry.dimensions[place] : 0))
      }
      table += SmallWeights.number(UInt64(offset)) + SmallWeights.number(UInt64(entry.block.count))
      table += SmallWeights.number(UInt64(scales)) + [UInt8](repeating: 0, count: 16)
    }
    table += [UInt8](repeating: 0, count: floor - 64 - table.count)
    let header =
      Array("RAPPMODL".utf8) + SmallWeights.number(UInt32(1)) + SmallWeights.number(UInt32(entries.count))
      + SmallWeights.number(UInt64(64)) + SmallWeights.number(UInt64(floor + blocks.count))
    return header + [UInt8](repeating: 0, count: 64 - header.count) + table + blocks
  }

  static func aligned(_ count: Int) -> Int { (count + 63) / 64 * 64 }

  static func number<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  static func floats(_ floats: [Float]) -> [UInt8] { floats.flatMap { number($0.bitPattern) } }

  /// The file with this content, opened; it stays readable though its name is gone.
  static func opened(_ bytes: [UInt8]) throws -> WeightsFile {
    let path = NSTemporaryDirectory() + "/weights-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(filePath: path))
    return try WeightsFile(path: path)
  }

  /// What is wrong by what `body` throws.
  static func reason(_ body: () throws(WeightsFile.Failure) -> Void) -> String? {
    do {
      try body()
      return nil
    } catch { return error.reason }
  }
}
