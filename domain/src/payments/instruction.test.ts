import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instructionCsv } from './index.ts'

test('an instruction says each account whole, rupees with paisa, and nothing that a spreadsheet would run', () => {
  const line = {
    reference: 'r1',
    kind: 'wallet',
    institution: 'purse',
    account: '03001234567',
    holder: 'Test "Holder"',
    amountPaisa: 120_005,
    note: 'XX-0000-0000',
  }
  const [head, first, second, ...more] = instructionCsv([line, { ...line, holder: '=1+1', amountPaisa: 7 }]).split(
    '\r\n',
  )
  assert.equal(head, '\uFEFFreference,kind,institution,account,holder,amount_rupees,note')
  assert.equal(first, '"r1","wallet","purse","03001234567","Test ""Holder""","1200.05","XX-0000-0000"')
  assert.equal(second, '"r1","wallet","purse","03001234567","\'=1+1","0.07","XX-0000-0000"')
  assert.deepEqual(more, [''])
})
