/** What a head that was told to somebody outside says of one chain: what stood at its last place then. */
export interface Told {
  place: number
  /** In hexadecimal digits. */
  hash: string
  /** Which head, and who keeps it: for the sentence that names a fault. */
  head: string
}

export interface ChainHead {
  place: number
  hash: Uint8Array
}

export interface ChainVerdict {
  checked: number
  /** What is wrong, each in a sentence that names its place; empty when the chain holds. */
  faults: string[]
  notes: string[]
}

/** Something that is sealed link by link, as the kernel or a module declares it. `K` is the kernel, which this file may not know. */
export interface SealedChain<K> {
  name: string
  /** Where it ends now; undefined while nothing of it is sealed. */
  head(kernel: K): Promise<ChainHead | undefined>
  /** Walks it whole, in pages. `told` ascends by place. */
  verify(kernel: K, told: readonly Told[]): Promise<ChainVerdict>
}

/** So many are named; the rest follows from them, mostly. */
export const FAULTS_MAX = 20

/** Holds a chain, as it is walked, against what was told of it outside. */
export function against(told: readonly Told[], faults: string[]) {
  let next = 0
  const missing = (one: Told) =>
    faults.length < FAULTS_MAX && faults.push(`${one.head} names place ${one.place}, which is not there`)
  return {
    pass(place: number, hash: Uint8Array): void {
      for (let one = told[next]; one && one.place <= place; one = told[++next]) {
        if (one.place < place) missing(one)
        else if (one.hash !== Buffer.from(hash).toString('hex') && faults.length < FAULTS_MAX)
          faults.push(`${one.head} names place ${place} with another hash: the chain was made again`)
      }
    },
    /** Places up to here went with their months; nothing is known of them. */
    skipTo(place: number): void {
      while (told[next] && (told[next] as Told).place <= place) next++
    },
    end(last: number): void {
      const one = told[next]
      if (one) faults.push(`${one.head} names place ${one.place}, and the chain ends at ${last}: its tail was cut off`)
    },
  }
}
