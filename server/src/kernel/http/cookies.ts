import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AppName } from '../actor.ts'
import type { Config } from '../config.ts'
import type { Answer } from './idempotency.ts'

/** A cookie that no header can make sense of is none. */
function cookieIn(header: string, name: string): string | null {
  for (const part of header.split(';')) {
    const at = part.indexOf('=')
    if (at > 0 && part.slice(0, at).trim() === name) return decoded(part.slice(at + 1).trim())
  }
  return null
}

export const cookieOf = (request: FastifyRequest, name: string): string | null =>
  cookieIn(request.headers.cookie ?? '', name)

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** A name that a browser takes over TLS only, from this host only, for all of it: no neighbour's page can set it. */
const hostOnly = (name: string): string => `__Host-${name}`

/** The session of that app in a browser's cookies. Names of before are read too, until the next version. */
export const sessionIn = (header: string, app: AppName): string | null =>
  cookieIn(header, hostOnly(`session_${app}`)) ?? cookieIn(header, `session_${app}`)

/** Puts the session into the app's own cookie. */
export function answerSession(
  { publicUrls }: Pick<Config, 'publicUrls'>,
  reply: FastifyReply,
  app: AppName | null,
  session: Answer['session'],
): void {
  if (!session || !app) return
  const name = `session_${app}`
  const secure = publicUrls[app]?.startsWith('https:') ?? false
  const value = session === 'cleared' ? '' : encodeURIComponent(session.token)
  const age = session === 'cleared' ? 0 : session.maxAgeSeconds
  const rest = `; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax`
  if (!secure) return void reply.header('set-cookie', `${name}=${value}${rest}`)
  reply.header('set-cookie', [
    `${hostOnly(name)}=${value}${rest}; Secure`,
    `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure`,
  ])
}
