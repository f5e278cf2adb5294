import NewsProtocol

/// Who stands how toward whom, as a grid.
struct MatrixView {
  let page: Page

  /// The `holders` and `targets` with most stances; what is left out is said.
  func grid(_ matrix: BuildMatrix.Result, holders: Int = .max, targets: Int = .max) {
    let rows = busiest(matrix.cells.map { ($0.holder, count($0)) }, of: matrix.holders.count, holders)
    let columns = busiest(matrix.cells.map { ($0.target, count($0)) }, of: matrix.targets.count, targets)
    var cells: [[Int]: BuildMatrix.Cell] = [:]
    for cell in matrix.cells { cells[[cell.holder, cell.target]] = cell }
    let longest = rows.map { matrix.holders[$0].name.onOneLine.columns }.max() ?? 0
    let label = page.width == nil ? longest : min(26, longest)
    let width = 13
    // Grids below each other where the terminal is narrow: nothing falls off its edge.
    let perGrid = page.width.map { max(1, ($0 - label - 2) / (width + 2)) } ?? max(1, columns.count)
    for start in stride(from: 0, to: columns.count, by: perGrid) {
      let part = columns[start..<min(start + perGrid, columns.count)]
      if start > 0 { page.blank() }
      let names = part.map { matrix.targets[$0].name.onOneLine }
      let widths = [label] + names.map { page.width == nil ? max(5, $0.columns) : width }
      page.row([[]] + names.map { [Span($0, .label)] }, widths: widths, indent: 2, isGrid: true)
      for row in rows where part.contains(where: { cells[[row, $0]] != nil }) {
        page.row(
          [[Span(foreign: matrix.holders[row].name, .name)]]
            + part.map { cells[[row, $0]].map(tally) ?? [Span("·", .label)] }, widths: widths, indent: 2,
          isGrid: true)
      }
    }
    let left = (matrix.holders.count - rows.count, matrix.targets.count - columns.count)
    if left.0 + left.1 > 0 {
      page.line(
        [Span("… and \(plural(left.0, "more holder")), \(plural(left.1, "more target"))", .label)], indent: 2)
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
