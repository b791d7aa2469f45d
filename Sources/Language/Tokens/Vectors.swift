// What the library says of vectors in general is compiled once, in one file, and called from all others;
// these are compiled where they are used, and come to an instruction or two.

extension SIMD8<Int16> {
  @inline(__always)
  init(each small: SIMD8<Int8>) {
    self.init(
      Int16(small[0]), Int16(small[1]), Int16(small[2]), Int16(small[3]), Int16(small[4]),
      Int16(small[5]), Int16(small[6]), Int16(small[7]))
  }
}

extension SIMD8<Float> {
  @inline(__always)
  init(each whole: SIMD8<Int32>) {
    self.init(
      Float(whole[0]), Float(whole[1]), Float(whole[2]), Float(whole[3]), Float(whole[4]),
      Float(whole[5]), Float(whole[6]), Float(whole[7]))
  }

  @inline(__always)
  init(each whole: SIMD8<Int16>) {
    self.init(
      Float(whole[0]), Float(whole[1]), Float(whole[2]), Float(whole[3]), Float(whole[4]),
      Float(whole[5]), Float(whole[6]), Float(whole[7]))
  }
}
