import Testing

/// Files are short.
@Suite struct FileTests {
  @Test func `no file has more than 400 lines`() {
    for file in Sources.swift + Sources.files(in: "Tests", endingIn: ".swift") {
      #expect(file.length <= 400, "\(file.path) has \(file.length) lines")
    }
  }

  @Test func `half the files have at most 90 lines and nine in ten at most 250`() {
    let lengths = Sources.swift.map(\.length).sorted()
    #expect(lengths.count > 50)
    #expect(lengths[lengths.count / 2] <= 90)
    #expect(lengths[lengths.count * 9 / 10] <= 250)
  }

  @Test func `no file is called by what anything could be called`() {
    for file in Sources.swift {
      let name = file.path.split(separator: "/").last.map(String.init) ?? ""
      for word in ["Manager", "Helper", "Utils", "Util", "Service", "Common"] {
        #expect(!name.contains(word), "\(file.path)")
      }
    }
  }
}
