import assert from 'node:assert/strict'
import { test } from 'node:test'
import { taxWithin } from './tax-within.ts'

const line = (code: string, amountPaisa: number) => ({ code, amountPaisa })

test('our charge is shown as one sum with its tax in it, and nothing is lost', () => {
  assert.deepEqual(taxWithin([line('fee', 20_000), line('charge', 103_448), line('sales-tax', 16_552)]), [
    { ...line('fee', 20_000), taxPaisa: 0 },
    { ...line('charge', 120_000), taxPaisa: 16_552 },
  ])
  assert.deepEqual(
    taxWithin([line('sales-tax', 16_552)]),
    [{ ...line('sales-tax', 16_552), taxPaisa: 0 }],
    'a tax without its charge stays a line',
  )
  assert.deepEqual(taxWithin([]), [])
})
