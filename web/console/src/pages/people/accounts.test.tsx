import { replies, sent } from '../../../test/wire.ts'
import { beforeEach, expect, test, vi } from 'vitest'
import { pause, press, show, write } from '../../../test/screen.tsx'
import { answers } from '../../app/api.ts'
import AccountsPage from './accounts-page.tsx'

vi.mock('../../components/page/desk-page.tsx', () => ({ DeskPage: ({ children }: { children: unknown }) => children }))
const roles: string[] = []
vi.mock('../../app/session.tsx', () => ({ useSession: () => ({ me: { roles } }) }))

const account = {
  changeId: 'c1',
  ibanMasked: 'MEZN ••••1383',
  stage: 'waiting',
  askedAt: '2026-11-20T05:00:00.000Z',
  decidedAt: null,
  reason: '',
  paysFrom: null,
  facilitatorId: 'f1',
  name: 'Test Zoya',
  badgeNo: 'B-00001',
  phone: '+923110000001',
  districtId: 'd',
  currentMasked: 'SCBL ••••6702',
  sharedAccount: true,
  files: [{ fileId: 'file1', side: 'page' }],
  own: false,
  forced: false,
}
const lay = (...items: object[]) => {
  replies['GET /api/pay-accounts'] = { items, next: null }
}
beforeEach(() => {
  sent.length = 0
  answers.clear()
  roles.splice(0, roles.length, 'vetting')
  document.body.innerHTML = ''
})
const text = () => document.body.textContent ?? ''

test('both accounts stand beside each other, who shares one is told, and the word needs a reason', async () => {
  lay(account)
  await show(<AccountsPage />)
  await pause()
  for (const part of ['SCBL ••••6702', 'MEZN ••••1383', 'B-00001', 'Someone else gave the same bank account'])
    expect(text()).toContain(part)
  await press('Approve the account')
  expect(text()).toContain('First give a reason')
  await press('Approve the account')
  expect(sent.filter(({ call }) => call.startsWith('POST'))).toEqual([])
  await write('account-reason', 'The letter names them')
  await press('Approve the account')
  expect(sent.find(({ call }) => call.startsWith('POST'))).toMatchObject({
    call: 'POST /api/pay-accounts/c1/decide',
    body: { verdict: 'approve', reason: 'The letter names them' },
  })
})

test('an approved one can be called back while it cools; one’s own, and a supervisor’s, is grey with its reason', async () => {
  lay(
    { ...account, changeId: 'c2', stage: 'cooling', paysFrom: '2026-11-26T05:00:00.000Z' },
    { ...account, changeId: 'c3', own: true },
  )
  await show(<AccountsPage />)
  await pause()
  expect(text()).toContain('Withdraw approval')
  expect(text()).toContain('This is yours. Someone else decides.')
  roles.splice(0, roles.length, 'supervisor')
  document.body.innerHTML = ''
  await show(<AccountsPage />)
  await pause()
  expect(text()).toContain('Only a people officer can decide this')
})

test('one that the silent code confirmed says not to ring, is approved by nobody, and can be refused', async () => {
  lay({ ...account, forced: true })
  await show(<AccountsPage />)
  await pause()
  expect(text()).toContain('Don’t ring this phone')
  expect(text()).toContain('Confirmed under threat: it can’t be approved')
  await press('Approve the account')
  expect(document.getElementById('account-reason')).toBeNull()
  await press('Refuse the account')
  expect(document.getElementById('account-reason')).not.toBeNull()
})
