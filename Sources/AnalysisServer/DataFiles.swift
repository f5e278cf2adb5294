import Crypto
import EventLoop
import JSONRPC

/// The data files of the program: where they are, that they are all there, and that each is what was released.
public final class DataFiles: Sendable {
  /// The folder they are in.
  public let folder: String
  private let manifest: Manifest

  /// Why the program cannot start.
  public struct Failure: Error, CustomStringConvertible {
    /// What is wrong and what to do.
    public let description: String
  }

  /// Finds the files: in `folder` if it is given, else where `$RAPPORTEUR_DATA` says, else beside the program, else in
  /// `../share/rapporteur`; checks that each is there, as long as it should be and begins as it should.
  public init(folder given: String? = nil) throws(Failure) {
    let candidates = DataFiles.candidates(given)
    guard let folder = candidates.first(where: { File.exists($0 + "/" + Manifest.fileName) }) else {
      throw Failure(
        description: "no data files (\(Manifest.fileName)) in "
          + candidates.joined(separator: ", ") + "; name their folder with --data-dir")
    }
    self.folder = folder
    manifest = try Manifest(folder: folder)
    for entry in manifest.entries { try DataFiles.check(entry, in: folder) }
  }

  /// Name of each word list, without `.tsv` → SHA-256 of its file, in hexadecimal digits.
  public var lexicons: [String: String] {
    Dictionary(uniqueKeysWithValues: lists.map { (DataFiles.stem($0.name), $0.hash) })
  }

  /// The word lists, name without `.tsv` → bytes; an altered one is an error that names it.
  func lexiconFiles() throws(RPCError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in lists { files[DataFiles.stem(entry.name)] = try bytes(of: entry.name) }
    return files
  }

  /// The file `name`, compared with the manifest when it is read.
  func bytes(of name: String) throws(RPCError) -> [UInt8] {
    guard let entry = manifest.entries.first(where: { $0.name == name }) else {
      throw refuse(name, "is not one of the program's data files")
    }
    let bytes: [UInt8]
    do { bytes = try File.read(folder + "/" + name) } catch {
      throw refuse(name, "cannot be read: \(error.reason)")
    }
    let digest = DataFiles.hexadecimal(SHA256.hash(data: bytes))
    guard digest == entry.hash else { throw refuse(name, "was altered: its SHA-256 is \(digest)") }
    return bytes
  }

  private var lists: [Manifest.Entry] { manifest.entries.filter { $0.name.hasSuffix(".tsv") } }

  private func refuse(_ name: String, _ reason: String) -> RPCError {
    RPCError(
      .requestFailed, "the data file \(folder)/\(name) \(reason)",
      hint: "install the data files that belong to this version")
  }

  private static func candidates(_ given: String?) -> [String] {
    if let given { return [given] }
    if let named = ThisProcess.environment("RAPPORTEUR_DATA"), !named.isEmpty { return [named] }
    guard let program = File.executable, let slash = program.lastIndex(of: "/") else { return [] }
    let beside = String(program[..<slash])
    return [
      beside + "/rapporteur_Lexicon.resources/Data", beside + "/rapporteur_Lexicon.bundle/Data",
      beside + "/../share/rapporteur",
    ]
  }

  private static func check(_ entry: Manifest.Entry, in folder: String) throws(Failure) {
    let path = folder + "/" + entry.name
    let size: Int
    do { size = try File.size(path) } catch {
      throw Failure(description: "the data file \(path) is missing or cannot be read: \(error.reason)")
    }
    let remedy = "install the data files that belong to this version"
    guard size == entry.size else {
      throw Failure(
        description: "the data file \(path) has \(size) bytes and should have \(entry.size); " + remedy)
    }
    // A word list begins with its title, the OpenRPC document with its brace.
    let first = entry.name.hasSuffix(".tsv") ? UInt8(ascii: "#") : UInt8(ascii: "{")
    guard (try? File.read(path, first: 1)) == [first] else {
      throw Failure(description: "the data file \(path) does not begin as it should; " + remedy)
    }
  }

  private static func stem(_ name: String) -> String { String(name.dropLast(4)) }

  private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
