import { createRoot, type Root } from 'react-dom/client'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LanguageProvider, ToastProvider } from '@app/ui'

const wire = vi.hoisted(() => {
  const sent: string[] = []
  const replies: Record<string, unknown> = {}
  vi.stubGlobal('fetch', async (url: string, init: { method: string }) => {
    const call = `${init.method} ${new URL(url, 'http://localhost').pathname.replace('/api/', '')}`
    sent.push(call)
    // What has no answer laid here is still on its way.
    return call in replies ? Response.json(replies[call]) : new Promise(() => undefined)
  })
  return { sent, replies }
})
const { LocationProvider, ownPaths, Route, Router } = await import('./routing.ts')
const { paths } = await import('./paths.ts')
const { SessionProvider } = await import('./session.tsx')
const { default: HouseholdPage } = await import('../pages/household/household-page.tsx')
const { default: RatePage } = await import('../pages/rate/rate-page.tsx')
const { RemindersCard } = await import('../pages/own-way/reminders-card.tsx')
const { useAnswer } = await import('./api.ts')

/** Longer than a page takes to ask, so that what it should not ask would be seen. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 150))
let root: Root | undefined
let box: HTMLElement

/** Beside every page stands a question that no command here touches. */
function Beside() {
  useAnswer('catalogue.search', { q: '', limit: 50 })
  return null
}

async function show(page: ReactNode, path: string): Promise<void> {
  history.replaceState(null, '', path)
  box = document.body.appendChild(document.createElement('div'))
  root = createRoot(box)
  root.render(
    <LanguageProvider storageKey="t" initial="en">
      <SessionProvider>
        <ToastProvider>
          <LocationProvider scope={ownPaths}>
            <Beside />
            {page}
          </LocationProvider>
        </ToastProvider>
      </SessionProvider>
    </LanguageProvider>,
  )
  await pause()
}

const leave = (): void => {
  root?.unmount()
  box.remove()
}

async function press(words: string): Promise<void> {
  const button = [...document.querySelectorAll('button')].findLast((one) => one.textContent?.trim() === words)
  if (!button) throw new Error(`no button says ${words}: ${box.textContent}`)
  button.click()
  await pause()
}

async function choose(name: string, value: string): Promise<void> {
  box.querySelector<HTMLInputElement>(`input[name="${name}"][value="${value}"]`)?.click()
  await pause()
}

/** What was asked and done since the last look. */
const since = (): string[] => wire.sent.splice(0)

beforeEach(() => {
  localStorage.setItem('citizen-signed-in', 'yes')
  Object.assign(wire.replies, {
    'GET auth/me': { id: 'me', name: 'Test Amna', phoneMasked: '', language: 'en', roles: [] },
    'GET services': { items: [] },
  })
})
afterEach(leave)

test('a member who is renamed: the household is asked for again, and nothing else', async () => {
  const member = { personId: 'p', name: 'Test Ali', relation: 'Son', adult: false, confirmed: false }
  wire.replies['GET household'] = { items: [member], next: null }
  wire.replies['POST household/rename'] = {}
  await show(<HouseholdPage />, '/household')
  expect(since()).toContain('GET household')
  await press('Change')
  await press('Save')
  expect(since()).toEqual(['POST household/rename', 'GET household'])
})

test('a reminder that is taken away: the page is told once, and asks for nothing by itself', async () => {
  const changed = vi.fn()
  wire.replies['POST requests/r/reminders/m/forget'] = {}
  const reminder = { id: 'm', words: 'Bring the form', at: '2026-12-01T04:00:00.000Z', sent: false }
  await show(<RemindersCard requestId="r" items={[reminder]} changed={changed} />, '/')
  since()
  await press('Remove')
  expect(since()).toEqual(['POST requests/r/reminders/m/forget'])
  expect(changed).toHaveBeenCalledTimes(1)
})

test('a visit that is rated asks for nothing; whoever comes back does not see the questions again', async () => {
  const page = (
    <Router>
      <Route path={paths.rate} component={RatePage} />
    </Router>
  )
  wire.replies['GET ratings/v'] = { open: true, mine: null, theirs: null, revealed: false, until: null }
  wire.replies['POST ratings/v'] = {}
  await show(page, '/rate/v')
  for (const question of ['extra', 'person', 'time']) await choose(question, 'no')
  await choose('stars', '5')
  since()
  await press('Send')
  expect(since()).toEqual(['POST ratings/v'])
  leave()
  delete wire.replies['GET ratings/v']
  await show(page, '/rate/v')
  expect(since()).toContain('GET ratings/v')
  expect(box.querySelector('input[name="extra"]')).toBeNull()
})
