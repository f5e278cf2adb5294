import TextModel

extension Document {
  /// Most bytes of a text that can be too short to tell its language.
  private static let fewBytes = 500

  /// Whether a question about its words can be answered as of English: it is English, or a line or two of Latin letters
  /// that tell no language (“Flood poses special risks for coastal farmers” has no frequent word but one).
  public var mayBeEnglish: Bool {
    if isEnglish { return true }
    guard language == "und", text.count <= Document.fewBytes else { return false }
    return ScriptCensus(text, limit: Document.fewBytes).script == .latin
  }
}
