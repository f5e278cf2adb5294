public import EventLoop

/// What `rapporteur serve` was asked for.
public struct Serving: Sendable {
  /// Whether to serve standard input and output.
  public var stdio = false
  /// Paths of Unix sockets.
  public var unix: [String] = []
  /// Addresses of TCP.
  public var tcp: [Address] = []
  /// The file with the token that TCP needs.
  public var tokenFile: String?
  /// Whether TCP may be reached from other machines.
  public var allowRemote = false
  /// The folder of the data files, if it is not to be looked for.
  public var dataFolder: String?
  /// Whether word lists and language model are loaded at start instead of by the first request that needs them.
  public var preload = false
  /// Files of the user's own actors and words.
  public var lexicons: [String] = []
  /// What is taken.
  public var limits = Limits()

  /// Nothing yet.
  public init() {}

  /// Serves until it is over; gives the status to end with, as sysexits.h has them, having said on standard error what
  /// was wrong if it could not begin.
  public func run() -> Int32 {
    let streams = stdio ? ThisProcess.claimStandardStreams() : nil
    SignalWatch.ignoreBrokenPipes()
    PoolJob.useAllCores()
    EventLoop.keepMemory()
    do {
      return try serve(streams)
    } catch let refusal as Refusal {
      ThisProcess.complain("rapporteur: \(refusal.reason)")
      return refusal.status
    } catch {
      ThisProcess.complain("rapporteur: \(error)")
      return 71
    }
  }

  private struct Refusal: Error {
    let reason: String
    let status: Int32
  }

  private func serve(_ streams: (input: Int32, output: Int32)?) throws -> Int32 {
    let data: DataFiles
    do { data = try DataFiles(folder: dataFolder) } catch {
      throw Refusal(reason: error.description, status: 78)
    }
    let words = try userWords(beside: data)
    let token = try token()
    let loop = EventLoop()
    let server = Server(loop: loop, data: data, limits: limits, token: token, userWords: words)
    try server.assumeIsolated { server in
      server.watchSignals()
      if preload { server.preload() }
      try listen(server)
      if let streams {
        do {
          server.serve(
            input: try ByteStream.opening(streams.input, on: loop),
            output: try ByteStream.opening(streams.output, on: loop))
        } catch {
          throw Refusal(reason: "\(error)", status: 74)
        }
      }
    }
    loop.run()
    return server.assumeIsolated { $0.status }
  }

  private func userWords(beside data: DataFiles) throws -> UserWords? {
    guard !lexicons.isEmpty else { return nil }
    do throws(UserWords.Failure) { return try UserWords(lexicons, beside: data) } catch {
      switch error {
      case .unreadable(let reason): throw Refusal(reason: reason, status: 66)
      case .unusable(let reason): throw Refusal(reason: reason, status: 78)
      }
    }
  }

  private func token() throws -> [UInt8]? {
    guard !tcp.isEmpty else { return nil }
    guard let tokenFile else { throw Refusal(reason: "--tcp needs --token-file", status: 64) }
    let bytes: [UInt8]
    do { bytes = try File.read(tokenFile) } catch {
      throw Refusal(reason: "no token: \(error)", status: 66)
    }
    let token = bytes.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    guard token.count >= 16 else {
      throw Refusal(
        reason: "the token in \(tokenFile) has \(token.count) bytes; 16 are the least", status: 78)
    }
    return Array(token)
  }

  private func listen(_ server: isolated Server) throws {
    let addresses = unix.map { Address.unix(path: $0) } + tcp
    for address in addresses {
      let isTrusted = if case .unix = address { true } else { false }
      do {
        let listener = try Listener(at: address, allowRemote: allowRemote, on: server.loop) { stream in
          server.accept(stream, isTrusted: isTrusted)
        }
        server.keep(listener)
        ThisProcess.complain("rapporteur: listening at \(listener.address)")
      } catch {
        for listener in server.listeners { listener.close() }
        throw Refusal(reason: explain(error), status: 69)
      }
    }
  }

  private func explain(_ refusal: Listener.Refusal) -> String {
    if case .notLoopback = refusal { return "\(refusal); say --allow-remote too if that is meant" }
    return "\(refusal)"
  }
}
