import type { AppName } from '../kernel/actor.ts'
import { asOutgoing, isUnknownAuthority } from '../kernel/outgoing/outgoing-error.ts'
import { fail, type Line, ok, warn } from './line.ts'

const APPS: readonly AppName[] = ['citizen', 'facilitator', 'console']
/** What a proxy says for whom it cannot reach. */
const NOTHING_BEHIND = new Set([502, 503, 504])
const ANSWERS_WITHIN_MS = 8_000

/** The three addresses: each of its own, https, and, where the proxy stands already, answering. */
export async function checkAddresses(env: NodeJS.ProcessEnv): Promise<Line[]> {
  const hosts = new Map<string, string>()
  return Promise.all(
    APPS.map(async (app): Promise<Line> => {
      const name = `PUBLIC_URL_${app.toUpperCase()}`
      const id = `address.${app}`
      const text = env[name]
      if (!text)
        return fail(id, `${name} is not set.`, `Set it to the https address at which people open the ${app} app.`)
      if (!URL.canParse(text) || new URL(text).protocol !== 'https:')
        return fail(id, `${name} is "${text}", which is no https address.`, 'Give it as https://name.')
      const { host } = new URL(text)
      const other = hosts.get(host)
      if (other) return fail(id, `${name} has the same host as ${other}.`, 'Each app has a host name of its own.')
      hosts.set(host, name)
      return answers(id, text)
    }),
  )
}

/** Whatever answers, be it that nothing serves behind the proxy yet. */
async function answers(id: string, url: string): Promise<Line> {
  try {
    const { status } = await fetch(new URL('/health', url), {
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
    })
    return NOTHING_BEHIND.has(status)
      ? ok(id, `${url}: the proxy answers (${status}); nothing is started behind it yet.`)
      : ok(id, `${url} answers (${status}).`)
  } catch (error) {
    const { code, message } = ((error as Error).cause ?? error) as Error & { code?: string }
    if (isUnknownAuthority(code ?? ''))
      return warn(
        id,
        `${url} answers, but its certificate is not trusted here (${code}).`,
        'A certificate of your own authority: NODE_EXTRA_CA_CERTS in the settings. Phones have to trust it too.',
      )
    if (asOutgoing({ code }).code === 'tls_failed')
      return warn(
        id,
        `${url} answers, but its certificate does not hold (${code}).`,
        'Look at the proxy: the certificate has to be for this name, and for today.',
      )
    return warn(
      id,
      `${url} does not answer yet (${code ?? message}).`,
      'Set up its name, its certificate and the reverse proxy; this may come later, but before anybody signs in.',
    )
  }
}
