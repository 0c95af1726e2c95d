import type { Kernel } from '../../../kernel/context.ts'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import type { Recorder } from '../../../kernel/outgoing/exchange.ts'
import { callOver } from '../../../kernel/outgoing/http-auth.ts'
import type { OutgoingAnswer } from '../../../kernel/outgoing/outgoing.ts'
import { OutgoingError } from '../../../kernel/outgoing/outgoing-error.ts'
import type { Attachment, Collected, Connector, Envelope, SendAnswer } from '../envelope.ts'
import { Outage, readMessage } from '../envelope.ts'
import { signatureOf } from '../signature.ts'

const PATIENCE_MS = 6_000
/** Messages of one answer, with what they print and the documents that they bring. */
const ANSWER_BYTES_MAX = 32 * 1_048_576
const MESSAGES_MAX = 100
/** It says itself that it is down, or busy, or that nobody is there. */
const DOWN = new Set([429, 502, 503, 504])

interface Said {
  status: number
  body: Record<string, unknown>
}

/** A department with an interface of its own: applications are posted, messages are listed, decisions may also call back. */
export function restConnector(
  kernel: Pick<Kernel, 'outgoing'>,
  open: OpenConnection,
  { recorder, test }: { recorder?: Recorder; test?: boolean } = {},
): Connector {
  const url = String(open.settings.url).replace(/\/$/, '')
  const secret = open.secrets.secret ?? ''
  async function call(
    path: string,
    at: Date | null,
    init: { method: 'GET' | 'POST'; body?: string; key?: string },
  ): Promise<Said> {
    const answer = await callOver(
      kernel.outgoing,
      open,
      {
        url: `${url}${path}`,
        method: init.method,
        timeoutMs: PATIENCE_MS,
        answerBytesMax: ANSWER_BYTES_MAX,
        headers: {
          'content-type': 'application/json',
          'x-signature': signatureOf(secret, init.body ?? path),
          ...(at && { 'x-sent-at': at.toISOString() }),
          ...(init.key && { 'idempotency-key': init.key }),
          ...(test && { 'x-test': 'true' }),
        },
        ...(init.body !== undefined && { body: init.body }),
      },
      recorder,
    ).catch((error: unknown) => {
      if (error instanceof OutgoingError) throw new Outage(error.message, error.code)
      throw error
    })
    return read(answer)
  }

  return {
    async send(envelope: Envelope, attachments: readonly Attachment[], at: Date): Promise<SendAnswer> {
      const { requestId: _ours, districtId: _district, tehsilId: _tehsil, ...theirs } = envelope
      const body = JSON.stringify({
        ...theirs,
        ...(test && { test: true }),
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
      return answerOf(said)
    },
    async collect(position: string, at: Date | null) {
      const list = (limit: number) =>
        call(`/messages?after=${encodeURIComponent(position)}&limit=${limit}`, at, { method: 'GET' })
      const { status, body } = await list(MESSAGES_MAX).catch((error: unknown) => {
        // Many documents in one answer: one message at a time gets through.
        if (error instanceof Outage && error.code === 'answer_too_large') return list(1)
        throw error
      })
      if (status !== 200 || !Array.isArray(body.messages))
        throw new Error('the department’s list of messages cannot be read')
      const items = body.messages.map((one: unknown, index): Collected => {
        const given = one !== null && typeof one === 'object' ? (one as Record<string, unknown>) : {}
        const message = readMessage(given)
        if (message) return { message }
        const bytes = Buffer.from(JSON.stringify(one ?? null))
        const key = word(given.messageId, 80) || `${position}+${index}`
        return { aside: { key, reason: 'unreadable', bytes, sizeBytes: bytes.byteLength } }
      })
      return { items, position: word(body.next, 200) || position, done: async () => undefined }
    },
  }
}

const word = (value: unknown, max: number): string => (typeof value === 'string' ? value.slice(0, max) : '')

function read(answer: OutgoingAnswer): Said {
  if (DOWN.has(answer.status)) throw new Outage(`answers ${answer.status}`)
  // Our proof is not taken: whatever is sent next would not be either, and nothing is wrong with the application.
  if (answer.status === 401 || answer.status === 403) throw new Outage(`answers ${answer.status}`, 'sign_in_failed')
  if (answer.status >= 500) throw new Error(`the department's system failed with ${answer.status}`)
  const text = answer.body.toString('utf8')
  let body: unknown = null
  try {
    body = text.startsWith('{') ? JSON.parse(text) : null
  } catch {
    // Said below: it answered without a word.
  }
  if (body === null || typeof body !== 'object')
    throw new Error(`the department's system answered ${answer.status} without a word`)
  return { status: answer.status, body: body as Record<string, unknown> }
}

function answerOf(said: Said): SendAnswer {
  if (said.status === 200 || said.status === 201)
    return { answer: 'accepted', reference: word(said.body.reference, 60) }
  if (said.status === 202) return { answer: 'later', reference: word(said.body.reference, 60) }
  return {
    answer: 'rejected',
    code: word(said.body.code, 80) || `status_${said.status}`,
    words: word(said.body.words, 500),
  }
}
