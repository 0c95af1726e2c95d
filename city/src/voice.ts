import type { EndpointId, Input, Output } from '@app/contract'
import { newId } from './ids.ts'
import { type Line, Refused, type SendOptions } from './line.ts'

export type AppName = 'citizen' | 'facilitator' | 'console'

/** Somebody with a phone who is signed in, and signs in again when the session is over. */
export interface Voice {
  readonly phone: string
  call<Id extends EndpointId>(
    id: Id,
    input: Input<Id>,
    options?: Omit<SendOptions, 'token' | 'app'>,
  ): Promise<Output<Id>>
  /** Text messages that came to this phone, the newest first. */
  messages(template?: string): Promise<{ template: string; text: string; facts: Record<string, unknown>; at: string }[]>
  token(): Promise<string>
}

export function createVoice(
  line: Line,
  phone: string,
  app: AppName,
  { applying = false }: { applying?: boolean } = {},
): Voice {
  let session: Promise<string> | undefined

  const signIn = (): Promise<string> => withFreshCode(signInOnce)

  async function withFreshCode<T>(show: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await show()
      } catch (error) {
        // A time-based code is good once: the next one comes with the next half minute.
        if (
          !(error instanceof Refused) ||
          attempt >= 6 ||
          !['code_wrong', 'code_too_soon', 'code_expired'].includes(error.code)
        )
          throw error
        await line.send('demo.clock', { advanceSeconds: 31 })
      }
    }
  }

  async function signInOnce(): Promise<string> {
    // What lies in the inbox already was asked for by somebody else, or is over.
    for (const old of await inbox()) if (old.template === 'login_code') used.add(old.at)
    await line.send('auth.requestCode', { phone, app, applying })
    const code = await codeFor()
    const { session: found, secondFactor } = await line.send('auth.verifyCode', { phone, app, code, applying })
    if (found) return found.token
    if (!secondFactor) throw new Error(`${phone} could not sign in`)
    return (await line.send('auth.secondFactor', { ticket: secondFactor.ticket, totp: await authenticator() })).token
  }

  async function authenticator(): Promise<string> {
    const { items } = await line.send('demo.people', { phone })
    const totp = items.find((p) => p.app === app)?.totp
    if (!totp) throw new Error(`${phone} has no second factor`)
    return totp
  }

  /** Of several calls that are asked for the second factor again, one shows it and the others wait for that. */
  let showing: Promise<unknown> | undefined
  function stepUp(known: string): Promise<unknown> {
    showing ??= withFreshCode(async () =>
      line.send('auth.stepUp', { totp: await authenticator() }, { token: known, app }),
    ).finally(() => {
      showing = undefined
    })
    return showing
  }

  /** The code arrives when its job has run. */
  async function codeFor(): Promise<string> {
    const asked = Date.now()
    for (;;) {
      const sent = (await inbox()).find((m) => m.template === 'login_code')
      if (sent && !used.has(sent.at)) {
        used.add(sent.at)
        return String(sent.facts.code)
      }
      if (Date.now() - asked > 20_000) throw new Error(`no code came to ${phone}`)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
  const used = new Set<string>()
  const inbox = async () => (await line.send('demo.inbox', { phone, limit: 60 })).items

  const token = (): Promise<string> => {
    session ??= signIn()
    session.catch(() => {
      session = undefined
    })
    return session
  }

  return {
    phone,
    token,
    async call(id, input, given = {}) {
      const options = { ...given, commandId: given.commandId ?? newId(), app }
      const known = await token()
      try {
        return await line.send(id, input, { ...options, token: known })
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        if (error.code === 'step_up_needed') await stepUp(known)
        else if (error.code !== 'not_signed_in') throw error
        // Of several calls that find the session over, one signs in and the others wait for it.
        else if ((await token()) === known) session = undefined
        return line.send(id, input, { ...options, token: await token() })
      }
    },
    async messages(template) {
      const all = await inbox()
      return template === undefined ? all : all.filter((m) => m.template === template)
    },
  }
}
