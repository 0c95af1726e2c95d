import type { Page } from 'playwright-core'

/** A name that a map's canvas drew, and the picture of it that MapLibre was given. */
interface Given {
  image: ImageData
  /** Dots of the picture for one of the page. */
  ratio: number
}

/** Runs in the page, before anything else: keeps each picture that is drawn of a text. */
export function keepDrawn(): void {
  const drawn: Record<string, Given> = {}
  Object.assign(window, { drawn })
  const last = new WeakMap<object, string>()
  const { fillText, getImageData } = CanvasRenderingContext2D.prototype
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    last.set(this, text)
    return fillText.call(this, text, ...rest)
  }
  CanvasRenderingContext2D.prototype.getImageData = function (...asked) {
    const image = getImageData.apply(this, asked)
    const text = last.get(this)
    if (text !== undefined) drawn[text] = { image, ratio: this.getTransform().a }
    return image
  }
}

/** Runs in the page, before anything else: of the dots around a place one is picked, as for icons that were laid on whole dots. */
export function pickNearest(): void {
  const { texParameteri } = WebGL2RenderingContext.prototype
  WebGL2RenderingContext.prototype.texParameteri = function (target, name, value) {
    texParameteri.call(this, target, name, value === this.LINEAR ? this.NEAREST : value)
  }
}

export interface Placed {
  name: string
  /** Its middle, in dots of the map's picture. */
  x: number
  y: number
}

/**
 * How far each name on the screen is from the picture that was drawn of it, where it fits best: 0 is the same, 1 as unlike
 * as an empty place.
 */
export async function unlike(page: Page, picture: Buffer, names: readonly Placed[]): Promise<Record<string, number>> {
  return page.evaluate(
    async ([base64, all]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const seen = context.getImageData(0, 0, image.width, image.height)
      const { drawn } = window as unknown as { drawn: Record<string, Given> }
      const grey = (data: Uint8ClampedArray, at: number) =>
        data[at]! * 0.3 + data[at + 1]! * 0.59 + data[at + 2]! * 0.11
      const found: Record<string, number> = {}
      for (const { name, x, y } of all) {
        const given = drawn[name]
        if (!given) throw new Error(`no picture of ${name} was drawn`)
        const ground = grey(
          seen.data,
          4 * (Math.round(y) * seen.width + Math.round(x - given.image.width / given.ratio / 2 - 6)),
        )
        const [wide, high] = [given.image.width / given.ratio, given.image.height / given.ratio]
        const [columns, rows] = [Math.floor(wide) - 2, Math.floor(high) - 2]
        /** The picture on its ground at a place between its dots: the mean of those around. */
        const ink = (atX: number, atY: number): number => {
          const [left, top] = [Math.floor(atX), Math.floor(atY)]
          let sum = 0
          for (const [dx, dy] of [
            [0, 0],
            [1, 0],
            [0, 1],
            [1, 1],
          ] as const) {
            const [px, py] = [left + dx, top + dy]
            const inside = px >= 0 && py >= 0 && px < given.image.width && py < given.image.height
            const at = 4 * (py * given.image.width + px)
            const opaque = inside ? given.image.data[at + 3]! / 255 : 0
            const weight = (dx ? atX - left : 1 - atX + left) * (dy ? atY - top : 1 - atY + top)
            sum += weight * (opaque ? opaque * grey(given.image.data, at) + (1 - opaque) * ground : ground)
          }
          return sum
        }
        let least = Infinity
        for (let dy = -2; dy <= 2; dy += 0.125)
          for (let dx = -2; dx <= 2; dx += 0.125) {
            let [off, all] = [0, 0]
            const [fromX, fromY] = [Math.round(x - columns / 2), Math.round(y - rows / 2)]
            for (let row = 0; row < rows; row++)
              for (let column = 0; column < columns; column++) {
                const wanted = ink(
                  (fromX + column + 0.5 - x - dx + wide / 2) * given.ratio - 0.5,
                  (fromY + row + 0.5 - y - dy + high / 2) * given.ratio - 0.5,
                )
                off += (grey(seen.data, 4 * ((fromY + row) * seen.width + fromX + column)) - wanted) ** 2
                all += (wanted - ground) ** 2
              }
            least = Math.min(least, Math.sqrt(off / all))
          }
        found[name] = least
      }
      return found
    },
    [picture.toString('base64'), names] as const,
  )
}
