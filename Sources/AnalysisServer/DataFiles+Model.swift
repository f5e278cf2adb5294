import Crypto
import JSONRPC
import NeuralEncoder

extension DataFiles {
  /// The language model called `name`, its weights mapped and compared with the manifest before anything is taken from
  /// them; ones that were altered are an error that names the file.
  func languageModel(_ name: String) throws(RPCError) -> LanguageModel {
    let entry = try entry(name + ".weights")
    let path = DataFiles.path(of: entry.name, in: folder)
    func usable<Value>(_ make: () throws(WeightsFile.Failure) -> Value) throws(RPCError) -> Value {
      do { return try make() } catch { throw refusal(of: path, "cannot be used: \(error.reason)") }
    }
    let weights = try usable { () throws(WeightsFile.Failure) in try WeightsFile(path: path) }
    let digest = weights.withBytes { bytes in
      var hash = SHA256()
      hash.update(bufferPointer: bytes)
      return DataFiles.hexadecimal(hash.finalize())
    }
    guard digest == entry.hash else { throw refusal(of: path, "was altered: its SHA-256 is \(digest)") }
    return try usable { () throws(WeightsFile.Failure) in try LanguageModel(weights: weights) }
  }
}
