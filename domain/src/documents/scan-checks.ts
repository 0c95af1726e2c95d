import type { DocumentRule } from '../catalogue/index.ts'
import type { Measures } from './measure.ts'

/** Kinds of file that a scan may be, found from its bytes and never from its name. */
export const SCAN_KINDS = ['image/jpeg', 'image/png', 'image/webp'] as const

/** A document of more pages is no paper of one case. */
export const PDF_PAGES_MAX = 10

export interface ScanFacts {
  /** From the bytes; null when they are of no known kind. */
  kind: string | null
  bytes: number
  width: number
  height: number
  measures: Measures
}

export type ScanRefusal = 'file_kind_wrong' | 'file_too_large' | 'image_too_small' | 'image_glare' | 'image_blurred'
export interface ScanCheck {
  check: 'kind' | 'size' | 'resolution' | 'sharpness' | 'glare' | 'edges'
  ok: boolean
  refusal: ScanRefusal | null
}

/** Limits that were found by trying: sharp text on paper measures above 150, the same out of focus below 40. */
export const SHARPNESS_MIN = 60
export const GLARE_MAX = 0.06
export const CONTRAST_MIN = 6
export const EDGE_DETAIL_MAX = 0.8

export type QualityRule = DocumentRule['quality']
export const QUALITY_DEFAULT: QualityRule = { widthPixelsMin: 600, bytesMax: 8_000_000 }

/** Is it an image at all, and not too heavy? Asked before anything is decoded. */
export function checkFile(facts: Pick<ScanFacts, 'kind' | 'bytes'>, quality: QualityRule): ScanCheck[] {
  return [
    verdict('kind', (SCAN_KINDS as readonly (string | null)[]).includes(facts.kind), 'file_kind_wrong'),
    verdict('size', facts.bytes <= quality.bytesMax, 'file_too_large'),
  ]
}

/**
 * The checks at capture, the same on the phone and on the server. A check with a refusal stops the upload; `edges`
 * only advises, because a paper on a patterned cloth looks cut off when it is not.
 */
export function checkScan(facts: ScanFacts, quality: QualityRule): ScanCheck[] {
  const { sharpness, glare, contrast, edgeDetail } = facts.measures
  return [
    ...checkFile(facts, quality),
    verdict('resolution', Math.max(facts.width, facts.height) >= quality.widthPixelsMin, 'image_too_small'),
    verdict('glare', glare <= GLARE_MAX, 'image_glare'),
    verdict('sharpness', sharpness >= SHARPNESS_MIN && contrast >= CONTRAST_MIN, 'image_blurred'),
    verdict('edges', edgeDetail <= EDGE_DETAIL_MAX, null),
  ]
}

function verdict(check: ScanCheck['check'], ok: boolean, refusal: ScanRefusal | null): ScanCheck {
  return { check, ok, refusal: ok ? null : refusal }
}
