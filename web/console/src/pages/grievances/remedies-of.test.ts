import { expect, test } from 'vitest'
import { GRIEVANCE_KINDS } from '@app/domain/grievances'
import { kindWords } from '../../components/request/grievance-kinds.ts'
import { remediesOf } from './remedies-of.ts'

test('what was ticked becomes the command’s remedies; one that lacks its amount or its state does not', () => {
  expect(remediesOf(['clawback', 'refund', 'reopen'], '1200', 'ready')).toEqual([
    { kind: 'clawback' },
    { kind: 'refund', amountPaisa: 120_000 },
    { kind: 'reopen', to: 'ready' },
  ])
  expect(remediesOf(['refund'], '', '')).toBeNull()
  expect(remediesOf(['refund'], '12.5', '')).toBeNull()
  expect(remediesOf(['reopen'], '1', '')).toBeNull()
  expect(remediesOf([], '', '')).toEqual([])
})

test('every kind of complaint has words for the filter', () => {
  for (const kind of GRIEVANCE_KINDS) expect(kindWords.en[kind] && kindWords.ur[kind]).toBeTruthy()
})
