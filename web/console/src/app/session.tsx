import type { Output } from '@app/contract/calls'
import { createSession } from '@app/ui'
import { goOnPush, stopPush } from '@app/ui/push-session'
import { answers, call, onSignedOut } from './api.ts'
import { sitsAs } from './begins.ts'
import { push } from './push.ts'

export type Me = Output<'auth.me'>

/** Who sits at this desk; nothing of a person is kept here after signing out. */
export const { SessionProvider, useSession } = createSession({
  whoAmI: () => call('auth.me', {}),
  async signOut() {
    await stopPush(push)
    await call('auth.signOut', {})
  },
  saveLanguage: (language) => call('auth.setProfile', { language }),
  desk: true,
  onCome(me) {
    sitsAs(me.roles)
    goOnPush(push, me.id)
  },
  onGone() {
    answers.removeQueries({ predicate: (query) => !String(query.queryKey[0]).startsWith('programme.') })
    sitsAs([])
  },
  listen: onSignedOut,
})
