import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'
import HelpPage from './help-page.tsx'

vi.hoisted(() =>
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(JSON.stringify({ items: [] }), { headers: { 'content-type': 'application/json' } })),
  ),
)

test.each([
  ['en', 'Work with us'],
  ['ur', 'ہمارے ساتھ کام کریں'],
] as const)('whoever wants to work with us finds the way, in %s', async (language, words) => {
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  root.render(
    <LanguageProvider storageKey={`help-${language}`} initial={language}>
      <HelpPage />
    </LanguageProvider>,
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect([...box.querySelectorAll('a')].find((one) => one.textContent?.includes(words))?.getAttribute('href')).toBe(
    '/facilitator/apply',
  )
  root.unmount()
})
