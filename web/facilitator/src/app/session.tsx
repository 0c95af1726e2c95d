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
import { call, onSignedOut } from './client.ts'
import { to } from './paths.ts'
import { push } from './push.ts'
import { keepRemembered, type Remembered, remembered } from './remembered.ts'
import { useLease } from './use-lease.ts'

type Me = Output<'auth.me'>

interface Session extends Remembered {
  /** Whether what this phone keeps can be read. */
  open: boolean
  /** False when this phone still holds another person's unsent work: theirs must be sent first. */
  begin(me: Me): Promise<boolean>
  /** Leaves, and wipes what the phone knows. */
  signOut(): Promise<void>
  /** It was read what became of unsent work. */
  readLost(): void
}

const SessionContext = createContext<Session | null>(null)

/** Who is signed in, and whether this phone's store is open to them. */
export function SessionProvider({ children }: { children?: ReactNode }) {
  const { outbox, replica, store, send } = useOffline()
  const [state, setState] = useState(remembered)
  const [open, setOpen] = useState(store.isOpen)
  const language = useAccountLanguage((chosen) => call('auth.setProfile', { language: chosen }))
  const remember = useCallback((next: Remembered) => {
    keepRemembered(next)
    setState(next)
  }, [])
  const wipe = useCallback(async () => {
    forgetAnswers('')
    await store.wipe()
    await Promise.all([outbox.clear(), replica.clear()])
  }, [outbox, replica, store])
  const begin = useCallback(
    async (me: Me) => {
      const before = (await store.ownerId()) ?? remembered().me?.id
      if (before && before !== me.id) {
        if ((await store.unsent()) > 0) return false
        await wipe()
      }
      let lost = remembered().lost ?? 0
      let opening = await store.open(me.id)
      if (opening === 'lost') {
        lost += await store.unsent()
        await wipe()
        opening = await store.open(me.id)
      }
      if (opening === 'open') await outbox.reload()
      setOpen(store.isOpen())
      language.signedIn(me.language)
      goOnPush(push, me.id)
      remember({ me: { id: me.id, name: me.name, phoneMasked: me.phoneMasked }, signedIn: true, lost })
      void send()
      return true
    },
    [language, outbox, remember, send, store, wipe],
  )
  const goOn = useEffectEvent(() => {
    if (!state.signedIn) return
    language.goesOn()
    if (state.me) goOnPush(push, state.me.id)
  })
  useEffect(() => goOn(), [])
  /** What is on the screen and in memory goes with the page. */
  const sealed = useCallback(
    async (signedIn: boolean) => {
      await store.seal()
      const { me, lost } = remembered()
      keepRemembered({ me: me && { id: me.id, name: '', phoneMasked: '' }, signedIn, lost })
      location.replace(to('day'))
    },
    [store],
  )
  useLease({ on: open && state.me !== undefined, ownerId: state.me?.id ?? '', sealed })
  const ended = useEffectEvent(() => {
    if (!remembered().signedIn) return
    if (store.isOpen()) {
      language.ended()
      void sealed(false)
    } else remember({ ...remembered(), signedIn: false })
  })
  useEffect(() => onSignedOut(() => ended()), [])
  const signOut = useCallback(async () => {
    remember({ ...remembered(), signedIn: false }) // what is answered from here on is no news
    await stopPush(push)
    await call('auth.signOut', {}).catch(() => undefined) // without a network the cookie ages out; the phone is wiped all the same
    await wipe()
    language.left()
    remember({ me: undefined, signedIn: false })
    setOpen(false)
  }, [language, remember, wipe])
  const readLost = useCallback(() => remember({ ...remembered(), lost: 0 }), [remember])
  const session = useMemo(() => ({ ...state, open, begin, signOut, readLost }), [state, open, begin, signOut, readLost])
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>
}

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('no session around this page')
  return session
}
