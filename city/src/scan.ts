import sharp from 'sharp'

const WIDTH = 1200
const HEIGHT = 1620
const made = new Map<string, Promise<Buffer>>()

/** A made-up paper on a dark table: rows of strokes instead of letters, so that no font is needed. */
export function madeUpScan(fault: 'none' | 'blurred' = 'none'): Promise<Buffer> {
  let scan = made.get(fault)
  if (!scan) made.set(fault, (scan = draw(fault)))
  return scan
}

async function draw(fault: 'none' | 'blurred'): Promise<Buffer> {
  const strokes: string[] = []
  for (let row = 0; row < 24; row++)
    for (let x = 190, n = 0; x < WIDTH - 200; x += 10 + ((row * 7 + n * 5) % 9), n++) {
      const height = 12 + ((row * 3 + n * 11) % 14)
      strokes.push(
        `<rect x="${x}" y="${260 + row * 46 - height}" width="${3 + (n % 3)}" height="${height}" fill="#222"/>`,
      )
    }
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="${WIDTH}" ` +
    `height="${HEIGHT}" fill="#7d7468"/><rect x="120" y="162" width="${WIDTH - 240}" ` +
    `height="${HEIGHT - 324}" fill="#d8d6cf"/>${strokes.join('')}</svg>`
  const picture = sharp(Buffer.from(svg))
  if (fault === 'blurred') picture.blur(8)
  return picture.jpeg({ quality: 88 }).toBuffer()
}

/** A document of an office, scanned: each with its own number in it, so that no two are the same file. */
export async function madeUpDocument(number: string): Promise<Buffer> {
  const picture = sharp(await madeUpScan()).resize({ width: WIDTH / 2 })
  return picture
    .withExif({ IFD0: { ImageDescription: number } })
    .jpeg({ quality: 80 })
    .toBuffer()
}
