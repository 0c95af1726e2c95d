import assert from 'node:assert/strict'
import { inflateRawSync } from 'node:zlib'

/** The names and texts in a ZIP, by its own directory. */
export function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  for (let at = bytes.readUInt32LE(end + 16), n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const [packed, whole, length, local] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ]
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const file = inflateRawSync(bytes.subarray(from, from + packed))
    assert.equal(file.length, whole)
    files.set(bytes.subarray(at + 46, at + 46 + length).toString('utf8'), file)
    at += 46 + length
  }
  return files
}
