import { createSession, forgetAnswers } from '@app/ui'
import { goOnPush, stopPush } from '@app/ui/push-session'
import { forgetDrafts } from '../booking/draft-store.ts'
import { forgetOwnCopies } from '../kept/own-copy.ts'
import { call } from './api.ts'
import { push } from './push.ts'

const REMEMBERED_AS = 'citizen-signed-in'

/** Whether this phone remembers a session: what came late for somebody who has signed out is not kept. */
export const remembersSession = (): boolean => localStorage.getItem(REMEMBERED_AS) !== null

export const { SessionProvider, useSession } = createSession({
  whoAmI: () => call('auth.me', {}),
  async signOut() {
    await stopPush(push)
    await call('auth.signOut', {})
  },
  saveLanguage: (language) => call('auth.setProfile', { language }),
  rememberedAs: REMEMBERED_AS,
  onCome: (me) => goOnPush(push, me.id),
  onGone() {
    forgetAnswers('')
    void forgetOwnCopies()
  },
  onSignOut: forgetDrafts,
})
