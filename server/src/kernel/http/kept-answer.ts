import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** Smaller answers gain less than the work costs. Compressed before it is sealed: sealed bytes do not compress. */
const LEAST_BYTES = 400
/** How a zstd frame begins, and JSON never does: what was kept before answers were compressed is read as it is. */
const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

export function packAnswer(text: string): Buffer {
  const plain = Buffer.from(text)
  return plain.length < LEAST_BYTES ? plain : zstdCompressSync(plain)
}

export const unpackAnswer = (packed: Buffer): string =>
  (packed.subarray(0, ZSTD.length).equals(ZSTD) ? zstdDecompressSync(packed) : packed).toString('utf8')
