import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Output } from '@app/contract/calls'
import { forgetAnswers, problemOf, useAccountLanguage } from '@app/ui'
import { call } from './api.ts'
import { forgetOwnCopies } from '../kept/own-copy.ts'
import { forgetDrafts } from '../booking/draft-store.ts'

type Me = Output<'auth.me'>

interface Session {
  /** `unknown` while a session that this device remembers is being confirmed. */
  status: 'unknown' | 'in' | 'out'
  me: Me | undefined
  signedIn(me: Me): void
  signOut(): Promise<void>
}

const KEPT = 'citizen-signed-in'
const SessionContext = createContext<Session>({
  status: 'out',
  me: undefined,
  signedIn: () => undefined,
  signOut: () => Promise.resolve(),
})

/** Whether this phone remembers a session: what came late for somebody who has signed out is not kept. */
export const remembersSession = (): boolean => localStorage.getItem(KEPT) !== null

/** Who is signed in. The secret itself is in a cookie that no script can read; here is only that there is one. */
export function SessionProvider({ drawn = false, children }: { drawn?: boolean; children?: ReactNode }) {
  // The server drew the page for nobody: whoever is remembered here comes in after it.
  const [status, setStatus] = useState<Session['status']>(() =>
    !drawn && localStorage.getItem(KEPT) ? 'unknown' : 'out',
  )
  const [me, setMe] = useState<Me>()
  const language = useAccountLanguage(
    (chosen) => void call('auth.setProfile', { language: chosen }).catch(() => undefined),
  )
  const goesOn = useCallback(
    (person: Me) => {
      localStorage.setItem(KEPT, 'yes')
      language.goesOn(person.language)
      setMe(person)
      setStatus('in')
    },
    [language],
  )
  const signedIn = useCallback(
    (person: Me) => {
      language.signedIn(person.language)
      goesOn(person)
    },
    [language, goesOn],
  )
  const forget = useCallback(() => {
    localStorage.removeItem(KEPT)
    forgetAnswers('')
    void forgetOwnCopies()
    language.left()
    setMe(undefined)
    setStatus('out')
  }, [language])
  useEffect(() => {
    if (localStorage.getItem(KEPT)) setStatus('unknown')
  }, [])
  useEffect(() => {
    if (status !== 'unknown') return
    call('auth.me', {}).then(goesOn, (error: unknown) => {
      // Without a network the remembered session is believed; only the server ends it.
      if (problemOf(error).kind === 'signedOut') forget()
      else setStatus('in')
    })
  }, [status, goesOn, forget])
  const signOut = useCallback(async () => {
    await call('auth.signOut', {}).catch(() => undefined)
    forgetDrafts()
    forget()
  }, [forget])
  const session = useMemo(() => ({ status, me, signedIn, signOut }), [status, me, signedIn, signOut])
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): Session {
  return useContext(SessionContext)
}
