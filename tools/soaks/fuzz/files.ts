import { randomFillSync } from 'node:crypto'
import type { Chance } from '../../../city/src/random.ts'
import { madeUpScan } from '../../../city/src/scan.ts'

const encode = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'))
/** A picture that says it has 60,000 by 60,000 points, and ends there. */
const HUGE_PNG = encode(
  '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xea\x60\0\0\xea\x60\x08\x02\0\0\0\x11\x22\x33\x44\0\0\0\x10IDAT\x78\x9c',
)
const FILES: readonly Uint8Array<ArrayBuffer>[] = [
  encode('\0'),
  encode('x'.repeat(8)),
  encode(
    '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\n',
  ),
  encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  encode('PK\x03\x04\x14\0\0\0\x08\0'),
  encode('\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xda'),
  encode('GIF89a\xff\xff\xff\xff\0\0\0;'),
  HUGE_PNG,
  new Uint8Array(200_000),
]

/** What is no picture and no paper, or pretends to be one. */
export function nonsenseFile(chance: Chance): Uint8Array<ArrayBuffer> {
  return chance.hits(0.1) ? randomFillSync(new Uint8Array(3_000)) : chance.pick(FILES)
}

/** A paper that a reader takes, for whatever asks for a file. */
export const PAPER: Uint8Array<ArrayBuffer> = new Uint8Array(await madeUpScan())
