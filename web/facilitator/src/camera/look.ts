import { EDGE_DETAIL_MAX, GLARE_MAX, greyOf, measure, SHARPNESS_MIN } from '@app/domain/documents'

/** What the camera sees is measured at this width: enough to tell, quick on a cheap phone. */
export const LOOK_WIDTH = 800

export type Look = 'good' | 'blurred' | 'glare' | 'cut'

/** A hint before the picture is sent, by the domain's own measures. The server decides again. */
export function lookAt(image: { width: number; height: number; data: Uint8ClampedArray }): Look {
  const { sharpness, glare, edgeDetail } = measure(greyOf(image, 4))
  if (sharpness < SHARPNESS_MIN) return 'blurred'
  if (glare > GLARE_MAX) return 'glare'
  return edgeDetail > EDGE_DETAIL_MAX ? 'cut' : 'good'
}
