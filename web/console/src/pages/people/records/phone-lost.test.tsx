import { replies, sent } from '../../../../test/wire.ts'
import { beforeEach, expect, test } from 'vitest'
import { pause, press, show, write } from '../../../../test/screen.tsx'
import type { Records } from './fact-value.tsx'
import { PhoneLost } from './phone-lost.tsx'

const lay = (more: Partial<Records>) =>
  show(
    <PhoneLost
      records={{ facilitatorId: 'f1', own: false, mayReportPhone: true, phoneLostAt: null, ...more } as Records}
    />,
  )
const text = () => document.body.textContent ?? ''
const posted = () => sent.filter(({ call }) => call.startsWith('POST'))

beforeEach(() => {
  sent.length = 0
  document.body.innerHTML = ''
})

test('a lost phone is cut off once it is said how the desk knows', async () => {
  replies['POST /api/facilitators/f1/phone-lost'] = { sessions: 1, at: '2026-11-20T05:00:00.000Z' }
  await lay({})
  await press('Phone is lost')
  expect(text()).toContain('signed out everywhere at once')
  await press('Cut it off')
  expect(posted()).toEqual([])
  await write('lost-reason', ' Told by telephone ')
  await press('Cut it off')
  await pause()
  expect(posted()).toMatchObject([
    { call: 'POST /api/facilitators/f1/phone-lost', body: { reason: 'Told by telephone' } },
  ])
  expect(text()).toContain('has been told by text')
})

test('other desks see that it is not theirs, one’s own is another’s to cut off, and the last time is said', async () => {
  await lay({ mayReportPhone: false, phoneLostAt: '2026-11-20T05:00:00.000Z' })
  expect(text()).toContain('For supervisors and the control room')
  expect(text()).toContain('A phone was reported lost')
  await press('Phone is lost')
  expect(document.getElementById('lost-reason')).toBeNull()
  document.body.innerHTML = ''
  await lay({ own: true })
  expect(text()).toContain('someone else decides')
})
