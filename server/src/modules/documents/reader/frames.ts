import type { Readable } from 'node:stream'
import type { Measures } from '@app/domain/documents'

/** How a file is to be read: as scans that are kept as pictures, or as a department's document that is handed on as it came. */
export type ReadAs = 'scan' | 'issued'

export interface Asked {
  as: ReadAs
  pdf: boolean
}

/** One picture as its reader saw it. */
export interface ReadPicture {
  /** Of the whole picture, upright. */
  width: number
  height: number
  /** More than one moves. */
  frames: number
  /** How far its greys lie apart. */
  deviation: number
  measures: Measures
  /** The bounded JPEG that is kept of it, without place, device or thumbnail; base64. */
  jpeg: string
  keptWidth: number
  keptHeight: number
}
export type ReadRefusal = 'pdf_locked' | 'pdf_active' | 'pdf_too_long' | 'file_kind_wrong' | 'image_blurred'
export type Said = { pictures: ReadPicture[] } | { pages: number } | { refusal: ReadRefusal }

/** More than the pages of the longest scan take; a reader that says more has been taken over by its file. */
const FRAME_BYTES_MAX = 48_000_000

/** Parts of one message, each behind its length. */
export function frame(...parts: Buffer[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(part.length)
      return [length, part]
    }),
  )
}

/** The parts that come, one after another. */
export async function* framesOf(stream: Readable): AsyncGenerator<Buffer, void> {
  let chunks: Buffer[] = []
  let held = 0
  let wanted = 4
  let inside = false
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer)
    held += (chunk as Buffer).length
    while (held >= wanted) {
      const all = Buffer.concat(chunks)
      const part = all.subarray(0, wanted)
      chunks = [all.subarray(wanted)]
      held -= wanted
      if (inside) yield part
      wanted = inside ? 4 : part.readUInt32BE()
      if (wanted > FRAME_BYTES_MAX) throw new Error('a message that is too long')
      inside = !inside
    }
  }
}
