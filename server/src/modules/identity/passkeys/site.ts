import { isIP } from 'node:net'
import type { AppName } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'

export interface Site {
  /** A passkey belongs to this name, and a browser shows it to no other. */
  id: string
  origin: string
}

/** By the app's address. A demo without one is reached as `localhost`: no browser makes a passkey for a bare address. */
export function siteOf({ kernel }: Query, app: AppName): Site {
  const url = new URL(kernel.config.publicUrls[app] ?? kernel.config.ownUrl())
  if (kernel.config.publicUrls[app] === undefined) url.hostname = 'localhost'
  if (isIP(url.hostname.replace(/^\[|\]$/g, ''))) refuse('passkeys_unavailable')
  return { id: url.hostname, origin: url.origin }
}
