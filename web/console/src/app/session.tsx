import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Output } from '@app/contract/calls'
import { problemOf, useAccountLanguage, type Problem } from '@app/ui'
import { answers, call, onSignedOut } from './api.ts'
import { sitsAs } from './begins.ts'

export type Me = Output<'auth.me'>

interface Session {
  /** `unknown` until the server has said whether this browser is signed in; `unreachable` when it could not be asked. */
  status: 'unknown' | 'unreachable' | 'in' | 'out'
  problem: Problem | undefined
  me: Me | undefined
  signedIn(me: Me): void
  signOut(): Promise<void>
  ask(): void
}

const SessionContext = createContext<Session>({
  status: 'unknown',
  problem: undefined,
  me: undefined,
  signedIn: () => undefined,
  signOut: () => Promise.resolve(),
  ask: () => undefined,
})

/** Who sits at this desk. The secret is in a cookie that no script can read; nothing of a person is kept here after signing out. */
export function SessionProvider({ children }: { children?: ReactNode }) {
  const [status, setStatus] = useState<Session['status']>('unknown')
  const [problem, setProblem] = useState<Problem>()
  const [me, setMe] = useState<Me>()
  const language = useAccountLanguage(
    (chosen) => void call('auth.setProfile', { language: chosen }).catch(() => undefined),
    { desk: true },
  )
  const goesOn = useCallback(
    (person: Me) => {
      language.goesOn(person.language)
      sitsAs(person.roles)
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
  const nobody = useCallback(() => {
    answers.removeQueries({ predicate: (query) => !String(query.queryKey[0]).startsWith('programme.') })
    sitsAs([])
    setMe(undefined)
    setStatus('out')
  }, [])
  const forget = useCallback(() => {
    language.left()
    nobody()
  }, [language, nobody])
  const ask = useCallback(() => {
    setStatus('unknown')
    call('auth.me', {}).then(goesOn, (error: unknown) => {
      const found = problemOf(error)
      setProblem(found)
      // Nobody leaves here: what was chosen on the sign-in page outlasts a reload of it.
      if (found.kind === 'signedOut' || found.kind === 'refused') nobody()
      else setStatus('unreachable')
    })
  }, [goesOn, nobody])
  useEffect(() => {
    onSignedOut(forget)
    ask()
  }, [ask, forget])
  const signOut = useCallback(async () => {
    await call('auth.signOut', {}).catch(() => undefined)
    forget()
  }, [forget])
  const session = useMemo(
    () => ({ status, problem, me, signedIn, signOut, ask }),
    [status, problem, me, signedIn, signOut, ask],
  )
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): Session {
  return useContext(SessionContext)
}
