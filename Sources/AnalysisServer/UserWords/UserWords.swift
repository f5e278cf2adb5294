import Crypto
import EventLoop
import JSONRPC
import Lexicon

/// The files of the user's own actors and words: this is their one owner, on the loop's thread.
struct UserWords: Sendable {
  /// What the files hold.
  private(set) var lexicon: UserLexicon
  private let lists: ListedWords

  /// Why a server cannot start with the files it is given.
  enum Failure: Error {
    /// One that cannot be read, which `reason` names.
    case unreadable(reason: String)
    /// A line of one that cannot be taken, or a list of the program's own.
    case unusable(reason: String)
  }

  /// Reads the files at `paths` and checks them against the lists of `data`.
  init(_ paths: [String], beside data: DataFiles) throws(Failure) {
    do throws(RPCError) { lists = ListedWords(try data.lexicon()) } catch {
      throw .unusable(reason: error.message)
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for path in paths {
      do { files.append((path, try File.read(path))) } catch {
        throw .unreadable(
          reason: "the lexicon \(path): \(error); make the file, empty if there are no words yet")
      }
    }
    do throws(LexiconError) { lexicon = try UserWords.lexicon(of: files, beside: lists) } catch {
      throw .unusable(reason: error.description)
    }
  }

  /// `user/NAME` of each file → SHA-256; of two that are called alike the second is `user/NAME-2`.
  var hashes: [String: String] {
    var hashes: [String: String] = [:]
    for file in lexicon.files {
      let last = file.path.split(separator: "/").last.map(String.init) ?? file.path
      let name = "user/" + (last.hasSuffix(".tsv") ? String(last.dropLast(4)) : last)
      var (number, free) = (1, name)
      while hashes[free] != nil { (number, free) = (number + 1, "\(name)-\(number + 1)") }
      hashes[free] = DataFiles.hexadecimal(SHA256.hash(data: file.bytes))
    }
    return hashes
  }

  /// The entry of `kind` called `id`.
  func entry(_ kind: UserEntry.Kind, _ id: String) -> UserEntry? {
    lexicon.entries.first { $0.kind == kind && $0.id == id }
  }

  /// Writes an entry of `kind` into the first file that has a table for it, or else the first; refused with 1005 where it
  /// cannot be taken, and -32803 where the file cannot be written. Nothing is changed then.
  mutating func add(_ kind: UserEntry.Kind, _ cells: [String: String]) throws(RPCError) {
    try change { files throws(LexiconError) in
      let place = files.firstIndex { file in file.entries.contains { $0.kind == kind } } ?? 0
      files[place] = try files[place].adding(kind, cells)
      return place
    }
  }

  /// Takes the entry of `kind` called `id` out of its file; refused like adding.
  mutating func remove(_ kind: UserEntry.Kind, _ id: String) throws(RPCError) {
    try change { files throws(LexiconError) in
      for (place, file) in files.enumerated() {
        guard let entry = file.entries.first(where: { $0.kind == kind && $0.id == id }) else { continue }
        files[place] = try file.removing(entry)
        return place
      }
      return nil
    }
  }

  /// Changes one of the files as they are now: somebody may have edited them since they were read.
  private mutating func change(
    _ body: (inout [UserFile]) throws(LexiconError) -> Int?
  ) throws(RPCError) {
    var read: [(path: String, bytes: [UInt8])] = []
    for file in lexicon.files {
      do { read.append((file.path, try File.read(file.path))) } catch { throw UserWords.unwritable(error) }
    }
    let changed: (lexicon: UserLexicon, file: UserFile?)
    do throws(LexiconError) {
      var files = try UserWords.lexicon(of: read, beside: lists).files
      let place = try body(&files)
      changed = (try UserLexicon(files, beside: lists), place.map { files[$0] })
    } catch {
      throw UserWords.refusal(error)
    }
    if let file = changed.file {
      do { try File.replace(file.path, with: file.bytes) } catch { throw UserWords.unwritable(error) }
    }
    lexicon = changed.lexicon
  }

  private static func lexicon(
    of files: [(path: String, bytes: [UInt8])], beside lists: ListedWords
  ) throws(LexiconError) -> UserLexicon {
    var read: [UserFile] = []
    for file in files { read.append(try UserFile(path: file.path, bytes: file.bytes)) }
    return try UserLexicon(read, beside: lists)
  }

  private static func refusal(_ error: LexiconError) -> RPCError {
    RPCError(
      .invalidLexiconEntry, "\(error.file):\(error.line): \(error.reason)", path: "params",
      hint: error.remedy ?? "mend the line")
  }

  private static func unwritable(_ error: SystemError) -> RPCError {
    RPCError(
      .requestFailed, "the lexicon was not changed: \(error)", hint: "let the server read and write the file")
  }
}
