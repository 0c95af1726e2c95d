import type { FastifyRequest } from 'fastify'
import type { AppName } from '../../actor.ts'
import type { Kernel } from '../../context.ts'
import { refuse } from '../../refusal.ts'

/**
 * A page cannot send a header with a handshake, so the cookie counts without the one that says whose page it is. Browsers say
 * that themselves: only the app's own may open one. A program says nothing, and has no cookie.
 */
export function assertOwnPage(
  { mode, config: { publicUrls } }: Pick<Kernel, 'mode' | 'config'>,
  request: FastifyRequest,
  app: AppName | null,
): void {
  const { origin, host } = request.headers
  if (origin === undefined) return
  const own = app && publicUrls[app]
  if (own && origin === new URL(own).origin) return
  if ((mode === 'demo' || !own) && [`http://${host}`, `https://${host}`].includes(origin)) return
  refuse('not_yours')
}
