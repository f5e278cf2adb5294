import JSONRPC
import NewsProtocol

/// A question about some documents at a time, for methods that answer about each by itself.
struct BatchQuestion {
  /// The method.
  var method: String
  /// Its parameters for some of the documents.
  var params: ([DocumentSource]) -> any JSONWritable
}

/// A file and its document.
private struct Piece {
  var file: InputFile
  var source: DocumentSource
}

extension Session {
  /// Documents of one request: enough to use every core, too few to fill the memory.
  private static let batch = 32
  private static let batchBytes = 2 << 20

  /// Asks `question` about all files, some at a time, and hands over the results in order. A file that the server refuses is
  /// reported, and the others are asked about again.
  func askInBatches(_ question: BatchQuestion, take: ([UInt8]) throws -> Void) throws {
    var rest = files[...]
    var done = 0
    try connection.exchange(window: 2) { () -> Request<[Piece]>? in
      let batch = takeBatch(&rest)
      guard !batch.isEmpty else { return nil }
      return Request(method: question.method, params: question.params(batch.map(\.source)), context: batch)
    } take: { batch, reply in
      done += batch.count
      if let result = try answer(reply, to: batch, question) { try take(result) }
      for piece in batch { places.forget(piece.file) }
      bar.show("reading", done, of: files.count)
    }
  }

  private func takeBatch(_ rest: inout ArraySlice<InputFile>) -> [Piece] {
    var batch: [Piece] = []
    var size = 0
    while let file = rest.first, batch.count < Session.batch,
      batch.isEmpty || size + file.size <= Session.batchBytes
    {
      rest.removeFirst()
      size += file.size
      if let source = source(file, isPlaced: !isForPrograms) {
        batch.append(Piece(file: file, source: source))
      }
    }
    return batch
  }

  private func answer(_ reply: Reply, to batch: [Piece], _ question: BatchQuestion) throws -> [UInt8]? {
    guard let error = reply.error else { return reply.result }
    guard let index = error.documentIndex, batch.indices.contains(index) else { throw Fault.refused(error) }
    report(InputProblem(name: batch[index].file.name, reason: error.readable, status: .badData))
    var others = batch
    others.remove(at: index)
    if others.isEmpty { return nil }
    let params = question.params(others.map(\.source))
    let again = try connection.wait(for: connection.send(question.method, params))
    return try answer(again, to: others, question)
  }
}

extension RPCError {
  /// The index in `params.documents[…]`, where the path names one.
  fileprivate var documentIndex: Int? {
    guard let steps = path?.split(whereSeparator: { ".[]".contains($0) }),
      let list = steps.firstIndex(of: "documents"), list + 1 < steps.count
    else { return nil }
    return Int(steps[list + 1])
  }
}
