import { expect, test, vi } from 'vitest'
import { pause, press, show, write } from '../../../test/screen.tsx'
import { SessionProvider } from '../../app/session.tsx'
import AccessPage from './access-page.tsx'
import AuditPage from './audit-page.tsx'

const REQUEST = '01a21787-dd46-7da6-af11-df7d241c265b'
// The client keeps the fetch of the moment in which it is made, so this one stands before the imports.
const roles = vi.hoisted(() => {
  const now = { roles: ['auditor'] }
  const row = {
    at: '2026-11-24T06:30:00Z',
    subject: 'request:01a21787-dd46-7da6-af11-df7d241c265b',
    trackingNo: 'DK-RY4P-CD2Z',
    sealed: true,
  }
  const look = { at: '2026-11-24T06:30:00Z', roles: [], trackingNo: 'DK-RY4P-CD2Z', part: 'request' }
  const answers: [string, () => unknown][] = [
    ['/auth/me', () => ({ id: 'a', language: 'en', roles: now.roles, jurisdiction: {} })],
    [
      '/audit/access',
      () => ({
        requests: 1,
        next: null,
        items: [
          { ...look, reader: 'facilitator:01a2-77', readerName: 'Test Representative' },
          { ...look, reader: 'staff:01a2-78', readerName: '' },
        ],
      }),
    ],
    [
      '/audit/positions',
      () => ({
        keptDays: 30,
        next: null,
        items: [
          { id: '2', day: '2026-10-20', purgedAt: '2026-11-24T06:30:00Z', fixes: 70211, people: 41, bytes: 8_340_000 },
          { id: '1', day: null, purgedAt: '2026-11-23T06:30:00Z', fixes: 3, people: 1, bytes: null },
        ],
      }),
    ],
    [
      '/audit/seals',
      () => ({
        items: [
          {
            id: 'c',
            askedAt: '2026-11-24T06:30:00Z',
            askedBy: 'Test Auditor',
            seconds: 3,
            chains: [{ chain: 'ledger', checked: 7, faults: 1 }],
            faults: ['journal 7 is not what was sealed'],
          },
        ],
      }),
    ],
    [
      '/audit',
      () => ({
        next: null,
        items: [
          { ...row, actor: 'staff:01a2-78', actorName: 'Test Officer', action: 'request.turn_called' },
          { ...row, actor: 'system:timer:visit.unserved', actorName: '', action: 'visit.plan' },
          { ...row, actor: 'citizen:01a2-79', actorName: '', action: 'nobody.knows' },
        ],
      }),
    ],
  ]
  vi.stubGlobal(
    'fetch',
    async (url: string) =>
      new Response(JSON.stringify(answers.find(([path]) => url.includes(path))?.[1]() ?? {}), {
        headers: { 'content-type': 'application/json' },
      }),
  )
  return now
})
const text = () => document.body.textContent ?? ''
const titled = (title: string) => document.querySelector(`[title="${title}"]`)?.textContent

async function trail(as: string): Promise<void> {
  document.body.replaceChildren()
  roles.roles = [as]
  await show(
    <SessionProvider>
      <AuditPage />
    </SessionProvider>,
  )
  await pause()
  await write('audit-subject', 'DK-RY4P-CD2Z')
  await press('Search')
  await pause()
}

test('an auditor reads who did what in words, with the id of each beside it', async () => {
  await trail('auditor')
  for (const words of [
    'Test Officer',
    'Request · called by the control room',
    'The system',
    'Visit · planned',
    'Citizen',
    'DK-RY4P-CD2Z',
  ])
    expect(text()).toContain(words)
  expect(titled('request.turn_called')).toBe('Request · called by the control room')
  expect(titled('staff:01a2-78')).toBe('Test Officer')
  expect(titled('system:timer:visit.unserved')).toBe('The system')
  expect(titled(`request:${REQUEST}`)).toContain('DK-RY4P-CD2Z')
  expect(text()).toContain('nobody.knows')
  expect(document.querySelector('td a')?.getAttribute('href')).toBe('/console/audit/access?q=DK-RY4P-CD2Z')
})

test('whoever may open the request is led to it', async () => {
  await trail('supervisor')
  expect(document.querySelector('td a')?.getAttribute('href')).toBe(`/console/operations/requests/${REQUEST}`)
})

test('who read whose data: a name, never an id alone, and the way to the request’s trail', async () => {
  document.body.replaceChildren()
  await show(<AccessPage />)
  await write('access-q', 'DK-RY4P-CD2Z')
  await write('access-why', 'A test')
  await press('Search')
  await pause()
  expect(titled('facilitator:01a2-77')).toBe('Test Representative')
  expect(titled('staff:01a2-78')).toBe('A member of staff')
  expect(document.querySelector('td a')?.getAttribute('href')).toBe('/console/audit?subject=DK-RY4P-CD2Z')
})

test('an auditor sees when the seals were checked, by whom and what was found; a supervisor does not', async () => {
  for (const as of ['auditor', 'supervisor']) {
    document.body.replaceChildren()
    roles.roles = [as]
    await show(
      <SessionProvider>
        <AuditPage />
      </SessionProvider>,
    )
    await pause()
    for (const words of ['Check the seals', 'Test Auditor', 'Ledger: 1 fault', 'journal 7 is not what was sealed'])
      expect(text().includes(words)).toBe(as === 'auditor')
  }
})
