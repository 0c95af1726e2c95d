import { createSession, forgetAnswers } from '@app/ui'
import { forgetDrafts } from '../booking/draft-store.ts'
import { forgetOwnCopies } from '../kept/own-copy.ts'
import { call } from './api.ts'

const REMEMBERED_AS = 'citizen-signed-in'

/** Whether this phone remembers a session: what came late for somebody who has signed out is not kept. */
export const remembersSession = (): boolean => localStorage.getItem(REMEMBERED_AS) !== null

export const { SessionProvider, useSession } = createSession({
  whoAmI: () => call('auth.me', {}),
  signOut: () => call('auth.signOut', {}),
  saveLanguage: (language) => call('auth.setProfile', { language }),
  rememberedAs: REMEMBERED_AS,
  onGone() {
    forgetAnswers('')
    void forgetOwnCopies()
  },
  onSignOut: forgetDrafts,
})
