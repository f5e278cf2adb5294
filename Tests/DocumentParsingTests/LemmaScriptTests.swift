import Testing

@testable import DocumentParsing

/// Lemmas are made from forms by scripts.
@Suite struct LemmaScriptTests {
  static func lemma(_ script: String, _ word: String) -> String? { LemmaScript(script)?.lemma(of: word) }

  @Test func `a script cuts characters off the end and adds others`() {
    #expect(LemmaScriptTests.lemma("k3|y", "parties") == "party")
    #expect(LemmaScriptTests.lemma("k0|", "treaty") == "treaty")
    #expect(LemmaScriptTests.lemma("k2|ot", "n't") == "not")
  }

  @Test func `the form is taken as it stands, in small letters or with its first letter large`() {
    #expect(LemmaScriptTests.lemma("k1|", "TALKS") == "TALK")
    #expect(LemmaScriptTests.lemma("l3|y", "PARTIES") == "party")
    #expect(LemmaScriptTests.lemma("t0|", "FREEDONIA") == "Freedonia")
    #expect(LemmaScriptTests.lemma("t0|", "éCLAIR") == "Éclair")
  }

  @Test func `no more is cut than there is`() {
    #expect(LemmaScriptTests.lemma("k9|be", "was") == "be")
    #expect(LemmaScriptTests.lemma("l3|", "") == "")
  }

  @Test func `characters are code points, not what is drawn as one`() {
    #expect(LemmaScriptTests.lemma("k1|", "cafe\u{301}") == "cafe")
    #expect(LemmaScriptTests.lemma("k1|", "cafés") == "café")
  }

  @Test func `a bar may itself be added`() { #expect(LemmaScriptTests.lemma("k1||", "x") == "|") }

  @Test(arguments: ["", "k", "k|", "k1", "x1|", "kx|y", "k-1|", "1|y"])
  func `what is no script is none`(script: String) { #expect(LemmaScript(script) == nil) }
}
