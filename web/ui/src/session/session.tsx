import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useAccountLanguage } from '../i18n/language.tsx'
import type { Language } from '../i18n/messages.ts'
import { problemOf, type Problem } from '../live/problem.ts'

export interface Session<Me> {
  /** `unknown` until the server has said who is here; `unreachable` where it could not be asked and nothing is believed. */
  status: 'unknown' | 'unreachable' | 'in' | 'out'
  problem: Problem | undefined
  me: Me | undefined
  signedIn(me: Me): void
  signOut(): Promise<void>
  /** Asks the server once more who is here. */
  ask(): void
}

export interface SessionOptions<Me> {
  whoAmI(): Promise<Me>
  signOut(): Promise<unknown>
  saveLanguage(language: Language): Promise<unknown>
  /**
   * Where this device remembers that somebody is signed in. A remembered session is believed while the server cannot be
   * reached, and where none is remembered nobody is asked for. Without this the server alone says who is here.
   */
  rememberedAs?: string
  /** At a desk, whose language is the desk's. */
  desk?: boolean
  /** Told who is here, however they came. */
  onCome?(me: Me): void
  /** Forgets what the screen knew of them: they left, or the server ended their session. */
  onGone(): void
  /** Forgets what outlasts a session that the server ended: they left of their own will. */
  onSignOut?(): void
  /** Hands out what is to be called once another call learns that the server has ended the session. */
  listen?(ended: () => void): void
}

type State<Me> = Pick<Session<Me>, 'status' | 'problem' | 'me'>
const OUT = { status: 'out', problem: undefined, me: undefined } as const

const mayBeIn = ({ rememberedAs }: { rememberedAs?: string }): boolean =>
  rememberedAs === undefined || localStorage.getItem(rememberedAs) !== null

function useAskedSession<Me extends { language: string }>(options: SessionOptions<Me>, drawn: boolean): Session<Me> {
  const { rememberedAs, desk } = options
  const [state, setState] = useState<State<Me>>(() =>
    drawn || !mayBeIn(options) ? OUT : { ...OUT, status: 'unknown' },
  )
  const language = useAccountLanguage(options.saveLanguage, { desk })
  const come = useCallback(
    (me: Me) => {
      if (rememberedAs) localStorage.setItem(rememberedAs, 'yes')
      language.goesOn(me.language)
      options.onCome?.(me)
      setState({ status: 'in', problem: undefined, me })
    },
    [options, rememberedAs, language],
  )
  const signedIn = useCallback(
    (me: Me) => {
      language.signedIn(me.language)
      come(me)
    },
    [language, come],
  )
  const gone = useCallback(() => {
    if (rememberedAs) localStorage.removeItem(rememberedAs)
    options.onGone()
    setState(OUT)
  }, [options, rememberedAs])
  const leave = useCallback(() => {
    language.left()
    gone()
  }, [language, gone])
  const ask = useCallback(() => {
    setState((state) => ({ ...state, status: 'unknown' }))
    options.whoAmI().then(come, (error: unknown) => {
      const problem = problemOf(error)
      const ended = problem.kind === 'signedOut'
      if (rememberedAs && ended) leave()
      else if (rememberedAs) setState((state) => ({ ...state, status: 'in' }))
      // Nobody leaves here: what was chosen on the sign-in page outlasts a reload of it.
      else if (ended || problem.kind === 'refused') gone()
      else setState((state) => ({ ...state, status: 'unreachable', problem }))
    })
  }, [options, rememberedAs, come, gone, leave])
  useEffect(() => {
    options.listen?.(leave)
    // oxlint-disable-next-line react/set-state-in-effect -- on a page that was drawn on the server, who is here is known after it
    if (mayBeIn(options)) ask()
  }, [options, ask, leave])
  const signOut = useCallback(async () => {
    await options.signOut().catch(() => undefined)
    options.onSignOut?.()
    leave()
  }, [options, leave])
  return useMemo(() => ({ ...state, signedIn, signOut, ask }), [state, signedIn, signOut, ask])
}

/**
 * Who is signed in, in an app that asks the server for it. The secret itself is in a cookie that no script can read.
 * The facilitator's app has a session of its own: its phone knows its person, and asks nobody.
 */
export function createSession<Me extends { language: string }>(options: SessionOptions<Me>) {
  const SessionContext = createContext<Session<Me>>({
    ...OUT,
    signedIn: () => undefined,
    signOut: () => Promise.resolve(),
    ask: () => undefined,
  })
  /** `drawn`: the server drew this page for nobody, and whoever is remembered here comes in after it. */
  function SessionProvider({ drawn = false, children }: { drawn?: boolean; children?: ReactNode }) {
    const session = useAskedSession(options, drawn)
    return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
  }
  return { SessionProvider, useSession: (): Session<Me> => useContext(SessionContext) }
}
