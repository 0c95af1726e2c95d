import { replies, sent } from '../../../test/wire.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pause, press, show } from '../../../test/screen.tsx'
import { ComingBack } from './coming-back.tsx'
import { OtherWays } from './other-ways.tsx'
import { keepWay, takeWayBack } from './way-back.ts'

const WAY = '019c0000-0000-7000-8000-000000000001'
const ATTEMPT = '019c0000-0000-7000-8000-000000000002'
const keep = 'kept-by-this-browser-alone'
const assign = vi.fn()
Object.assign(replies, {
  'GET /api/sign-on/ways': {
    items: [{ connectionId: WAY, button: { en: 'Come by Test Province', ur: 'آزمائش' }, failing: true }],
  },
  [`POST /api/sign-on/ways/${WAY}/begin`]: { attemptId: ATTEMPT, keep, url: 'https://province.test/authorize?x=1' },
  [`POST /api/sign-on/attempts/${ATTEMPT}/come`]: { done: true },
  [`GET /api/sign-on/attempts/${ATTEMPT}`]: { waits: false },
})
beforeEach(() => vi.spyOn(location, 'assign').mockImplementation(assign))
afterEach(() => {
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

test('a provider has its own button, says where it failed, and sends the browser away with what it has to keep', async () => {
  await show(<OtherWays />)
  await pause()
  expect(document.body.textContent).toContain('It didn’t answer the last time')
  await press('Come by Test Province')
  expect(assign).toHaveBeenCalledWith('https://province.test/authorize?x=1')
  history.replaceState(null, '', '/console/sign-in?code=c1&state=s1&iss=https%3A%2F%2Fprovince.test')
  expect(takeWayBack()).toEqual({ attemptId: ATTEMPT, keep, state: 's1', code: 'c1', iss: 'https://province.test' })
  expect(location.search).toBe('')
  expect(takeWayBack(), 'read once').toBeUndefined()
})

test('whoever comes back goes on to the authenticator; who is refused reads why and may begin again', async () => {
  replies[`POST /api/sign-on/attempts/${ATTEMPT}/enter`] = { ticket: 'a-ticket', setUp: null }
  keepWay({ attemptId: ATTEMPT, keep })
  const onTicket = vi.fn()
  const back = { attemptId: ATTEMPT, keep, state: 's1', code: 'c1' }
  await show(<ComingBack back={back} onTicket={onTicket} onLeave={() => undefined} />)
  await pause()
  await pause()
  expect(onTicket).toHaveBeenCalledWith('a-ticket')
  expect(sent.filter((one) => one.call.endsWith('/come')).length).toBe(1)
  replies[`POST /api/sign-on/attempts/${ATTEMPT}/enter`] = Response.json(
    { refusal: 'signon_suspended', message: { en: 'Suspended here.', ur: 'معطل' } },
    { status: 409 },
  )
  const onLeave = vi.fn()
  await show(<ComingBack back={back} onTicket={onTicket} onLeave={onLeave} />)
  await pause()
  await pause()
  expect(document.body.textContent).toContain('Suspended here.')
  await press('Back to sign-in')
  expect(onLeave).toHaveBeenCalledOnce()
})
