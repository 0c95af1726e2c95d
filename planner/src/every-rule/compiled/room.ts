import type { Lists } from '../model/lists.ts'

export type List = Int32Array | Uint8Array | Float64Array | Uint16Array

const PAGE = 65_536
/** Lists begin where a line of the cache does. */
export const LINE = 64

/**
 * One memory in which lists lie side by side, so that the kernel reads them: see `Kernel`. Never larger than at first,
 * as lists would lose their places; bytes that are never written take no memory.
 */
export class Room implements Lists {
  readonly memory: WebAssembly.Memory
  private end = LINE

  /** @param bytes of all lists and the kernel's own, at most */
  constructor(bytes: number) {
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) })
  }

  /** First byte that nothing lies at yet. */
  get free(): number {
    return this.end
  }

  ints(length: number): Int32Array {
    return new Int32Array(this.memory.buffer, this.take(4 * length), length)
  }

  bytes(length: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, this.take(length), length)
  }

  doubles(length: number): Float64Array {
    return new Float64Array(this.memory.buffer, this.take(8 * length), length)
  }

  words(length: number): Uint16Array {
    return new Uint16Array(this.memory.buffer, this.take(2 * length), length)
  }

  /** Where a list lies here; one that was made elsewhere is copied first. */
  placeOf(list: List): number {
    if (list.buffer === this.memory.buffer) return list.byteOffset
    const at = this.take(list.byteLength)
    new Uint8Array(this.memory.buffer, at, list.byteLength).set(
      new Uint8Array(list.buffer, list.byteOffset, list.byteLength),
    )
    return at
  }

  private take(bytes: number): number {
    const at = this.end
    this.end = Math.ceil((at + bytes) / LINE) * LINE
    if (this.end > this.memory.buffer.byteLength)
      throw new RangeError(`no room for ${bytes} bytes behind ${at} of ${this.memory.buffer.byteLength}`)
    return at
  }
}
