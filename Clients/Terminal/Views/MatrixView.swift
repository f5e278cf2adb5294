import NewsProtocol

/// Who stands how toward whom, as a grid.
struct MatrixView {
  let page: Page

  /// Columns of a name above a column of tallies.
  private static let column = 11
  /// Columns of a grid where nothing breaks lines: a pipe is read in an editor or a pager.
  private static let widest = 160

  /// The `holders` with most stances and, in `grids` grids below each other, the targets most of them stand toward; what
  /// is left out is said.
  func grid(_ matrix: BuildMatrix.Result, holders: Int = .max, grids: Int = .max) {
    var rows = busiest(matrix.cells.map { ($0.holder, count($0)) }, of: matrix.holders.count, holders)
    let label = min(24, rows.map { matrix.holders[$0].name.onOneLine.columns }.max() ?? 0)
    let perGrid = max(1, ((page.width ?? MatrixView.widest) - label - 2) / (MatrixView.column + 2))
    let targets = grids < matrix.targets.count ? perGrid * grids : .max
    let columns = busiest(
      matrix.cells.filter { rows.contains($0.holder) }.map { ($0.target, count($0)) },
      of: matrix.targets.count, targets)
    var cells: [[Int]: BuildMatrix.Cell] = [:]
    for cell in matrix.cells { cells[[cell.holder, cell.target]] = cell }
    rows = rows.filter { row in columns.contains { cells[[row, $0]] != nil } }
    for start in stride(from: 0, to: columns.count, by: perGrid) {
      let part = columns[start..<min(start + perGrid, columns.count)]
      if start > 0 { page.blank() }
      let widths = [label] + part.map { _ in MatrixView.column }
      page.row(
        [[]] + part.map { [Span(foreign: matrix.targets[$0].name.shortened(to: 36), .label)] },
        widths: widths, indent: 2, isGrid: true)
      for row in rows where part.contains(where: { cells[[row, $0]] != nil }) {
        page.row(
          [[Span(foreign: matrix.holders[row].name.onOneLine.shortened(to: label), .name)]]
            + part.map { cells[[row, $0]].map(tally) ?? [Span("·", .label)] }, widths: widths, indent: 2,
          isGrid: true)
      }
    }
    let left = [
      (matrix.holders.count - rows.count, "more holder"),
      (matrix.targets.count - columns.count, "more target"),
    ].filter { $0.0 > 0 }.map { plural($0.0, $0.1) }
    if !left.isEmpty {
      page.line([Span("… and \(left.joined(separator: ", "))", .label)], indent: 2)
    }
  }

  /// The indexes of the `most` with the highest sums, highest first.
  private func busiest(_ counts: [(Int, Int)], of size: Int, _ most: Int) -> [Int] {
    var sums = [Int](repeating: 0, count: size)
    for (index, count) in counts where sums.indices.contains(index) { sums[index] += count }
    let order = sums.indices.sorted { sums[$0] == sums[$1] ? $0 < $1 : sums[$0] > sums[$1] }
    return Array(order.prefix(most))
  }

  private func count(_ cell: BuildMatrix.Cell) -> Int { cell.negative + cell.neutral + cell.positive }

  private func tally(_ cell: BuildMatrix.Cell) -> [Span] {
    var spans: [Span] = []
    for (count, sign, role) in [
      (cell.negative, "−", Role.negative), (cell.neutral, "○", .neutral), (cell.positive, "+", .positive),
    ] where count > 0 {
      if !spans.isEmpty { spans.append(Span(" ")) }
      spans.append(Span("\(sign)\(count)", role))
    }
    return spans
  }
}
