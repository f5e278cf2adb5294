import Testing

/// Rules know no profile: what is contested is data.
@Suite struct ProfileWords {
  @Test func `no rule names a profile's aspect or procedure`() {
    let rooms = ["StanceDetection", "PositionComparison", "Lexicon/Profiles", "TimelineConstruction"]
    let data = Sources.files(in: "Sources/Lexicon/Data", endingIn: ".json").filter {
      $0.path.contains("/profile-")
    }
    let ids = Set(data.flatMap { Sources.matches("\"id\": \"([^\"]+)\"", in: $0.text) })
    #expect(data.count >= 2 && ids.contains("interference"))
    for file in Sources.swift where rooms.contains(where: { file.path.hasPrefix("Sources/\($0)/") }) {
      for line in file.lines {
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        // The side of words of verdict that judge observers is no aspect, though one is called like it.
        for literal in Sources.matches("\"([^\"\\\\]+)\"", in: String(code)) where literal != "observation" {
          #expect(!ids.contains(literal), "\(file.path) names \(literal)")
        }
      }
    }
  }
}
