import { expect, test } from 'vitest'
import { priceSentence } from './quote-fees.tsx'

const quote = { totalPaisa: 140_000, governmentFeePaisa: 20_000, chargePaisa: 120_000, thirdPartyPaisa: 0, dueAtDoorPaisa: 120_000, duePsidPaisa: 20_000 }

test('the price is read out whole: what in all, whose it is, where it is paid, and no more', () => {
  expect(priceSentence(quote, 'en')).toBe('In all it is Rs 1,400: Rs 200 is the government’s fee, Rs 1,200 is our charge with tax. You pay Rs 1,200 in cash at the door and Rs 200 by PSID at a bank or wallet. Nobody can ask you for more than this.')
  expect(priceSentence(quote, 'ur')).toContain('Rs 1,400')
})

test('free is said', () => {
  const free = { totalPaisa: 0, governmentFeePaisa: 0, chargePaisa: 0, thirdPartyPaisa: 0, dueAtDoorPaisa: 0, duePsidPaisa: 0 }
  expect(priceSentence(free, 'en')).toContain('free')
  expect(priceSentence(free, 'ur')).toContain('مفت')
})
