import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'
import { LocationProvider } from './routing.ts'
import { Shell } from './shell.tsx'

vi.hoisted(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)))

test.each([
  ['en', 'Services'],
  ['ur', 'سروسز'],
] as const)("the way home has a name before the programme's own has come, in %s", async (language, words) => {
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  root.render(
    <LanguageProvider storageKey={`shell-${language}`} initial={language}>
      <LocationProvider>
        <Shell />
      </LocationProvider>
    </LanguageProvider>,
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(box.querySelector('.brand')?.getAttribute('aria-label')).toBe(words)
  root.unmount()
})
