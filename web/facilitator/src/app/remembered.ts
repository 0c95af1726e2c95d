import type { Output } from '@app/contract/calls'

/** Whose phone this is. The secret of the session is in a cookie that no script can read. */
export interface Remembered {
  me: Pick<Output<'auth.me'>, 'id' | 'name' | 'phoneMasked'> | undefined
  signedIn: boolean
  /** Deeds that went with a phone that was reported as lost, until they were read of. */
  lost?: number
}

const KEPT = 'facilitator-me'

export function remembered(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '') as Remembered
  } catch {
    return { me: undefined, signedIn: false }
  }
}

export const keepRemembered = (next: Remembered): void => localStorage.setItem(KEPT, JSON.stringify(next))
