extension SIMD16<Float> {
  /// e to the power of each, to a hundred-thousandth of itself; no number above sixty counts for
  /// more than sixty, and none below minus sixty for less.
  ///
  /// That is two to the power of the nearest whole number, which ends in the bits of what is large,
  /// and a series for the rest.
  @inline(__always)
  var exponential: SIMD16<Float> {
    let edge = SIMD16<Float>(repeating: 60)
    let low = replacing(with: edge, where: self .> edge)
    let x = low.replacing(with: -edge, where: low .< -edge) * 1.442_695
    let large = x + 12_582_912
    let rest = (x - (large - 12_582_912)) * 0.693_147_2
    let series = 1 + rest * (1 + rest * (0.5 + rest * (0.166_666_7 + rest * 0.041_666_7)))
    let power = unsafeBitCast(large, to: SIMD16<UInt32>.self) &<< 23
    return unsafeBitCast(
      unsafeBitCast(series, to: SIMD16<UInt32>.self) &+ power, to: SIMD16<Float>.self)
  }
}
