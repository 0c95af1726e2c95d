import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import {
  checkFile,
  checkScan,
  portraitRefusal,
  QUALITY_DEFAULT,
  type QualityRule,
  type ScanCheck,
} from '@app/domain/documents'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { type Picture, readingOf } from './reader/readings.ts'

type By = Pick<Query, 'kernel' | 'actor'>

sharp.concurrency(1)
sharp.cache(false)

export interface CheckedScan {
  jpeg: Buffer
  width: number
  height: number
  checks: ScanCheck[]
}

/** Each page of a PDF, or the one picture: what may be kept of them. Says no to the first that is not fit to be. */
export async function checkedPages(
  by: By,
  bytes: Buffer,
  quality: QualityRule = QUALITY_DEFAULT,
  view = false,
): Promise<CheckedScan[]> {
  const kind = (await fileTypeFromBuffer(bytes))?.mime ?? null
  const pdf = kind === 'application/pdf' && !view
  stopAtFirst(checkFile({ kind: pdf ? 'image/jpeg' : kind, bytes: bytes.length }, quality))
  return (await picturesOf(by, bytes)).map((picture) => {
    const checks = checkScan({ ...picture, kind: pdf ? 'image/jpeg' : kind, bytes: bytes.length }, quality)
    // A view of a place need not be as sharp as a paper: a gate at dusk is still found by it.
    stopAtFirst(
      view ? checks.filter(({ check }) => check === 'kind' || check === 'size' || check === 'resolution') : checks,
    )
    return { jpeg: picture.jpeg, width: picture.keptWidth, height: picture.keptHeight, checks }
  })
}

async function picturesOf(by: By, bytes: Buffer): Promise<Picture[]> {
  const reading = await readingOf(by, bytes, 'scan')
  if ('refusal' in reading) return refuse(reading.refusal)
  return 'pictures' in reading ? reading.pictures : refuse('file_kind_wrong')
}

/** A picture as it is kept; says no to one of nobody, as far as numbers can: too small, too long, moving, or of one colour. */
export async function portraitOf(by: By, bytes: Buffer): Promise<Buffer> {
  const [picture] = await picturesOf(by, bytes)
  const no = picture ? portraitRefusal(picture) : 'photo_blank'
  return no ? refuse(no) : picture!.jpeg
}

const PORTRAIT_PIXELS = 256

/** A face, square and small enough for a bad line; of a picture that a reader has made and bounded. */
export const portrait = (kept: Buffer): Promise<Buffer> =>
  sharp(kept)
    .resize({ width: PORTRAIT_PIXELS, height: PORTRAIT_PIXELS, fit: 'cover', position: 'attention' })
    .jpeg({ quality: 78 })
    .toBuffer()

function stopAtFirst(checks: readonly ScanCheck[]): void {
  const failed = checks.find((check) => check.refusal !== null)
  if (failed?.refusal) refuse(failed.refusal, { checks: checks.map(({ check, ok }) => ({ check, ok })) })
}
