import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { LanguageProvider } from '@app/ui'
import { LocationProvider, ownPaths } from '../../app/routing.ts'
import { ChainTask } from './paper-tasks.tsx'
import type { TaskProps } from './task-frame.tsx'

const request = {
  id: 'r1',
  discreet: false,
  serviceName: { en: 'Test service', ur: 'آزمائشی سروس' },
} as TaskProps['request']

test.each([
  ['en', 'No document chosen', 'My requests'],
  ['ur', 'کوئی کاغذ نہیں چنا گیا', 'میری درخواستیں'],
] as const)(
  'the way of a paper, opened without saying which, says so and leads on, in %s',
  async (language, said, way) => {
    history.replaceState(null, '', '/requests/r1/paper')
    const box = document.body.appendChild(document.createElement('div'))
    const root = createRoot(box)
    root.render(
      <LanguageProvider storageKey={`chain-${language}`} initial={language}>
        <LocationProvider scope={ownPaths}>
          <ChainTask request={request} done={() => undefined} />
        </LocationProvider>
      </LanguageProvider>,
    )
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(box.textContent).toContain(said)
    expect([...box.querySelectorAll('a')].find((one) => one.textContent?.includes(way))?.getAttribute('href')).toBe(
      '/requests',
    )
    root.unmount()
  },
)
