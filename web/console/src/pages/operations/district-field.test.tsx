import { expect, test, vi } from 'vitest'
import { pause, show } from '../../../test/screen.tsx'
import { SessionProvider } from '../../app/session.tsx'
import { DistrictField } from './district-field.tsx'

// The client keeps the fetch of the moment in which it is made, so this one stands before the imports.
vi.hoisted(() => {
  const [mine, other] = ['Mine', 'Other'].map((en) => ({
    id: en.toLowerCase(),
    name: { en, ur: en },
    tehsils: [{ id: `${en.toLowerCase()}-t`, name: { en, ur: en } }],
  }))
  const answers: Record<string, unknown> = {
    '/auth/me': { id: 'a', language: 'en', jurisdiction: { tehsils: ['mine-t'] } },
    '/places': {
      divisions: [{ id: 'd', name: { en: 'D', ur: 'D' }, districts: [mine, other] }],
      verified: true,
      credit: '',
    },
  }
  vi.stubGlobal(
    'fetch',
    async (url: string) =>
      new Response(JSON.stringify(Object.entries(answers).find(([path]) => url.includes(path))?.[1] ?? {}), {
        headers: { 'content-type': 'application/json' },
      }),
  )
})

test('who serves tehsils and no district looks at the districts that these lie in', async () => {
  await show(
    <SessionProvider>
      <DistrictField id="of-test" value="" onChange={() => undefined} />
    </SessionProvider>,
  )
  await pause()
  expect(
    [...document.querySelectorAll('#of-test option')].map((one) => (one as HTMLOptionElement).value).filter(Boolean),
  ).toEqual(['mine'])
})
