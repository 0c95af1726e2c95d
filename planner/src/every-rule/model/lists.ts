/** Where lists of numbers are made. */
export interface Lists {
  ints(length: number): Int32Array
  bytes(length: number): Uint8Array
  doubles(length: number): Float64Array
  /** Cells of a matrix. */
  words(length: number): Uint16Array
}

/** Each list by itself. */
export const APART: Lists = {
  ints: (length) => new Int32Array(length),
  bytes: (length) => new Uint8Array(length),
  doubles: (length) => new Float64Array(length),
  words: (length) => new Uint16Array(length),
}
