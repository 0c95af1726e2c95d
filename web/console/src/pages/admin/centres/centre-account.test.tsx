import { replies, sent } from '../../../../test/wire.ts'
import { beforeEach, expect, test, vi } from 'vitest'
import { pause, press, show, write } from '../../../../test/screen.tsx'
import { answers } from '../../../app/api.ts'
import CentrePage from './centre-page.tsx'

vi.mock('../../../components/page/desk-page.tsx', () => ({
  DeskPage: ({ children }: { children: unknown }) => children,
}))
vi.mock('@tanstack/react-router', () => ({ useParams: () => ({ centreId: 'c' }) }))

const asked = {
  id: 'x1',
  centreId: 'c',
  name: { en: 'Centre', ur: 'سینٹر' },
  kind: 'account',
  state: 'asked',
  changed: [],
  account: { masked: 'SCBL ••••6702', holder: 'Test Holder' },
  reason: 'A letter',
  askedBy: 'Test Admin',
  askedAt: '2026-11-20T05:00:00.000Z',
  decidedBy: '',
  decidedAt: null,
  decisionReason: '',
  mayDecide: true,
}
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
  districtId: 'd',
  tehsilId: 't',
  open: true,
  demo: false,
  tillPaisa: 100_000,
  safePaisa: 0,
  waiting: null,
  account: null as { masked: string; holder: string } | null,
  clerks: [],
  left: { waiting: 0, requests: 0, papers: 0, cashPaisa: 0 },
  changes: [] as object[],
}
const text = () => document.body.textContent ?? ''
const posted = () => sent.filter(({ call }) => call.startsWith('POST'))
async function page(more: Partial<typeof centre> = {}): Promise<void> {
  replies['GET /api/admin/centres/c'] = { ...centre, ...more }
  await show(<CentrePage />)
  await pause()
}
beforeEach(() => {
  sent.length = 0
  answers.clear()
  document.body.innerHTML = ''
})

test('without an account the page says that nothing can be paid, and one is asked for with its holder and why', async () => {
  await page()
  expect(text()).toContain('None on file. Its share can’t be paid out.')
  await press('Add an account')
  await press('Ask for approval')
  expect(posted()).toEqual([])
  await write('centre-iban', 'PK36SCBL0000001123456702')
  await write('centre-holder', 'Test Holder')
  await write('centre-reason', 'A letter of the bank')
  await press('Ask for approval')
  expect(posted()[0]).toMatchObject({
    call: 'POST /api/admin/centres/c/account',
    body: { iban: 'PK36SCBL0000001123456702', holder: 'Test Holder', reason: 'A letter of the bank' },
  })
})

test('what waits stands masked in the history, and the second person sees account and holder as they decide', async () => {
  await page({ account: { masked: 'MEZN ••••1383', holder: 'Old Holder' }, changes: [asked] })
  for (const part of ['MEZN ••••1383', 'Old Holder', 'SCBL ••••6702', 'Change its account'])
    expect(text()).toContain(part)
  await press('Approve')
  expect(document.querySelector('dialog')?.textContent).toContain('SCBL ••••6702, Test Holder. A letter')
})
