import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WireFrame } from '@app/contract/wire'
import { createWire } from './wire.ts'

/** A socket whose other side is the test. */
class Line {
  static readonly OPEN = 1
  static opened: Line[] = []
  readyState = 0
  readonly sent: WireFrame[] = []
  onopen: (() => unknown) | null = null
  onclose: (() => unknown) | null = null
  onmessage = (_: { data: string }) => undefined
  readonly address: string
  constructor(address: string) {
    this.address = address
    Line.opened.push(this)
  }
  send(text: string) {
    this.sent.push(JSON.parse(text))
  }
  comeUp() {
    this.readyState = 1
    this.onopen?.()
  }
  close() {
    if (this.readyState === 3) return
    this.readyState = 3
    this.onclose?.()
  }
  answer(status: number, body: object, frame = this.sent.at(-1)) {
    this.onmessage({ data: JSON.stringify({ id: frame?.id, status, body }) })
  }
}
const line = () => Line.opened.at(-1) as Line
const frame = (id: string) => ({ id, input: { fixes: [] } })
const soon = () => vi.advanceTimersByTimeAsync(1)

beforeEach(() => {
  vi.useFakeTimers()
  Line.opened = []
  vi.stubGlobal('WebSocket', Line)
  vi.stubGlobal('location', { protocol: 'https:', host: 'work.example' })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function opened() {
  const wire = createWire('/api/positions?x-app=facilitator')
  const first = wire.tell(frame('a'))
  line().comeUp()
  await soon()
  line().answer(200, { stored: 1 })
  expect(await first).toMatchObject({ status: 200, body: { stored: 1 } })
  return wire
}

test('one socket carries what is told, each answer to its own frame', async () => {
  const wire = await opened()
  expect(line().address).toBe('wss://work.example/api/positions?x-app=facilitator')
  const [b, c] = [wire.tell(frame('b')), wire.tell(frame('c'))]
  await soon()
  line().answer(200, { stored: 3 }, line().sent[2])
  line().answer(200, { stored: 2 }, line().sent[1])
  expect([await b, await c]).toMatchObject([{ body: { stored: 2 } }, { body: { stored: 3 } }])
  expect(Line.opened).toHaveLength(1)
})

test('what is refused is thrown as over HTTP; of another’s session nothing is concluded', async () => {
  const wire = await opened()
  const no = wire.tell(frame('b'))
  no.catch(() => undefined)
  await soon()
  line().answer(409, { refusal: 'not_on_shift', message: {} })
  await expect(no).rejects.toMatchObject({ status: 409, code: 'not_on_shift' })
  const other = wire.tell(frame('c'))
  await soon()
  line().answer(401, { refusal: 'not_signed_in', message: {} })
  expect(await other).toBeUndefined()
  expect(wire.isOpen()).toBe(false)
})

test('where no socket comes up in three seconds HTTP carries it, and for a minute nobody waits again', async () => {
  const wire = createWire('/api/positions')
  const first = wire.tell(frame('a'))
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await first).toBeUndefined()
  expect(await wire.tell(frame('b'))).toBeUndefined()
  expect(Line.opened).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(60_000)
  const third = wire.tell(frame('c'))
  line().comeUp()
  await soon()
  line().answer(200, {})
  expect(await third).toMatchObject({ status: 200 })
})

test('a line that breaks, or says nothing, leaves its frames to HTTP', async () => {
  const wire = await opened()
  const cut = wire.tell(frame('b'))
  await soon()
  line().close()
  expect(await cut).toBeUndefined()
  await vi.advanceTimersByTimeAsync(60_000)
  const silent = wire.tell(frame('c'))
  line().comeUp()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await silent).toBeUndefined()
  expect(wire.isOpen()).toBe(false)
})

test('when nothing is told for a while no socket stays open, and the next is opened at once', async () => {
  const wire = await opened()
  await vi.advanceTimersByTimeAsync(90_000)
  expect([wire.isOpen(), line().readyState]).toEqual([false, 3])
  void wire.tell(frame('b'))
  expect(Line.opened).toHaveLength(2)
})

test('where there are no sockets nothing waits', async () => {
  vi.unstubAllGlobals()
  vi.stubGlobal('WebSocket', undefined)
  Reflect.deleteProperty(globalThis, 'WebSocket')
  expect(await createWire('/api/positions').tell(frame('a'))).toBeUndefined()
})
