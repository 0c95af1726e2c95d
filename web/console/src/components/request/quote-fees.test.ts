import { expect, test } from 'vitest'
import { priceSentence } from './quote-fees.tsx'

const quote = {
  totalPaisa: 140_000,
  governmentFeePaisa: 20_000,
  chargePaisa: 120_000,
  thirdPartyPaisa: 0,
  dueAtDoorPaisa: 120_000,
  duePsidPaisa: 20_000,
}

test('the price is read out whole: what in all, whose it is, where it is paid, and no more', () => {
  expect(priceSentence(quote, 'en', 'doorstep')).toBe(
    'The total is Rs 1,400: Rs 200 is the government fee, Rs 1,200 is our service charge, with tax. ' +
      'You pay Rs 1,200 in cash at the door and Rs 200 by PSID at a bank or by mobile wallet. ' +
      'Nobody can ask you for more than this.',
  )
  expect(priceSentence(quote, 'ur', 'doorstep')).toContain('Rs 1,400')
})

test('free is said', () => {
  const free = {
    totalPaisa: 0,
    governmentFeePaisa: 0,
    chargePaisa: 0,
    thirdPartyPaisa: 0,
    dueAtDoorPaisa: 0,
    duePsidPaisa: 0,
  }
  expect(priceSentence(free, 'en', 'doorstep')).toContain('free')
  expect(priceSentence(free, 'ur', 'doorstep')).toContain('مفت')
})

test('nobody at a door is spoken of to whoever comes to the centre, pays by PSID or goes themselves', () => {
  expect(priceSentence(quote, 'en', 'centre')).toContain('Rs 1,200 in cash at the centre’s counter')
  const own = priceSentence(
    { ...quote, chargePaisa: 0, totalPaisa: 20_000, dueAtDoorPaisa: 0, duePsidPaisa: 0 },
    'en',
    'selfService',
  )
  expect(own).toContain('You pay it yourself at the office or a bank')
  expect(own).not.toContain('door')
  const remote = priceSentence({ ...quote, dueAtDoorPaisa: 0, duePsidPaisa: 140_000 }, 'en', 'remote')
  expect(remote).toContain('Rs 1,400 by PSID at a bank or by mobile wallet. Nobody can ask you for cash.')
})
