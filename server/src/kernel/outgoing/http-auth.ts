import type { ConnectionField, OpenConnection } from './connection-kind.ts'
import { type Recorder, sayAnswer, sayCall } from './exchange.ts'
import type { OutgoingAnswer, OutgoingCall, OutgoingTls } from './http-out.ts'
import type { Outgoing, TokenClient } from './outgoing.ts'

/**
 * How we prove ourselves to a system over HTTPS, as questions of a connection's form: by the shared secret alone, which
 * signs both ways in any case, by a token of their authority, or by a certificate of our own. Words: `connection.field.*`.
 */
export const HTTP_AUTH_FIELDS: readonly ConnectionField[] = [
  { name: 'secret', type: 'secret', required: true },
  { name: 'auth', type: 'choice', choices: ['secret', 'oauth', 'certificate'], default: 'secret', required: true },
  { name: 'tokenUrl', type: 'url', required: true, when: { field: 'auth', is: ['oauth'] } },
  { name: 'clientId', type: 'text', required: true, when: { field: 'auth', is: ['oauth'] } },
  { name: 'clientSecret', type: 'secret', required: true, when: { field: 'auth', is: ['oauth'] } },
  { name: 'scope', type: 'text', when: { field: 'auth', is: ['oauth'] } },
  { name: 'certificate', type: 'long', required: true, when: { field: 'auth', is: ['certificate'] } },
  { name: 'certificateKey', type: 'secret', required: true, when: { field: 'auth', is: ['certificate'] } },
  { name: 'authority', type: 'long' },
]

const word = (value: unknown): string => (typeof value === 'string' ? value : '')

function tlsOf({ settings, secrets }: OpenConnection): OutgoingTls | undefined {
  const ca = word(settings.authority)
  const own = settings.auth === 'certificate'
  if (!ca && !own) return undefined
  return {
    ...(ca && { ca }),
    ...(own && { cert: word(settings.certificate), key: secrets.certificateKey ?? '' }),
  }
}

/** A call over a connection, with the proof that its form chose. A token that is not taken any more is fetched once anew. */
export async function callOver(
  outgoing: Outgoing,
  open: OpenConnection,
  call: OutgoingCall,
  recorder?: Recorder,
): Promise<OutgoingAnswer> {
  const tls = tlsOf(open)
  const client: TokenClient | undefined =
    open.settings.auth === 'oauth'
      ? {
          tokenUrl: word(open.settings.tokenUrl),
          clientId: word(open.settings.clientId),
          clientSecret: open.secrets.clientSecret ?? '',
          ...(open.settings.scope && { scope: word(open.settings.scope) }),
          ...(tls && { tls }),
        }
      : undefined
  const once = async (): Promise<OutgoingAnswer> => {
    const token = client && (await outgoing.token(client))
    if (client) recorder?.say('note', `OAuth ${client.tokenUrl}`)
    const whole: OutgoingCall = {
      ...call,
      headers: { ...call.headers, ...(token && { authorization: `Bearer ${token}` }) },
      ...(tls && { tls }),
    }
    sayCall(recorder, whole)
    const answer = await outgoing.call(whole)
    sayAnswer(recorder, answer)
    return answer
  }
  const answer = await once()
  if (!client || answer.status !== 401) return answer
  outgoing.forgetToken(client)
  return once()
}
