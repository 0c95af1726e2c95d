import type { RefusalCode } from '@app/contract'
import { createHash } from 'node:crypto'
import { actorKey } from '../actor.ts'
import type { Tx } from '../context.ts'
import type { Work } from '../data/transaction.ts'
import { Refusal, refuse } from '../refusal.ts'
import { packAnswer, unpackAnswer } from './kept-answer.ts'

/** What the first arrival answered. A refusal is kept only when the use case kept what it wrote. */
export interface Answer {
  /** The answer as JSON text: made once, kept and sent as it is. */
  output?: string
  refusal?: { code: RefusalCode; details?: Record<string, unknown> }
  session?: { token: string; maxAgeSeconds: number } | 'cleared'
  /** An answer that lets somebody in is given again to the same browser only, and not for long. */
  lets?: { device: string; untilMs: number }
}

const PURPOSE = 'command answer'

/** The same text for the same value, whatever the order of its keys. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  let text = '{'
  for (const key of Object.keys(value).sort()) {
    const inner = (value as Record<string, unknown>)[key]
    if (inner !== undefined) text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key)}:${canonical(inner)}`
  }
  return `${text}}`
}

export function hashOfCommand(endpoint: string, input: unknown, bytes?: Uint8Array): Buffer {
  const hash = createHash('sha256').update(endpoint).update('\n').update(canonical(input))
  if (bytes) hash.update(bytes)
  return hash.digest()
}

interface Begun {
  body_hash: Buffer | null
  answer: Buffer | null
}

/**
 * Runs the command once for each (actor, command id). A second arrival waits for a racing first one and reads its
 * answer; the same key with another body is refused, and reveals nothing of the first.
 */
export async function onlyOnce(tx: Tx, work: Work, bodyHash: Buffer, run: () => Promise<Answer>): Promise<Answer> {
  const key = actorKey(tx.actor)
  const commandId = tx.commandId as string
  const begun = await tx.one<Begun>('select body_hash, answer from kernel.begin_command($1, $2)', [key, commandId])
  if (begun.body_hash && begun.answer) {
    if (!begun.body_hash.equals(bodyHash)) refuse('command_reused')
    return JSON.parse(unpackAnswer(tx.kernel.vault.openOwn(PURPOSE, begun.answer)))
  }
  let answer: Answer
  try {
    answer = await run()
  } catch (error) {
    if (!(error instanceof Refusal && error.keeps)) throw error
    answer = { refusal: { code: error.code, ...(error.details && { details: error.details }) } }
  }
  work.answer = {
    key,
    commandId,
    bodyHash,
    sealed: tx.kernel.vault.sealOwn(PURPOSE, packAnswer(JSON.stringify(answer), tx.kernel.config.besideRelease)),
  }
  return answer
}
