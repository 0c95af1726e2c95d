import { icons, type IconName } from '../icons/lucide.ts'
import type { Language } from '../i18n/messages.ts'
import { type Look, lookOf } from './look.ts'

/**
 * Names on the map are pictures that the browser's own text engine draws with the page's own fonts: it joins Urdu, turns it
 * right to left and sets its marks. MapLibre draws letter by letter, which joins nothing without a plugin and its own letters.
 */
export type Drawn = 'town' | 'place' | 'street' | 'count' | 'moving' | 'home'

/**
 * Images are drawn larger than they are laid. One that is laid in its own size MapLibre samples by the nearest dot, and where
 * a name stands between two dots of the screen it loses lines: what is smaller or larger is mixed of all dots around.
 */
export const DRAWN_SIZE = 0.5
/** Dots of an image for one of the page, at most. */
const DENSE_MAX = 4

const SIZE_PX: Record<Drawn, number> = { town: 14, place: 13, street: 13, count: 14, moving: 18, home: 18 }
const HALO_PX = 3
/** Marks above and below the line in Urdu. */
const LINE = 1.7

/** An image's id says all that it depends on, so that a change of language or theme asks for another. */
export const imageId = (kind: Drawn, look: Look, text: string): string =>
  [kind, look.language, look.dark ? 'dark' : 'light', text].join('|')

function canvasOf(width: number, height: number, ratio: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.ceil(width * ratio))
  canvas.height = Math.max(1, Math.ceil(height * ratio))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws no canvas')
  context.scale(ratio, ratio)
  return context
}

async function drawText(kind: Drawn, text: string, look: Look, ratio: number): Promise<ImageData> {
  const size = SIZE_PX[kind]
  const font = `${kind === 'count' ? '600 ' : ''}${size}px ${look.font}`
  await document.fonts.load(font, text).catch(() => undefined)
  const measure = canvasOf(1, 1, 1)
  measure.font = font
  const width = measure.measureText(text).width + 2 * HALO_PX
  const height = size * LINE + 2 * HALO_PX
  const context = canvasOf(width, height, ratio)
  context.font = font
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.lineJoin = 'round'
  if (kind !== 'count') {
    context.lineWidth = 2 * HALO_PX
    context.strokeStyle = look.colour[kind === 'street' ? '--surface' : '--surface-sunken']
    context.strokeText(text, width / 2, height / 2)
  }
  context.fillStyle = look.colour[kind === 'count' ? '--on-accent' : kind === 'town' ? '--ink' : '--muted']
  context.fillText(text, width / 2, height / 2)
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height)
}

async function drawIcon(kind: 'moving' | 'home', name: IconName, look: Look, ratio: number): Promise<ImageData> {
  const size = SIZE_PX[kind]
  const stroke = look.colour[kind === 'home' ? '--canvas' : '--on-accent']
  const picture = new Image(size * ratio, size * ratio)
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size * ratio}" height="${size * ratio}" viewBox="0 0 24 24" ` +
    `fill="none" stroke="${stroke}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">`
  picture.src = `data:image/svg+xml,${encodeURIComponent(`${head}${icons[name]}</svg>`)}`
  await picture.decode()
  const context = canvasOf(size, size, ratio)
  context.drawImage(picture, 0, 0, size, size)
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height)
}

/** Draws what a layer asks for by its id, to be laid in `DRAWN_SIZE`. */
export async function draw(id: string): Promise<{ image: ImageData; pixelRatio: number }> {
  const [kind, language, , ...rest] = id.split('|') as [Drawn, Language, string, ...string[]]
  const [text, look] = [rest.join('|'), lookOf(language)]
  const ratio = Math.min(DENSE_MAX, Math.max(1, devicePixelRatio) / DRAWN_SIZE)
  const image =
    kind === 'moving' || kind === 'home'
      ? await drawIcon(kind, text as IconName, look, ratio)
      : await drawText(kind, text, look, ratio)
  return { image, pixelRatio: ratio * DRAWN_SIZE }
}
