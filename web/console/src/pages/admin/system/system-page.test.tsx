import { replies } from '../../../../test/wire.ts'
import { expect, test } from 'vitest'
import { pause, show } from '../../../../test/screen.tsx'
import { answers } from '../../../app/api.ts'
import { SystemBanner } from '../../../components/system-banner.tsx'
import SystemPage from './system-page.tsx'

const AT = '2026-11-24T06:30:00Z'
const process = {
  id: 'process-1',
  role: 'serve',
  host: 'test-machine',
  pid: 7,
  version: '0.0.0',
  since: AT,
  heardAt: AT,
  goneAt: null,
  ended: false,
  lanes: [],
  jobsRunning: 0,
  workersReplaced: 0,
}
const calm = {
  works: true,
  overloaded: null,
  unconfirmed: false,
  processes: [process, { ...process, id: 'process-2', role: 'work', lanes: ['urgent', 'work'], workersReplaced: 3 }],
  lanes: [{ lane: 'work', waiting: 4, running: 1, oldestSeconds: 700, lateSeconds: 600 }],
  failed: [],
}
const untaught = { mayPutBack: false, version: 0, areas: [], versions: [], nights: [], waiting: null }
const text = () => document.body.textContent ?? ''

async function look(system: object, what = <SystemPage />): Promise<void> {
  answers.clear()
  document.body.replaceChildren()
  replies['GET /api/admin/system'] = system
  replies['GET /api/admin/travel-times'] = untaught
  await show(what)
  await pause()
}

test('who is there, what waits and what fails', async () => {
  await look(calm)
  for (const words of ['Running', 'Serves', 'Works', 'test-machine', 'Everyday work', 'Late', 'No job has failed'])
    expect(text()).toContain(words)
  expect(text()).not.toContain('Nothing is being done')
  await look({ ...calm, failed: [{ task: 'sms.send', givenUp: 2, failing: 1, triesMost: 25 }] })
  expect(text()).toContain('sms.send')
})

test('who has gone, and how; that nobody works; that orders are refused', async () => {
  const gone = [
    { ...process, goneAt: AT, ended: true },
    { ...process, id: 'process-2', role: 'work', goneAt: AT },
  ]
  await look({ ...calm, works: false, overloaded: { since: AT, lane: 'offers' }, processes: gone })
  for (const words of [
    'Stopped',
    'Fell silent',
    'Nothing is being done',
    'New requests are being refused',
    'Offers of',
  ])
    expect(text()).toContain(words)
  await look({ ...calm, unconfirmed: true })
  expect(text()).toContain('Nothing new can be saved')
  await look({ ...calm, works: false, processes: [] })
  expect(text()).toContain('No process has said anything')
})

test('above the desks it stands only while something is wrong', async () => {
  await look(calm, <SystemBanner roles={['operations']} />)
  expect(text()).toBe('')
  await look({ ...calm, works: false }, <SystemBanner roles={['operations']} />)
  expect(text()).toContain('Nothing is being done')
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/console/operations/system')
  await look({ ...calm, works: false, unconfirmed: true }, <SystemBanner roles={['operations']} />)
  expect(text()).toContain('Nothing new can be saved')
  await look({ ...calm, overloaded: { since: AT, lane: 'work' } }, <SystemBanner roles={['admin']} />)
  expect(text()).toContain('New requests are being refused')
  expect(document.querySelector('a')?.getAttribute('href')).toBe('/console/admin/system')
})
