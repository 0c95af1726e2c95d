import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { ROOT } from '@app/server/kernel/config'
import { drawnUrdu } from '../../tools/generate/fonts/drawn-text.ts'
import { type Face, FACES } from '../../tools/generate/fonts/faces.ts'
import { openBrowser } from '../house/browser.ts'

const files = createServer((request, reply) => {
  const path = decodeURIComponent(request.url as string)
  if (!/^\/(node_modules|web)\//.test(path))
    return reply.setHeader('content-type', 'text/html').end('<!doctype html><title>fonts</title>')
  return reply.end(readFileSync(join(ROOT, path)))
})
let browser: Browser
let page: Page
before(async () => {
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve))
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${(files.address() as AddressInfo).port}/`)
})
after(async () => {
  await browser.close()
  files.close()
})

/** Draws each text with both files, letter rules and all, and says which came out otherwise. */
async function drawnOtherwise(
  { weight, from, file, range }: Face,
  texts: string[],
  planted = false,
): Promise<string[]> {
  const urls = {
    before: `/node_modules/${from}`,
    after: planted ? `/node_modules/${FACES[1]?.from}` : `/web/ui/fonts/${file}`,
  }
  return page.evaluate(
    async ({ urls, weight, range, texts }) => {
      const draw: Record<string, (text: string) => Uint32Array> = {}
      for (const [name, url] of Object.entries(urls)) {
        const family = `${name} ${url}`
        document.fonts.add(
          await new FontFace(family, `url(${url})`, { weight: String(weight), unicodeRange: range }).load(),
        )
        const canvas = new OffscreenCanvas(320, 96)
        const pen = canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D
        draw[name] = (text) => {
          pen.clearRect(0, 0, canvas.width, canvas.height)
          pen.font = `${weight} 24px "${family}"`
          pen.direction = 'rtl'
          pen.fillText(text, canvas.width - 20, 56)
          return new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer)
        }
      }
      return texts.filter((text) => {
        const [one, other] = [draw.before?.(text), draw.after?.(text)]
        if (!one?.some((pixel) => pixel !== 0)) throw new Error(`nothing was drawn for ${text}`)
        return one.some((pixel, at) => pixel !== other?.[at])
      })
    },
    { urls, weight, range, texts },
  )
}

/** Word by word: a space comes from another font, so no letter is ever shaped by what stands beyond it. */
const words = [...new Set(drawnUrdu().flatMap((text) => text.split(/\s+/)))].filter(
  (word) => /[\u0621-\u063f\u0641-\u064a\u0671-\u06d5]/.test(word) && !/[ٻڄڪڳۇۍې]/.test(word),
)

for (const face of FACES.filter(({ family }) => family !== 'Inter'))
  test(`all that we say in Urdu is drawn as before, to the pixel: ${face.file}`, async () => {
    assert.ok(words.length > 2_000)
    assert.deepEqual(await drawnOtherwise(face, words), [])
  })

test('a font that draws otherwise is found', async () => {
  assert.equal((await drawnOtherwise(FACES[0] as Face, ['ڈومیسائل'], true)).length, 1)
})
