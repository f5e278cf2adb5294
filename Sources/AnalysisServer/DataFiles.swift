import Crypto
import EventLoop
import JSONRPC
import Lexicon

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

  /// Name of each word list and profile, without its ending → SHA-256 of its file, in hexadecimal digits.
  public var lexicons: [String: String] { hashes(of: manifest.entries(endingIn: ".tsv") + profileEntries) }
  /// Name of each language model, without `.weights` → SHA-256 of its file, in hexadecimal digits.
  public var models: [String: String] { hashes(of: manifest.entries(endingIn: ".weights")) }

  /// The word lists, name without `.tsv` → bytes; an altered one is an error that names it.
  func lexiconFiles() throws(RPCError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in manifest.entries(endingIn: ".tsv") { files[entry.stem] = try bytes(of: entry.name) }
    return files
  }

  /// What the manifest says of the profiles.
  var profileEntries: [Manifest.Entry] {
    manifest.entries(endingIn: DataFiles.profileNames.end).filter {
      $0.name.hasPrefix(DataFiles.profileNames.start)
    }
  }

  /// The word lists and profiles, parsed.
  func lexicon() throws(RPCError) -> Lexicon {
    let files = try lexiconFiles()
    let profiles = try profiles()
    do { return try Lexicon(files: files, profiles: profiles) } catch {
      throw RPCError(.requestFailed, "a word list cannot be read: \(error)", hint: "mend the line named")
    }
  }

  /// The file `name`, compared with the manifest when it is read.
  func bytes(of name: String) throws(RPCError) -> [UInt8] {
    let entry = try entry(name)
    let path = folder + "/" + name
    let bytes: [UInt8]
    do { bytes = try File.read(path) } catch {
      throw refusal(of: path, "cannot be read: \(error.reason)")
    }
    let digest = DataFiles.hexadecimal(SHA256.hash(data: bytes))
    guard digest == entry.hash else { throw refusal(of: path, "was altered: its SHA-256 is \(digest)") }
    return bytes
  }

  /// What the manifest says of the file `name`.
  func entry(_ name: String) throws(RPCError) -> Manifest.Entry {
    guard let entry = manifest.entries.first(where: { $0.name == name }) else {
      throw refusal(of: folder + "/" + name, "is not one of the program's data files")
    }
    return entry
  }

  /// What requests are answered that need the file at `path`.
  func refusal(of path: String, _ reason: String) -> RPCError {
    RPCError(
      .requestFailed, "the data file \(path) \(reason)",
      hint: "install the data files that belong to this version and start the server again")
  }

  private func hashes(of entries: [Manifest.Entry]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: entries.map { ($0.stem, $0.hash) })
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

  /// A build keeps the files of each room in a folder of its own, and so does a checkout: where the word lists lie, and
  /// where beside them the models do.
  private static let rooms = [
    ("/rapporteur_Lexicon.resources/Data", "/rapporteur_NeuralEncoder.resources/Resources"),
    ("/rapporteur_Lexicon.bundle/Data", "/rapporteur_NeuralEncoder.bundle/Resources"),
    ("/Lexicon/Data", "/NeuralEncoder/Resources"),
  ]

  /// Where the data file `name` is, or should be: in `folder`, or a model in the folder of its room.
  static func path(of name: String, in folder: String) -> String {
    let path = folder + "/" + name
    guard name.hasSuffix(".weights"), !File.exists(path), let real = try? File.realPath(folder) else {
      return path
    }
    for (lists, models) in rooms where real.hasSuffix(lists) {
      return String(real.dropLast(lists.count)) + models + "/" + name
    }
    return path
  }

  /// What the data file `name` begins with: a word list with its title, the OpenRPC document and profiles with a brace.
  private static func head(of name: String) -> [UInt8] {
    if name.hasSuffix(".weights") { return Array("RAPPMODL".utf8) }
    return [name.hasSuffix(".tsv") ? UInt8(ascii: "#") : UInt8(ascii: "{")]
  }

  private static func check(_ entry: Manifest.Entry, in folder: String) throws(Failure) {
    let path = path(of: entry.name, in: folder)
    let size: Int
    do { size = try File.size(path) } catch {
      throw Failure(description: "the data file \(path) is missing or cannot be read: \(error.reason)")
    }
    let remedy = "install the data files that belong to this version"
    guard size == entry.size else {
      throw Failure(
        description: "the data file \(path) has \(size) bytes and should have \(entry.size); " + remedy)
    }
    let head = head(of: entry.name)
    guard (try? File.read(path, first: head.count)) == head else {
      throw Failure(description: "the data file \(path) does not begin as it should; " + remedy)
    }
  }

  /// The digits of `digest`.
  static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
