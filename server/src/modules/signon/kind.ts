import type { Kernel } from '../../kernel/context.ts'
import type { SpokenKind } from '../../kernel/module.ts'
import type { Exchange, OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { recordExchange } from '../../kernel/outgoing/exchange.ts'
import { discovered, keysOf, troubleOf } from './provider.ts'

/** Two administrators stand behind each, as behind what money goes over: whoever speaks here says who somebody is. */
export const openIdKind: SpokenKind = {
  kind: 'openId',
  purpose: 'signin',
  subject: 'none',
  money: true,
  fields: [
    { name: 'issuer', type: 'url', required: true },
    { name: 'clientId', type: 'text', required: true },
    { name: 'auth', type: 'choice', required: true, choices: ['basic', 'post', 'none'], default: 'basic' },
    { name: 'clientSecret', type: 'secret', required: true, when: { field: 'auth', is: ['basic', 'post'] } },
    { name: 'buttonEn', type: 'text', required: true },
    { name: 'buttonUr', type: 'text', required: true },
    { name: 'scope', type: 'text', required: true, default: 'openid email' },
    { name: 'toleranceSeconds', type: 'number', required: true, min: 0, max: 300, default: 30 },
    { name: 'timeoutSeconds', type: 'number', required: true, min: 1, max: 30, default: 8 },
    { name: 'authority', type: 'long' },
  ],
  try: tryProvider,
}

/** What it says of itself, and its keys: nobody signs in for it. */
async function tryProvider(kernel: Kernel, open: OpenConnection): Promise<Exchange> {
  const recorder = recordExchange()
  const { steps } = recorder
  try {
    const metadata = await discovered(kernel, open, recorder)
    await keysOf(kernel, open, metadata, recorder)
    return { ok: true, steps }
  } catch (error) {
    const trouble = troubleOf(error)
    if (!trouble) return { ok: false, code: 'answer_wrong', words: (error as Error).message, steps }
    return { ok: false, code: trouble.code, words: trouble.message === trouble.code ? '' : trouble.message, steps }
  }
}
