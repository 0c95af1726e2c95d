import { sent } from '../../../../test/wire.ts'
import { beforeEach, expect, test } from 'vitest'
import { press, show, write } from '../../../../test/screen.tsx'
import { AgencyDialog } from './agency-dialog.tsx'

const agency = { id: 'a', name: { en: 'Test Agency', ur: 'آزمائشی کمپنی' }, taxNumber: '7000001' } as Parameters<
  typeof AgencyDialog
>[0]['agency']
const asked = () => sent.find(({ call }) => call.startsWith('POST'))
beforeEach(() => {
  sent.length = 0
  document.body.innerHTML = ''
})

test('an account keeps its letters, and digits of an Urdu keyboard become Latin ones', async () => {
  await show(<AgencyDialog kind="account" agency={agency} onClose={() => {}} />)
  await write('agency-iban', 'PK۳۶SCBL0000001123456702')
  await write('agency-reason', 'A letter of the bank')
  await press('Ask for approval')
  expect(asked()).toMatchObject({
    call: 'POST /api/agencies/a/account',
    body: { iban: 'PK36SCBL0000001123456702' },
  })
})

test('five and a half per cent is not fifty-five', async () => {
  await show(<AgencyDialog kind="share" agency={agency} onClose={() => {}} />)
  await write('agency-percent', '5.5')
  await write('agency-from', '01-01-2027')
  await write('agency-reason', 'A new contract')
  await press('Ask for approval')
  expect(asked()).toMatchObject({ body: { basisPoints: 550, from: '2027-01-01' } })
})
