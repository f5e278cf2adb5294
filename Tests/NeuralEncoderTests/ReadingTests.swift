import NeuralEncoder
import Synchronization
import Testing
import TextModel

/// Windows are read whole, each by itself, and not when nobody waits any more.
@Suite struct ReadingTests {
  @Test func `an empty window reads as nothing`() throws {
    let window = try ShippedModel.window(" \n ")
    #expect(try ShippedModel.readings([window], of: " \n ") == [WindowReading()])
    #expect(try ShippedModel.readings([], of: "") == [])
    #expect(try ShippedModel.model.antecedents(of: [], cancellation: .never).isEmpty)
  }

  @Test func `a window of 1,200 pieces is read to its end`() throws {
    let text = String(repeating: "The envoys of Freedonia left Sylvania, she said. ", count: 120)
    var window = try ShippedModel.window(text)
    #expect(window.pieces.count > 1200)
    window.pieces = window.pieces.slice(0..<1200, base: 0)
    window.sentenceEnds = [1200]
    let reading = try #require(try ShippedModel.readings([window], of: text).first)
    #expect(reading.tokens.last?.end == window.pieces.ends[1199])
    #expect(
      zip(reading.tokens, reading.tokens.dropFirst()).allSatisfy { $0.end <= $1.start && $0.start < $0.end })
    var next: Int32 = 0
    for sentence in reading.sentences {
      #expect(sentence.lowerBound == next && !sentence.isEmpty)
      next = sentence.upperBound
      let tokens = reading.tokens[Int(sentence.lowerBound)..<Int(sentence.upperBound)]
      #expect(tokens.count { $0.head == -1 } == 1)
      #expect(tokens.allSatisfy { $0.head == -1 || sentence.contains($0.head) })
    }
    #expect(Int(next) == reading.tokens.count)
    // The last third, which is a part of its own, is understood like the first.
    let half = window.pieces.ends[1020]
    #expect(reading.names.contains { $0.start > half } && reading.cues.contains { $0.start > half })
  }

  @Test func `what is cancelled at once gives nothing, what is cancelled later gives the first windows`()
    throws
  {
    let text = "Freedonia said no."
    let windows = Array(repeating: try ShippedModel.window(text), count: 200)
    #expect(try ShippedModel.readings(windows, of: text, cancellation: Cancellation { true }) == [])
    let asked = Atomic(0)
    let later = Cancellation { asked.add(1, ordering: .relaxed).newValue > 1 }
    let some = try ShippedModel.readings(windows, of: text, cancellation: later)
    #expect(!some.isEmpty && some.count < windows.count)
    #expect(some.allSatisfy { $0 == some[0] })
  }

  @Test func `a window reads alike alone and beside others`() throws {
    let texts = [
      "She left.", "Freedonia's minister told reporters that the talks hadn't failed.", "OUR REPORT", "",
    ]
    let text = texts.joined()
    var (windows, base) = ([Window](), 0)
    for part in texts {
      var window = try ShippedModel.window(part)
      window.base = base
      base += part.utf8.count
      windows.append(window)
    }
    let together = try ShippedModel.readings(windows, of: text)
    #expect(together == (try windows.map { try ShippedModel.readings([$0], of: text)[0] }))
    let turned = try ShippedModel.readings(windows.reversed(), of: text)
    #expect(together == turned.reversed())
    #expect(Set(together).count == texts.count)
  }
}
