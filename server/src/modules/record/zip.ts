import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'

export interface Entry {
  name: string
  bytes: Uint8Array
}

const pack = promisify(deflateRaw)

/** One moment for all entries: a ZIP's own clock is of no interest, and the same data makes the same file. */
const DOS_TIME = 0
const DOS_DATE = (1 << 5) | 1
const VERSION = 20
const UTF8_NAMES = 0x0800
const DEFLATED = 8

/** A ZIP (PKWARE APPNOTE 6.3) of some files, as it grows: one of them is in memory at a time. Names are UTF-8. */
export async function* zip(entries: AsyncIterable<Entry> | Iterable<Entry>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = []
  let offset = 0
  for await (const { name, bytes } of entries) {
    const packed = await pack(bytes)
    const title = Buffer.from(name, 'utf8')
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(VERSION, 0)
    facts.writeUInt16LE(UTF8_NAMES, 2)
    facts.writeUInt16LE(DEFLATED, 4)
    facts.writeUInt16LE(DOS_TIME, 6)
    facts.writeUInt16LE(DOS_DATE, 8)
    facts.writeUInt32LE(crc32(bytes), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(bytes.length, 18)
    facts.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, title])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([VERSION, 0]), facts, where, title]))
    offset += local.length + packed.length
    yield local
    yield packed
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  yield listed
  yield Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), end])
}
