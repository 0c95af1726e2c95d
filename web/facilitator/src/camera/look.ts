import { EDGE_DETAIL_MAX, GLARE_MAX, measure, SHARPNESS_MIN } from '@app/domain/documents'

/** What the camera sees is measured at this width: enough to tell, quick on a cheap phone. */
export const LOOK_WIDTH = 800

export type Look = 'good' | 'blurred' | 'glare' | 'cut'

/** One byte a pixel from a canvas's four. */
export function greyOf({ width, height, data }: { width: number; height: number; data: Uint8ClampedArray }) {
  const pixels = new Uint8Array(width * height)
  for (let at = 0; at < pixels.length; at += 1) {
    pixels[at] = Math.round(0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0))
  }
  return { width, height, pixels }
}

/** A hint before the picture is sent, by the domain's own measures. The server decides again. */
export function lookAt(image: { width: number; height: number; data: Uint8ClampedArray }): Look {
  const { sharpness, glare, edgeDetail } = measure(greyOf(image))
  if (sharpness < SHARPNESS_MIN) return 'blurred'
  if (glare > GLARE_MAX) return 'glare'
  return edgeDetail > EDGE_DETAIL_MAX ? 'cut' : 'good'
}
