import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Config } from '../config.ts'

/** Smaller answers gain less than the work costs. Compressed before it is sealed: sealed bytes do not compress. */
const LEAST_BYTES = 400
/** How a zstd frame begins, and JSON never does: what was kept before answers were compressed is read as it is. */
const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

/** @param beside a release that still answers repetitions, and reads no compressed answer */
export function packAnswer(text: string, beside: Config['besideRelease']): Buffer {
  const plain = Buffer.from(text)
  return beside === '0.1.0' || plain.length < LEAST_BYTES ? plain : zstdCompressSync(plain)
}

export const unpackAnswer = (packed: Buffer): string =>
  (packed.subarray(0, ZSTD.length).equals(ZSTD) ? zstdDecompressSync(packed) : packed).toString('utf8')
