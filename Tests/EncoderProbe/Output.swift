import NeuralEncoder

/// `pieces` as JSON.
func json(_ pieces: Pieces) -> String {
  let columns = [
    "ids": pieces.ids.map(Int.init), "starts": pieces.starts.map(Int.init), "ends": pieces.ends.map(Int.init),
    "shapes": pieces.shapes.map(Int.init), "gaps": pieces.gaps.map(Int.init),
  ]
  return "{" + columns.keys.sorted().map { "\"\($0)\":\(columns[$0] ?? [])" }.joined(separator: ",") + "}"
}

/// Pieces a second, the best of three rounds over `texts`.
func speed(of splitter: PieceSplitter, on texts: [[UInt8]]) -> String {
  let clock = ContinuousClock()
  var count = 0
  let rounds = (0..<3).map { _ in
    clock.measure {
      count = texts.reduce(0) { $0 + splitter.pieces(of: $1, in: 0..<$1.count, firstGap: 3).count }
    }
  }
  let seconds =
    rounds.min().map { Double($0.components.attoseconds) * 1e-18 + Double($0.components.seconds) } ?? 1
  return "\(count) pieces, \(Int(Double(count) / seconds)) a second"
}
