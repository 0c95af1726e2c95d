import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { LanguageProvider } from '@app/ui'
import { findWay, keepWay } from '../../booking/way-store.ts'
import { WaySender } from './way-sender.tsx'

const sent: { item: string; fileId: string; bytes: number }[] = []
// The client keeps the fetch of the moment in which it is made, so this one stands before the imports.
const server = vi.hoisted(() => {
  const network = { up: true, seen: (_url: URL, _body: Uint8Array): void => undefined }
  vi.stubGlobal('fetch', (url: string, init: { body: Uint8Array }) => {
    if (!network.up) return Promise.reject(new TypeError('no network'))
    network.seen(new URL(url, 'http://localhost'), init.body)
    return Promise.resolve(
      new Response(JSON.stringify({ ok: true }), { headers: { 'content-type': 'application/json' } }),
    )
  })
  return network
})
server.seen = ({ searchParams }, body) =>
  sent.push({ item: searchParams.get('itemId') ?? '', fileId: searchParams.get('fileId') ?? '', bytes: body.length })

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 50))
const open = async (orderId: string) => {
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  root.render(
    <LanguageProvider storageKey="t" initial="en">
      <WaySender request={{ id: 'r1', orderId }} />
    </LanguageProvider>,
  )
  await pause()
  return { box, close: () => root.unmount() }
}

test('what was kept with the order is sent once it has a request, and then leaves the phone', async () => {
  await keepWay('o1', { voice: new Blob(['tell']), photo: new Blob(['gate!']) })
  const page = await open('o1')
  expect(sent.map(({ item, bytes }) => [item, bytes])).toEqual([
    ['way-voice', 4],
    ['gate-photo', 5],
  ])
  expect(page.box.textContent).toContain('Whoever comes has your directions')
  expect(await findWay('o1')).toEqual({})
  page.close()
  sent.length = 0
  const again = await open('o1')
  expect([again.box.textContent, sent.length]).toEqual(['', 0])
  again.close()
})

test('without a network it stays on the phone, is said, and goes under the same id when tried again', async () => {
  server.up = false
  await keepWay('o2', { voice: new Blob(['tell']) })
  const page = await open('o2')
  expect(page.box.textContent).toContain('still on this phone')
  expect((await findWay('o2')).voice?.size).toBe(4)
  server.up = true
  ;[...page.box.querySelectorAll('button')].find((one) => one.textContent === 'Try again')?.click()
  await pause()
  expect(sent).toHaveLength(1)
  expect(page.box.textContent).toContain('Whoever comes has your directions')
  page.close()
})

test('it can be left out', async () => {
  server.up = false
  await keepWay('o3', { voice: new Blob(['tell']) })
  const page = await open('o3')
  ;[...page.box.querySelectorAll('button')].find((one) => one.textContent === 'Leave it out')?.click()
  await pause()
  expect(page.box.textContent).toBe('')
  expect(await findWay('o3')).toEqual({})
  page.close()
})
