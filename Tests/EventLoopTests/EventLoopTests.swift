import EventLoop
import Synchronization
import Testing

/// Runs `body` on a loop of its own until it stops the loop; what it makes lives there.
private func onLoop(_ body: @escaping @Sendable (EventLoop) -> Void) async {
  let loop = EventLoop()
  await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
    loop.runInBackground(then: { continuation.resume() })
    loop.post { body(loop) }
  }
}

private final class Log: Sendable {
  private let lines = Mutex<[String]>([])
  func add(_ line: String) { lines.withLock { $0.append(line) } }
  var all: [String] { lines.withLock { $0 } }
}

@Test func `What is posted runs in order, on the loop's thread`() async {
  let log = Log()
  await onLoop { loop in
    for number in 0..<3 { loop.post { log.add("\(number) \(loop.isCurrent)") } }
    loop.post { loop.stop() }
  }
  #expect(log.all == ["0 true", "1 true", "2 true"])
}

@Test func `Timers call once or again until they are closed`() async {
  let log = Log()
  await onLoop { loop in
    let box = Held<Timer>()
    let count = Held<Int>()
    count.value = 0
    box.value = Timer(on: loop, after: 1, every: 2) {
      log.add("tick")
      count.value? += 1
      if count.value == 3 { box.value?.close() }
    }
    let last = Held<Timer>()
    last.value = Timer(on: loop, after: 60) {
      last.value?.close()
      loop.stop()
    }
  }
  #expect(log.all == ["tick", "tick", "tick"])
}

@Test func `Work that has not begun can be taken out of the pool`() async {
  let log = Log()
  await onLoop { loop in
    let count = PoolJob.cores * 4 + 16
    let gate = Gate()
    let left = Held<Int>()
    left.value = count
    var jobs: [PoolJob] = []
    for number in 0..<count {
      jobs.append(
        PoolJob(on: loop) {
          gate.wait()
        } completion: { ran in
          if !ran { log.add("cancelled") } else { log.add("ran") }
          left.value? -= 1
          if left.value == 0 { loop.stop() }
        })
      _ = number
    }
    for job in jobs.reversed() { job.cancel() }
    gate.open()
  }
  #expect(log.all.contains("cancelled"))
}

@Test func `Bytes go to a Unix socket and back, also more than the system takes at once`() async throws {
  let log = Log()
  let path = temporaryPath()
  await onLoop { loop in
    let kept = Held<Listener>()
    kept.value = try? Listener(at: .unix(path: path), on: loop) { stream in
      stream.read {
        stream.send($0.buffer)
      } end: { _ in
        stream.finish()
      }
    }
    ByteStream.connect(to: .unix(path: path), on: loop) { result in
      guard let stream = try? result.get() else { return loop.stop() }
      let received = Held<Int>()
      received.value = 0
      stream.read { bytes in
        received.value? += bytes.buffer.count
        if received.value == 3_000_000 {
          log.add("all")
          stream.close()
          kept.value?.close()
          loop.stop()
        }
      } end: { _ in
        log.add("ended")
        loop.stop()
      }
      stream.send([UInt8](repeating: 7, count: 3_000_000))
    }
  }
  #expect(log.all == ["all"])
  #expect(!File.exists(path))
}

@Test func `A path in use, too long or no socket is refused by what it is`() async {
  let log = Log()
  let path = temporaryPath()
  await onLoop { loop in
    let first = try? Listener(at: .unix(path: path), on: loop) { $0.close() }
    for place in [path, String(repeating: "x", count: 200), "/"] {
      do throws(Listener.Refusal) {
        _ = try Listener(at: .unix(path: place), on: loop) { $0.close() }
      } catch {
        switch error {
        case .inUse: log.add("in use")
        case .pathTooLong: log.add("too long")
        case .notASocket: log.add("no socket")
        default: log.add("\(error)")
        }
      }
    }
    first?.close()
    loop.post { loop.stop() }
  }
  #expect(log.all == ["in use", "too long", "no socket"])
}

@Test func `A port in use is refused, and an address others can reach`() async {
  let log = Log()
  await onLoop { loop in
    let first = try? Listener(at: .tcp(host: "127.0.0.1", port: 0), on: loop) { $0.close() }
    for address in [first?.address, .tcp(host: "0.0.0.0", port: 0)].compactMap({ $0 }) {
      do throws(Listener.Refusal) { _ = try Listener(at: address, on: loop) { $0.close() } } catch {
        switch error {
        case .inUse: log.add("in use")
        case .notLoopback: log.add("not loopback")
        default: log.add("\(error)")
        }
      }
    }
    first?.close()
    loop.post { loop.stop() }
  }
  #expect(log.all == ["in use", "not loopback"])
}

@Test func `A child is talked to over pipes and its status is told`() async {
  let log = Log()
  await onLoop { loop in
    let child = Held<ChildProcess>()
    child.value = try? ChildProcess("cat", [], on: loop) { status, signal in
      log.add("exit \(status) \(signal)")
      loop.stop()
    }
    child.value?.output.read {
      log.add(String(decoding: $0.buffer, as: UTF8.self))
    } end: { _ in
    }
    child.value?.input.send("hello".utf8)
    child.value?.input.finish()
    do throws(SystemError) {
      _ = try ChildProcess("/no/such/program", [], on: loop) { _, _ in }
    } catch { log.add(error.name) }
  }
  #expect(log.all.sorted() == ["ENOENT", "exit 0 0", "hello"])
}

@Test(
  arguments: [
    ("unix:/a/b", Address.unix(path: "/a/b")), ("tcp:localhost:80", .tcp(host: "localhost", port: 80)),
    ("tcp:[::1]:0", .tcp(host: "::1", port: 0)), ("tcp:localhost", nil), ("tcp:h:70000", nil), ("/a/b", nil),
    ("unix:", nil),
  ] as [(String, Address?)])
func `An address is read from its text`(_ text: String, _ address: Address?) {
  #expect(Address(text) == address)
  if let address { #expect(address.description == text) }
}
