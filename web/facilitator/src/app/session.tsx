import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
  type ReactNode,
} from 'react'
import type { Output } from '@app/contract/calls'
import { forgetAnswers, useAccountLanguage } from '@app/ui'
import { goOnPush, stopPush } from '@app/ui/push-session'
import { useOffline } from '../offline/use-offline.tsx'
import { call } from './client.ts'
import { push } from './push.ts'

type Me = Output<'auth.me'>

interface Session {
  signedIn: boolean
  me: Pick<Me, 'id' | 'name' | 'phoneMasked'> | undefined
  /** False when this phone still holds another person's unsent work: theirs must be sent first. */
  begin(me: Me): Promise<boolean>
  /** The server ended the session; what is on the phone stays for the same person. */
  ended(): void
  /** Leaves, and wipes what the phone knows. */
  signOut(): Promise<void>
}

const KEPT = 'facilitator-me'
const SessionContext = createContext<Session | null>(null)

interface Remembered {
  me: Session['me']
  signedIn: boolean
}

function remembered(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '') as Remembered
  } catch {
    return { me: undefined, signedIn: false }
  }
}

/** Who is signed in. The secret is in a cookie that no script can read; here is only whose phone this is. */
export function SessionProvider({ children }: { children?: ReactNode }) {
  const { outbox, replica, database, send } = useOffline()
  const [state, setState] = useState(remembered)
  const language = useAccountLanguage((chosen) => call('auth.setProfile', { language: chosen }))
  const remember = useCallback((next: Remembered) => {
    localStorage.setItem(KEPT, JSON.stringify(next))
    setState(next)
  }, [])
  const wipe = useCallback(async () => {
    forgetAnswers('')
    await Promise.all([outbox.clear(), replica.clear(), database.clear('fixes')])
  }, [outbox, replica, database])
  const begin = useCallback(
    async (me: Me) => {
      const before = remembered().me
      if (before && before.id !== me.id) {
        if (outbox.items().some((item) => item.state === 'waiting' || item.state === 'needsUpdate')) return false
        await wipe()
      }
      language.signedIn(me.language)
      goOnPush(push, me.id)
      remember({ me: { id: me.id, name: me.name, phoneMasked: me.phoneMasked }, signedIn: true })
      void send()
      return true
    },
    [language, outbox, remember, send, wipe],
  )
  const goOn = useEffectEvent(() => {
    if (!state.signedIn) return
    language.goesOn()
    if (state.me) goOnPush(push, state.me.id)
  })
  useEffect(() => goOn(), [])
  const ended = useCallback(() => {
    language.ended()
    remember({ ...remembered(), signedIn: false })
  }, [language, remember])
  const signOut = useCallback(async () => {
    await stopPush(push)
    await call('auth.signOut', {}).catch(() => undefined) // without a network the cookie ages out; the phone is wiped all the same
    await wipe()
    language.left()
    remember({ me: undefined, signedIn: false })
  }, [language, remember, wipe])
  const session = useMemo(() => ({ ...state, begin, ended, signOut }), [state, begin, ended, signOut])
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session around this page')
  return session
}
