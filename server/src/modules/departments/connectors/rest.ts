import type { Attachment, Collected, Connector, Envelope, SendAnswer } from '../envelope.ts'
import { Outage, readMessage } from '../envelope.ts'
import { signatureOf } from '../signature.ts'

const PATIENCE_MS = 6_000
/** It says itself that it is down, or busy, or that nobody is there. */
const DOWN = new Set([429, 502, 503, 504])

/** A department with an interface of its own: applications are posted, messages are listed, decisions may also call back. */
export function restConnector({ url, secret }: { url: string; secret: string }): Connector {
  async function call(
    path: string,
    at: Date | null,
    init: { method: 'GET' | 'POST'; body?: string; key?: string },
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    let response: Response
    let text: string
    try {
      response = await fetch(`${url}${path}`, {
        method: init.method,
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          'content-type': 'application/json',
          'x-signature': signatureOf(secret, init.body ?? path),
          ...(at && { 'x-sent-at': at.toISOString() }),
          ...(init.key && { 'idempotency-key': init.key }),
        },
        ...(init.body !== undefined && { body: init.body }),
      })
      text = await response.text()
    } catch (error) {
      throw new Outage((error as Error).name === 'TimeoutError' ? 'no answer in time' : 'cannot be reached')
    }
    if (DOWN.has(response.status)) throw new Outage(`answers ${response.status}`)
    if (response.status >= 500) throw new Error(`the department's system failed with ${response.status}`)
    const body: unknown = text.startsWith('{') ? JSON.parse(text) : null
    if (body === null || typeof body !== 'object')
      throw new Error(`the department's system answered ${response.status} without a word`)
    return { status: response.status, body: body as Record<string, unknown> }
  }

  const word = (value: unknown, max: number): string => (typeof value === 'string' ? value.slice(0, max) : '')
  return {
    async send(envelope: Envelope, attachments: readonly Attachment[], at: Date): Promise<SendAnswer> {
      const { requestId: _ours, districtId: _district, tehsilId: _tehsil, ...theirs } = envelope
      const body = JSON.stringify({
        ...theirs,
        documents: attachments.map(({ name, mediaType, bytes }) => ({
          name,
          mediaType,
          base64: bytes.toString('base64'),
        })),
      })
      const said = await call('/applications', at, {
        method: 'POST',
        body,
        key: `${envelope.applicationId}:${envelope.round}`,
      })
      if (said.status === 200 || said.status === 201)
        return { answer: 'accepted', reference: word(said.body.reference, 60) }
      if (said.status === 202) return { answer: 'later', reference: word(said.body.reference, 60) }
      return {
        answer: 'rejected',
        code: word(said.body.code, 80) || `status_${said.status}`,
        words: word(said.body.words, 500),
      }
    },
    async collect(position: string, at: Date | null) {
      const { status, body } = await call(`/messages?after=${encodeURIComponent(position)}`, at, { method: 'GET' })
      if (status !== 200 || !Array.isArray(body.messages))
        throw new Error('the department’s list of messages cannot be read')
      const items = body.messages.flatMap((one: unknown): Collected[] => {
        const message = readMessage(one as Record<string, unknown>)
        return message ? [{ message }] : []
      })
      return { items, position: word(body.next, 200) || position, done: async () => undefined }
    },
  }
}
