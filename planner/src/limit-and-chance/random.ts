/**
 * Seeded xorshift128: the only source of chance in the engine, so that a seed and an iteration count give the same
 * bytes anywhere.
 */
export class Random {
  private x: number
  private y: number
  private z: number
  private w: number

  constructor(seed: number) {
    // Small seeds differ in few bits; a multiplicative hash spreads them before the generator starts.
    let h = (seed ^ 0x9e3779b9) | 0
    const mix = (): number => {
      h = Math.imul(h ^ (h >>> 16), 0x45d9f3b)
      h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
      h = (h + 0x6d2b79f5) | 0
      return h ^ (h >>> 13)
    }
    this.x = mix() | 1
    this.y = mix()
    this.z = mix()
    this.w = mix()
  }

  /** Where the generator stands: four integers of 32 bits, with which another goes on as this one would. */
  get state(): readonly [number, number, number, number] {
    return [this.x, this.y, this.z, this.w]
  }

  set state([x, y, z, w]: readonly [number, number, number, number]) {
    this.x = x
    this.y = y
    this.z = z
    this.w = w
  }

  /** Uniform 32-bit unsigned integer. */
  next(): number {
    let t = this.x
    t ^= t << 11
    t ^= t >>> 8
    this.x = this.y
    this.y = this.z
    this.z = this.w
    const w = this.w
    this.w = w ^ (w >>> 19) ^ t
    return this.w >>> 0
  }

  /** Uniform integer in 0 … below − 1. */
  below(below: number): number {
    return Math.floor((this.next() / 4294967296) * below)
  }

  /** Uniform number in [0, 1). */
  unit(): number {
    return this.next() / 4294967296
  }

  /** Fisher–Yates over the first `length` entries. */
  shuffle(list: Int32Array | number[], length: number = list.length): void {
    for (let i = length - 1; i > 0; i--) {
      const j = this.below(i + 1)
      const held = list[i]!
      list[i] = list[j]!
      list[j] = held
    }
  }
}
