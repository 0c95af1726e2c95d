import { Webhook } from 'standardwebhooks'
import type { Kernel } from '../../kernel/context.ts'
import type { OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { type Recorder, sayAnswer, sayCall } from '../../kernel/outgoing/exchange.ts'
import type { OutgoingAnswer, OutgoingCall } from '../../kernel/outgoing/outgoing.ts'

/** Calls under way to one receiver, where its form says nothing else. */
export const PARALLEL = 4
/** The specification advises 15 to 30 seconds; who needs longer should answer first and work then. */
export const PATIENCE_MS = 15_000
const ANSWER_BYTES_MAX = 65_536
const [KEY_BYTES_MIN, KEY_BYTES_MAX] = [24, 64]

/** What makes a secret unfit to sign with, for whoever entered it; nothing where it is as the specification says. */
export function secretTrouble(secret: string): string | null {
  const [, encoded = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(secret) ?? []
  const { byteLength } = Buffer.from(encoded, 'base64')
  return byteLength >= KEY_BYTES_MIN && byteLength <= KEY_BYTES_MAX
    ? null
    : `whsec_ and ${KEY_BYTES_MIN} to ${KEY_BYTES_MAX} bytes in base64`
}

/** Signed now, by the new secret and for a day after a rotation by the former one as well. */
function signatures(open: OpenConnection, id: string, at: Date, body: string): string {
  const secrets = [open.secrets.secret, open.formerSecrets.secret].filter((one) => one && !secretTrouble(one))
  return secrets.map((secret) => new Webhook(secret!).sign(id, at, body)).join(' ')
}

/** One call with one event; the receiver knows it again by its id. Throws OutgoingError where no answer comes. */
export async function call(
  kernel: Pick<Kernel, 'outgoing' | 'clock'>,
  open: OpenConnection,
  event: { id: string; body: string },
  recorder?: Recorder,
): Promise<OutgoingAnswer> {
  const id = `evt_${event.id}`
  // Receivers turn away what was signed more than five minutes ago, so each try is signed anew.
  const at = kernel.clock.now()
  const given: OutgoingCall = {
    url: String(open.settings.url),
    method: 'POST',
    timeoutMs: PATIENCE_MS,
    answerBytesMax: ANSWER_BYTES_MAX,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signatures(open, id, at, event.body),
    },
    body: event.body,
    ...(open.settings.authority && { tls: { ca: String(open.settings.authority) } }),
  }
  sayCall(recorder, given)
  const answer = await kernel.outgoing.call(given)
  sayAnswer(recorder, answer)
  return answer
}
