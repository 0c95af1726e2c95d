import assert from 'node:assert/strict'
import { test } from 'node:test'
import { challanCsv, judgeSettlement, scheduleCsv } from './settlement.ts'

const no = { refusal: 'amount_differs' }
const yes = (overPaisa: number, settled: boolean, differs: boolean) => ({ refusal: null, overPaisa, settled, differs })

test('what is said of a batch: the rest of it, or another sum with a reason, and never twice the sum', () => {
  for (const [restPaisa, amountPaisa, reason, verdict] of [
    [1_000, 1_000, null, yes(0, true, false)],
    [1_000, 1_000, 'Said anyway', yes(0, true, false)],
    [1_000, 999, null, no],
    [1_000, 999, 'Two challans', yes(0, false, true)],
    [1_000, 1_001, null, no],
    [1_000, 1_001, 'Too much', yes(1, true, true)],
    [1_000, 1_999, 'Too much', yes(999, true, true)],
    [1_000, 2_000, 'Twice', no],
    [1_000, 0, 'Nothing', no],
    [1_000, -1, 'Less than nothing', no],
    [1, 1, null, yes(0, true, false)],
  ] as const)
    assert.deepEqual(judgeSettlement({ restPaisa, amountPaisa, reason }), verdict, `${amountPaisa} of ${restPaisa}`)
})

test('the schedule and the challan list say rupees with paisa, and no cell is a formula', () => {
  const fee = {
    trackingNo: 'DK-1',
    serviceName: { en: '=cmd()', ur: 'خدمت' },
    feeName: { en: 'A "fee"', ur: 'فیس' },
    headOfAccount: null,
    challanForm: '32-A',
    receiptNo: 'R1',
    day: '2026-12-03',
    amountPaisa: 20_005,
  }
  const [head, line, end] = scheduleCsv([fee]).slice(1).split('\r\n')
  assert.equal(head, 'tracking_number,service,fee,head_of_account,challan_form,receipt,due_on,amount_rupees')
  assert.equal(line, `"DK-1","'=cmd()","A ""fee""","","32-A","R1","2026-12-03","200.05"`)
  assert.equal(end, '')
  const part = { headOfAccount: 'C02866', challanForm: '32-A', fees: 2, amountPaisa: 100 }
  assert.equal(
    challanCsv('b', { en: 'Revenue', ur: 'مال' }, [part]).split('\r\n')[1],
    '"b","Revenue","C02866","32-A","2","1.00"',
  )
})
