// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client'
import type { ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'
import type { Database } from './database.ts'
import type { KeptStore } from './sealed/sealed-stores.ts'

const wire = vi.hoisted(() => {
  const sent: string[] = []
  const replies: Record<string, unknown> = {}
  vi.stubGlobal('fetch', async (url: string, init: { method: string }) => {
    const call = `${init.method} ${new URL(url, 'http://localhost').pathname.replace('/api/', '')}`
    sent.push(call)
    return Response.json(replies[call] ?? { items: [], next: null })
  })
  return { sent, replies }
})

// A phone whose disk is a map: Node has no IndexedDB.
vi.mock('./database.ts', () => ({ openDatabase: async () => ({}) as Database }))
vi.mock('./sealed/phone-store.ts', async () => {
  const { memoryStore } = await import('./test-world.ts')
  const kept: KeptStore = { all: async () => [], put: async () => undefined, clear: async () => undefined }
  return { openPhoneStore: async () => ({ outbox: memoryStore(), kept }) }
})
const { openOffline } = await import('./offline.ts')
const { OfflineContext, useAct, useKept, useVisit } = await import('./use-offline.tsx')
const { useShift } = await import('./use-shift.ts')
const { ShiftCard } = await import('../pages/day/shift-card.tsx')

/** Longer than a page takes to ask, so that what it should not ask would be seen. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 150))
/** What was asked and done since the last look. */
const since = (): string[] => wire.sent.splice(0)

async function show(node: ReactNode): Promise<void> {
  const offline = await openOffline('me')
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <LanguageProvider storageKey="t" initial="en">
      <OfflineContext.Provider value={offline}>{node}</OfflineContext.Provider>
    </LanguageProvider>,
  )
  await pause()
}

async function press(words: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].findLast((one) => one.textContent?.trim() === words)
  if (!button) throw new Error(`no button says ${words}: ${document.body.textContent}`)
  button.click()
  await pause()
}

/** A day's page: what stands on it besides the shift and the visit is kept as well. */
function Day() {
  const shift = useShift()
  const visit = useVisit('v')
  useKept('offers.list', {}, 'offers')
  useKept('notices.list', {}, 'notices')
  const { act } = useAct()
  return (
    <>
      {shift.data && <ShiftCard shift={shift.data} reload={shift.reload} />}
      <output>{visit.data?.state}</output>
      <button onClick={() => void act({ endpoint: 'visits.depart', lane: 'v', input: { visitId: 'v' } })}>
        Depart
      </button>
    </>
  )
}

const visit = { id: 'v', version: 1, state: 'accepted', tasks: [], minimumDwellSeconds: 0 }
const shift = {
  onShift: true,
  since: null,
  until: null,
  standing: 'active',
  name: 'Test Bilal',
  badgeNo: 'F-1',
  cashPaisa: 0,
  blockedBecause: [],
}

beforeEach(() => {
  document.body.innerHTML = ''
  Object.assign(wire.replies, { 'GET visits/v': visit, 'GET shift': shift })
})

test('a shift that is ended is asked for again, and nothing else', async () => {
  await show(<Day />)
  expect(since().toSorted()).toEqual(['GET notices', 'GET offers', 'GET shift', 'GET visits/v'])
  wire.replies['GET shift'] = { ...shift, onShift: false }
  await press('End my shift')
  await press('End my shift')
  expect(since()).toEqual(['POST shift/end', 'GET shift'])
  expect(document.body.textContent).toContain('Start my shift')
})

test('the answer to a deed is what the phone knows from then on: nothing is asked after it', async () => {
  await show(<Day />)
  since()
  wire.replies['POST visits/v/depart'] = { ...visit, version: 2, state: 'en_route' }
  await press('Depart')
  expect(since()).toEqual(['POST visits/v/depart'])
  expect(document.querySelector('output')?.textContent).toBe('en_route')
})
