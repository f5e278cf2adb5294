import Crypto
public import TextModel

/// SHA-256 of the UTF-8 of `text` (FIPS 180-4), 64 hexadecimal digits.
public func contentHash(of text: SourceText) -> String { hexadecimal(SHA256.hash(data: text.bytes)) }

/// What the ids of a document's parts are made from: its content, what is given beside it, and what reads it.
///
/// The uri has no part in it: the same text under two names has the same ids.
public func analysisKey(
  contentHash: String, publishedAt: String?, source: String?, title: String?, provenance: String
) -> String {
  var hash = SHA256()
  for part in [contentHash, publishedAt, source, title, provenance] {
    let bytes = Array((part ?? "").utf8)
    // The length before each part keeps ("ab", "c") and ("a", "bc") apart, nil and "" too.
    hash.update(data: Array("\(part == nil ? -1 : bytes.count):".utf8))
    hash.update(data: bytes)
  }
  return String(hexadecimal(hash.finalize()).prefix(32))
}

private func hexadecimal(_ digest: SHA256Digest) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(64)
  for byte in digest {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}
