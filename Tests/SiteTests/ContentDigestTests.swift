// SPDX-License-Identifier: Apache-2.0

import Site
import Testing

@Suite("Content digests")
struct ContentDigestTests {
  @Test("no bytes and three bytes have the digests of FIPS 180-4's examples")
  func examples() {
    #expect(
      contentDigest(of: [])
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
    #expect(
      contentDigest(of: Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
  }
}
