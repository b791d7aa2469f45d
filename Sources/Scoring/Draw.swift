/// Draws lots from a seed, the same ones every time: SplitMix64
/// (Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014).
public struct Draw: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var lot = state
    lot = (lot ^ (lot >> 30)) &* 0xBF58_476D_1CE4_E5B9
    lot = (lot ^ (lot >> 27)) &* 0x94D0_49BB_1331_11EB
    return lot ^ (lot >> 31)
  }
}
