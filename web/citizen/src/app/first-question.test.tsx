import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'

const sent = vi.hoisted(() => {
  const calls: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    calls.push(new URL(url, 'http://localhost').pathname)
    return Response.json({ title: 'A made-up trip' })
  })
  return calls
})
const { useAnswer } = await import('./api.ts')
const { page } = await import('./broken-page.tsx')
const { asks } = await import('./first-question.ts')
const { paths } = await import('./paths.ts')
const { LocationProvider, Route, Router, useParam } = await import('./routing.ts')

function Trip() {
  const answer = useAnswer('trips.get', { token: useParam('token') })
  return <p>{(answer.data as { title?: string } | undefined)?.title}</p>
}

test('what a page asks first is asked while its code is on the way, and asked once', async () => {
  history.replaceState(null, '', '/trip/t%201')
  let codeComes: (() => void) | undefined
  const code = new Promise<{ default: typeof Trip }>((resolve) => {
    codeComes = () => resolve({ default: Trip })
  })
  const TripPage = page(
    () => code,
    asks('trip', 'trips.get', ({ token }) => ({ token })),
  )
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  root.render(
    <LanguageProvider storageKey="t" initial="en">
      <LocationProvider>
        <Router>
          <Route path={paths.trip} component={TripPage} />
        </Router>
      </LocationProvider>
    </LanguageProvider>,
  )
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  expect(box.textContent).toBe('')
  codeComes?.()
  await vi.waitFor(() => expect(box.textContent).toBe('A made-up trip'), { timeout: 5_000 })
  expect(sent).toHaveLength(1)
  root.unmount()
})
