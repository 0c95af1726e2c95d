import { act } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { click, reload, render, settle, type Rendered } from '../../test/render.tsx'
import { createSession, type SessionOptions } from './session.tsx'

interface Me {
  name: string
  language: string
}
const AMNA: Me = { name: 'Amna', language: 'en' }
const noSession = { status: 401, body: { refusal: 'not_signed_in', message: {} } }
const notForThisApp = { status: 403, body: { refusal: 'not_permitted', message: {} } }
const noNetwork = new TypeError('fetch failed')

/** An app of one page; what happens beside the screen is noted in the order in which it does. */
function appOf(more: Partial<SessionOptions<Me>> = {}) {
  const beside: string[] = []
  const whoAmI = vi.fn<() => Promise<Me>>().mockResolvedValue(AMNA)
  const signOut = vi.fn<() => Promise<unknown>>().mockResolvedValue({})
  const drawnAs = vi.fn<(status: string) => void>()
  const { SessionProvider, useSession } = createSession<Me>({
    whoAmI,
    signOut,
    saveLanguage: () => Promise.resolve(),
    onCome: (me) => beside.push(`${me.name} comes`),
    onGone: () => beside.push('gone'),
    onSignOut: () => beside.push('signs out'),
    ...more,
  })
  function Page() {
    const session = useSession()
    drawnAs(session.status)
    return (
      <>
        <p>{[session.status, session.me?.name, session.problem?.kind].filter(Boolean).join(' ')}</p>
        <button id="in" onClick={() => session.signedIn(AMNA)} />
        <button id="out" onClick={() => void session.signOut()} />
        <button id="ask" onClick={() => session.ask()} />
      </>
    )
  }
  const app = (drawn = false) => (
    <SessionProvider drawn={drawn}>
      <Page />
    </SessionProvider>
  )
  return { app, whoAmI, signOut, drawnAs, beside }
}

const press = async (page: Rendered, id: string): Promise<void> => {
  click(page.box.querySelector(`#${id}`))
  await settle()
}

describe('a session that the device remembers', () => {
  const rememberedAs = 'somebody-is-in'
  const kept = () => localStorage.getItem(rememberedAs)

  test('nobody is asked for where nobody is remembered; who signs in is remembered over a reload', async () => {
    const { app, whoAmI, beside } = appOf({ rememberedAs })
    const page = render(app())
    await settle()
    expect(page.text()).toBe('out')
    expect(whoAmI).not.toHaveBeenCalled()
    await press(page, 'in')
    expect(page.text()).toBe('in Amna')
    page.unmount()
    const again = reload(app())
    expect(again.text()).toBe('unknown')
    await settle()
    expect(again.text()).toBe('in Amna')
    expect(beside).toEqual(['Amna comes', 'Amna comes'])
    again.unmount()
  })

  test.each([
    ['without a network it is believed', noNetwork, 'in', []],
    ['a refusal does not end it', notForThisApp, 'in', []],
    ['the server ends it', noSession, 'out', ['gone']],
  ])('%s', async (_, error, status, happens) => {
    const { app, whoAmI, beside } = appOf({ rememberedAs })
    whoAmI.mockRejectedValue(error)
    localStorage.setItem(rememberedAs, 'yes')
    const page = reload(app())
    await settle()
    expect(page.text()).toBe(status)
    expect(beside).toEqual(happens)
    expect(kept() === null).toBe(status === 'out')
    page.unmount()
  })

  test('a page that the server drew for nobody begins as it was drawn', async () => {
    const { app, drawnAs } = appOf({ rememberedAs })
    localStorage.setItem(rememberedAs, 'yes')
    const page = reload(app(true))
    await settle()
    expect(drawnAs.mock.calls.flat()).toEqual(['out', 'unknown', 'in'])
    page.unmount()
  })

  test('who signs out is forgotten, with a network or without', async () => {
    for (const answer of [() => Promise.resolve({}), () => Promise.reject(noNetwork)]) {
      const { app, signOut, beside } = appOf({ rememberedAs })
      signOut.mockImplementation(answer)
      const page = render(app())
      await press(page, 'in')
      await press(page, 'out')
      expect(page.text()).toBe('out')
      expect(beside).toEqual(['Amna comes', 'signs out', 'gone'])
      expect(kept()).toBeNull()
      page.unmount()
    }
  })
})

describe('a session that the server alone knows', () => {
  test('is asked for each time, and said to be out of reach until an answer comes', async () => {
    const { app, whoAmI, beside } = appOf()
    whoAmI.mockRejectedValueOnce(noNetwork)
    const page = render(app())
    expect(page.text()).toBe('unknown')
    await settle()
    expect(page.text()).toBe('unreachable offline')
    await press(page, 'ask')
    expect(page.text()).toBe('in Amna')
    expect(beside).toEqual(['Amna comes'])
    expect(localStorage.length).toBe(1) // the language of the screen
    page.unmount()
  })

  test.each([
    ['nobody is signed in', noSession],
    ['whoever is signed in has no place here', notForThisApp],
  ])('%s', async (_, error) => {
    const { app, whoAmI, beside } = appOf()
    whoAmI.mockRejectedValue(error)
    const page = render(app())
    await settle()
    expect(page.text()).toBe('out')
    expect(beside).toEqual(['gone'])
    page.unmount()
  })

  test('another call learns that the server has ended it', async () => {
    let ended = () => undefined as void
    const { app, beside } = appOf({ listen: (tell) => (ended = tell) })
    const page = render(app())
    await settle()
    expect(page.text()).toBe('in Amna')
    act(() => ended())
    expect(page.text()).toBe('out')
    expect(beside).toEqual(['Amna comes', 'gone'])
    page.unmount()
  })
})
