import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import {
  checkFile,
  checkScan,
  greyOf,
  measure,
  QUALITY_DEFAULT,
  type PortraitFacts,
  portraitRefusal,
  type QualityRule,
  type ScanCheck,
} from '@app/domain/documents'
import { refuse } from '../../kernel/refusal.ts'

// A picture on one core: a burst of uploads must not starve everything else.
sharp.concurrency(1)
sharp.cache(false)

/** What is kept is never larger than this on its long side. */
const KEPT_PIXELS_MAX = 2_000
const MEASURED_WIDTH = 800
/** A small file can claim to be a huge picture. */
const DECODED_PIXELS_MAX = 60_000_000

export interface CheckedScan {
  jpeg: Buffer
  width: number
  height: number
  checks: ScanCheck[]
}

/** What came, by its first bytes: a picture or a PDF, and not too heavy. Asked before anything is decoded. */
export async function checkWhole(bytes: Buffer, quality: QualityRule = QUALITY_DEFAULT): Promise<string | null> {
  const kind = (await fileTypeFromBuffer(bytes))?.mime ?? null
  stopAtFirst(checkFile({ kind: kind === 'application/pdf' ? 'image/jpeg' : kind, bytes: bytes.length }, quality))
  return kind
}

/**
 * Few pictures at once, and none of them whole: each is decoded twice into what it is shrunk to while it is read. Six
 * photographs of 16 megapixels at a time took 690 MB and 300 ms of CPU each when one whole decoding served both
 * purposes; so they take 330 MB and 160 ms (a scan of two megapixels 60 ms instead of 57).
 */
const AT_ONCE = 2
const waiting: (() => void)[] = []
let atWork = 0

async function inTurn<T>(decode: () => Promise<T>): Promise<T> {
  if (atWork >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else atWork++
  try {
    return await decode()
  } finally {
    // Whoever waits takes over the place.
    const next = waiting.shift()
    if (next) next()
    else atWork--
  }
}

/** Checks a scan by its bytes and makes of it a bounded JPEG without any metadata: no place, no device, no thumbnail. */
export async function checkAndReencode(
  bytes: Buffer,
  quality: QualityRule = QUALITY_DEFAULT,
  view = false,
): Promise<CheckedScan> {
  const kind = (await fileTypeFromBuffer(bytes))?.mime ?? null
  stopAtFirst(checkFile({ kind, bytes: bytes.length }, quality))
  try {
    const upright = () =>
      sharp(bytes, { limitInputPixels: DECODED_PIXELS_MAX, failOn: 'error' })
        .rotate()
        .flatten({ background: '#fff' })
        .toColourspace('srgb')
    const { autoOrient: full } = await sharp(bytes).metadata()
    const seen = await inTurn(() =>
      upright().resize({ width: MEASURED_WIDTH, withoutEnlargement: true }).raw().toBuffer({ resolveWithObject: true }),
    )
    const measures = measure(greyOf({ ...seen.info, data: seen.data }, 3))
    const checks = checkScan({ kind, bytes: bytes.length, width: full.width, height: full.height, measures }, quality)
    // A view of a place need not be as sharp as a paper: a gate at dusk is still found by it.
    stopAtFirst(
      view ? checks.filter(({ check }) => check === 'kind' || check === 'size' || check === 'resolution') : checks,
    )
    const kept = await inTurn(() =>
      upright()
        .resize({ width: KEPT_PIXELS_MAX, height: KEPT_PIXELS_MAX, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: 80 })
        .toBuffer({ resolveWithObject: true }),
    )
    return { jpeg: kept.data, width: kept.info.width, height: kept.info.height, checks }
  } catch (error) {
    // What begins like an image and cannot be decoded is not what it says.
    if ((error as Error).name === 'Refusal') throw error
    return refuse('file_kind_wrong')
  }
}

/** What begins like a picture and cannot be drawn to its end is none. */
export async function assertDecodes(bytes: Buffer): Promise<void> {
  const draw = () =>
    sharp(bytes, { limitInputPixels: DECODED_PIXELS_MAX, failOn: 'error' })
      .resize({ width: MEASURED_WIDTH, withoutEnlargement: true })
      .raw()
      .toBuffer()
  await inTurn(draw).catch(() => refuse('file_kind_wrong'))
}

const PORTRAIT_PIXELS = 256

/** Says no to a picture of nobody, as far as numbers can: too small, too long, moving, or of one colour. */
export async function assertPortrait(bytes: Buffer): Promise<void> {
  const facts = await inTurn(() => measurePortrait(bytes)).catch(() => refuse('file_kind_wrong'))
  const no = portraitRefusal(facts)
  if (no) refuse(no)
}

async function measurePortrait(bytes: Buffer): Promise<PortraitFacts> {
  const picture = sharp(bytes, { limitInputPixels: DECODED_PIXELS_MAX, failOn: 'error' })
  const { autoOrient, pages = 1 } = await picture.metadata()
  const grey = picture.clone().resize({ width: PORTRAIT_PIXELS, withoutEnlargement: true }).flatten().greyscale()
  const { channels } = await sharp(await grey.png().toBuffer()).stats()
  return { ...autoOrient, frames: pages, deviation: channels[0]?.stdev ?? 0 }
}

/** A face, square and small enough for a bad line; without any metadata. */
export const portrait = (bytes: Buffer): Promise<Buffer> =>
  inTurn(() =>
    sharp(bytes, { limitInputPixels: DECODED_PIXELS_MAX })
      .rotate()
      .flatten({ background: '#fff' })
      .resize({ width: PORTRAIT_PIXELS, height: PORTRAIT_PIXELS, fit: 'cover', position: 'attention' })
      .toColourspace('srgb')
      .jpeg({ quality: 78 })
      .toBuffer(),
  )

function stopAtFirst(checks: readonly ScanCheck[]): void {
  const failed = checks.find((check) => check.refusal !== null)
  if (failed?.refusal) refuse(failed.refusal, { checks: checks.map(({ check, ok }) => ({ check, ok })) })
}
