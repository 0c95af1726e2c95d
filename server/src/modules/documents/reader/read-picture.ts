import sharp from 'sharp'
import { greyOf, measure } from '@app/domain/documents'
import type { ReadPicture } from './frames.ts'

sharp.concurrency(1)
sharp.cache(false)

/** What is kept is never larger than this on its long side. */
const KEPT_PIXELS_MAX = 2_000
const MEASURED_WIDTH = 800
const DEVIATION_WIDTH = 256
/** A small file can claim to be a huge picture. */
const DECODED_PIXELS_MAX = 60_000_000

/**
 * Never whole: the picture is decoded twice, each time into what it is shrunk to while it is read. Six photographs of 16
 * megapixels at a time took 690 MB and 300 ms of CPU each when one whole decoding served both purposes; so they take
 * 330 MB and 160 ms (a scan of two megapixels 60 ms instead of 57).
 */
export async function readPicture(bytes: Buffer): Promise<ReadPicture> {
  const upright = () =>
    sharp(bytes, { limitInputPixels: DECODED_PIXELS_MAX, failOn: 'error' })
      .rotate()
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
  const { autoOrient: full, pages: frames = 1 } = await sharp(bytes).metadata()
  const seen = await upright()
    .resize({ width: MEASURED_WIDTH, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = seen.info
  const small = await sharp(seen.data, { raw: { width, height, channels } })
    .resize({ width: DEVIATION_WIDTH, withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer()
  const kept = await upright()
    .resize({ width: KEPT_PIXELS_MAX, height: KEPT_PIXELS_MAX, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return {
    ...full,
    frames,
    deviation: deviationOf(small),
    measures: measure(greyOf({ ...seen.info, data: seen.data }, 3)),
    jpeg: kept.data.toString('base64'),
    keptWidth: kept.info.width,
    keptHeight: kept.info.height,
  }
}

function deviationOf(greys: Buffer): number {
  let sum = 0
  let squares = 0
  for (let at = 0; at < greys.length; at++) {
    sum += greys[at]!
    squares += greys[at]! * greys[at]!
  }
  const mean = sum / Math.max(1, greys.length)
  return Math.sqrt(Math.max(0, squares / Math.max(1, greys.length) - mean * mean))
}
