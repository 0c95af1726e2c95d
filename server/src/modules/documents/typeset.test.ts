import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typeset } from './typeset.ts'

const TEMPLATE = [
  '#let it = json(bytes(sys.inputs.content))',
  '#set text(font: "Noto Sans", lang: "en")',
  '#set document(title: "Test page")',
  '#for line in it.lines [ #line \\ ]',
  '',
].join('\n')
const page = (n: number): Promise<Buffer> =>
  typeset(TEMPLATE, {
    content: JSON.stringify({
      lines: Array.from({ length: 25 }, (_, line) => `Test line ${n * 31 + line}, number ${line}`),
    }),
  })
const residentMb = (): number => process.memoryUsage.rss() / 1_048_576

test('pages that are never set again are not remembered: a server that issues papers all day does not grow by each', async () => {
  for (let n = 0; n < 40; n++) assert.equal((await page(n)).subarray(0, 5).toString(), '%PDF-')
  const warm = residentMb()
  for (let n = 40; n < 240; n++) await page(n)
  const grownMb = residentMb() - warm
  assert.ok(grownMb < 30, `200 pages more took ${Math.round(grownMb)} MB`)
})
