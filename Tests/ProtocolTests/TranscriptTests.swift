import Testing

/// The transcripts of `Protocol` hold, in process and over a real socket; every answer keeps to its schema.
@Suite(.serialized) struct TranscriptTests {
  @Test(arguments: Transcript.all, LocalServer.Way.allCases)
  func `the server answers as the transcript says`(_ transcript: Transcript, _ way: LocalServer.Way) throws {
    let peer = try LocalServer.shared.get().connect(way)
    var expectation = Expectation()
    var methods: [String: String] = [:]
    for (number, line) in transcript.lines {
      let place = "\(transcript.name):\(number)"
      switch line {
      case .sent(let text):
        guard let message = try? JSON(text) else {
          peer.send(text)
          continue
        }
        if let id = message["id"] { methods[id.description] = message["method"]?.string }
        // A message without names in it goes out as it is written, escapes and all.
        let filled = expectation.filled(message)
        peer.send(filled == message ? text : filled.description)
      case .heard(let text):
        let expected = try JSON(text)
        let actual = try #require(try next(from: peer, for: expected), "\(place): nothing came")
        let difference = expectation.difference(expected, actual)
        #expect(difference == nil, "\(place)")
        if difference != nil { return }
        try check(actual, of: methods[actual["id"]?.description ?? ""], place)
      }
    }
  }

  /// The next message; notifications that nobody expects are passed over.
  private func next(from peer: Peer, for expected: JSON) throws -> JSON? {
    while let line = peer.receive() {
      let message = try JSON(line)
      if message["method"] == nil || expected["method"] != nil { return message }
    }
    return nil
  }

  private func check(_ message: JSON, of method: String?, _ place: String) throws {
    if let result = message["result"], let method {
      let schema = try Schema(file: "\(Transcript.root)/\(method)/result.schema.json")
      let problem = try schema.problem(result)
      #expect(problem == nil, "\(place): the answer breaks the schema of \(method)")
    }
    if let data = message["error"]?["data"] {
      let problem = try Schema(file: Transcript.root + "/schemas/ErrorData.schema.json").problem(data)
      #expect(problem == nil, "\(place): the error breaks its schema")
    }
  }

  @Test func `every method has an ordinary, an empty, a bad and an unknown case`() {
    let names = Set(Transcript.files(endingIn: ".io"))
    #expect(Transcript.all.count == names.count)
    for folder in Transcript.files(endingIn: "params.schema.json").map({ $0.dropLast(18) }) {
      for kind in ["ordinary", "empty", "bad-parameter", "unknown-document"] {
        #expect(names.contains("\(folder)\(kind).io"), "\(folder) has no \(kind).io")
      }
    }
  }

  @Test(arguments: Transcript.all.filter { !$0.name.hasSuffix("bad-parameter.io") })
  func `requests that are answered keep to the schema of their parameters`(_ transcript: Transcript) throws {
    for (number, line) in transcript.lines {
      guard case .sent(let text) = line, let message = try? JSON(text),
        let method = message["method"]?.string,
        method == transcript.method, let params = message["params"], transcript.isAnswered(message["id"])
      else { continue }
      let schema = try Schema(file: "\(Transcript.root)/\(method)/params.schema.json")
      let problem = try schema.problem(params.withoutNulls)
      #expect(problem == nil, "\(transcript.name):\(number)")
    }
  }
}

extension Transcript {
  /// Whether a result is expected for the request `id`.
  func isAnswered(_ id: JSON?) -> Bool {
    lines.contains { line in
      guard case .heard(let text) = line.line, let message = try? JSON(text) else { return false }
      return message["id"] == id && message["result"] != nil
    }
  }
}

extension JSON {
  /// The value without members that are null, which count as absent.
  var withoutNulls: JSON {
    switch self {
    case .object(let members): .object(members.filter { $0.value != .null }.mapValues(\.withoutNulls))
    case .array(let items): .array(items.map(\.withoutNulls))
    default: self
    }
  }
}
