import JSONRPC
import Lexicon

extension DataFiles {
  /// What the names of profiles' files begin with and end in.
  static let profileNames = (start: "profile-", end: ".json")

  /// The profiles, sorted by their files' names; one that cannot be used is an error that names file and place.
  func profiles() throws(RPCError) -> [Profile] {
    var profiles: [Profile] = []
    for entry in profileEntries {
      let bytes = try bytes(of: entry.name)
      do { profiles.append(try Profile(named: entry.profile, bytes: bytes)) } catch {
        let path = DataFiles.path(of: entry.name, in: folder)
        throw RPCError(
          .requestFailed, "the data file \(path) cannot be used: \(error.place): \(error.reason)",
          hint: error.remedy)
      }
    }
    return profiles
  }
}

extension Manifest.Entry {
  /// The id of the profile that the file holds, if it holds one.
  fileprivate var profile: String { String(stem.dropFirst(DataFiles.profileNames.start.utf8.count)) }
}
