import Foundation
import Lexicon
import TextModel
import TimeExpressions

/// Measures the stage of times alone, in process and on one thread.
///
///     time-probe WORDS DAY FILES…       white-space separated words a second, with DAY as every file's date
///
/// WORDS is the table `time-words.tsv`. Each line of a file is a sentence. The best of five rounds
/// counts, in the processor's time.
let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 3, let words = arguments.first, let day = Day(arguments[2]) else {
  FileHandle.standardError.write(Data("usage: time-probe WORDS YYYY-MM-DD FILES…\n".utf8))
  exit(64)
}
let table = [UInt8](try Data(contentsOf: URL(fileURLWithPath: words)))
let tagger = TimeTagger(lexicon: try Lexicon(files: ["time-words": table]))
let texts = try arguments.dropFirst(2).map {
  Lines([UInt8](try Data(contentsOf: URL(fileURLWithPath: $0))))
}
let count = texts.reduce(0) { $0 + $1.words }
var found = 0
// The processor's time, so that a neighbour on the machine does not count.
let rounds = (0..<5).map { _ in
  let begun = clock()
  found = texts.reduce(0) { $0 + tagger.times(in: $1.text, spans: $1.spans, reference: day.date).count }
  return Double(clock() - begun) / Double(CLOCKS_PER_SEC)
}
let seconds = max(rounds.min() ?? 1, 1e-6)
print("\(count) words, \(found) times, \(Int(Double(count) / seconds)) words a second")
