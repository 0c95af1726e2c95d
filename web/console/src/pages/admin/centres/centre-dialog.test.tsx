import { sent } from '../../../../test/wire.ts'
import { beforeEach, expect, test, vi } from 'vitest'
import { press, show, write } from '../../../../test/screen.tsx'
import { CentreDialog } from './centre-dialog.tsx'

vi.mock('../office-fields.tsx', () => ({ NameFields: () => null, OfficeMap: () => null }))
beforeEach(() => {
  sent.length = 0
  document.body.innerHTML = ''
})

test('hours keep their colon and degrees their point', async () => {
  const centre = {
    id: 'c',
    name: { en: 'Centre', ur: 'سینٹر' },
    address: { en: '1 Test Road', ur: '1 آزمائشی روڈ' },
    phone: '',
    point: { lat: 31.5, lon: 74.3 },
    week: 'sixDay',
    opens: '09:00',
    closes: '17:00',
    counters: 2,
  } as Parameters<typeof CentreDialog>[0]['centre']
  await show(<CentreDialog kind="details" centre={centre} onClose={() => {}} />)
  await write('centre-opens', '۰۸:30')
  await write('centre-lat', '31.56')
  await write('centre-reason', 'As it stands on the door')
  await press('Save')
  expect(sent.find(({ call }) => call.startsWith('POST'))).toMatchObject({
    body: { opens: '08:30', point: { lat: 31.56, lon: 74.3 } },
  })
})
