import { readFileSync } from 'node:fs'
import { fieldProblems, filled } from '@app/domain/connections'
import type { Actor } from '../kernel/actor.ts'
import type { Kernel } from '../kernel/context.ts'
import { inTransaction } from '../kernel/data/in-transaction.ts'
import { newId } from '../kernel/id.ts'
import type { SpokenKind } from '../kernel/module.ts'
import type { ConnectionField, Exchange, FieldValue } from '../kernel/outgoing/connection-kind.ts'
import { asOutgoing } from '../kernel/outgoing/outgoing-error.ts'
import { OperatorError, Refusal } from '../kernel/refusal.ts'
import { connectionsModule, noteOutcome } from '../modules/connections/index.ts'
import type { Asking, Question } from './ask.ts'
import { isQuestion, questionOf, valueOf } from './field-question.ts'
import type { Flags } from './flags.ts'
import { type Line, ok } from './line.ts'
import { troubleLine } from './trouble.ts'

/** A text gateway or mail server as it was described, before it is kept. */
export interface Described {
  kind: SpokenKind
  settings: Record<string, FieldValue>
  secrets: Record<string, string>
}
export type What = 'gateway' | 'mail'
const PURPOSE = { gateway: 'text', mail: 'mail' } as const

/**
 * Asks for one of its kind, by the same form that the console draws; undefined where none is wanted.
 * @param before what failed: it is offered again, and flags, which said it, are not
 */
export async function describe(
  kernel: Kernel,
  asking: Asking,
  flags: Flags,
  what: What,
  before?: Described,
): Promise<Described | undefined> {
  const kinds = [...kernel.connectionKinds.values()].filter((kind) => kind.purpose === PURPOSE[what])
  const wanted = await asking.ask(kindQuestion(kinds, what, before ? undefined : flags.values[what], before))
  const kind = kinds.find((one) => one.kind === wanted)
  if (!kind) return undefined
  const sets = before ? NO_FLAGS : flags.sets[what]
  const unknown = [...sets.keys()].find((name) => !kind.fields.some((field) => field.name === name))
  if (unknown)
    throw new OperatorError(
      `--${what}-set ${unknown}: ${kind.kind} has ${kind.fields.map((field) => field.name).join(', ')}.`,
    )
  const described: Described = { kind, settings: {}, secrets: {} }
  const known = before?.kind === kind ? before : undefined
  for (const field of kind.fields) {
    const given = sets.get(field.name)
    if (given === undefined && !isQuestion(field, kind, described.settings)) continue
    if (field.type === 'secret') await askSecret(kernel, asking, what, described, field, given, known)
    else {
      const question = questionOf(kernel, kind.kind, field, known?.settings[field.name])
      const said = await asking.ask({ ...question, flag: `${what}-set ${field.name}=…`, given })
      if (said !== '') described.settings[field.name] = valueOf(field, said)
    }
  }
  const settings = { ...described.settings, ...filled(kind.fields, described.settings) }
  const problems = fieldProblems(kind.fields, settings, new Set(Object.keys(described.secrets)))
  if (problems.length)
    throw new OperatorError(problems.map((one) => `--${what}-set ${one.field}: ${one.code}`).join('\n'))
  return described
}

const NO_FLAGS: ReadonlyMap<string, string> = new Map()

function kindQuestion(
  kinds: readonly SpokenKind[],
  what: What,
  given: string | undefined,
  before: Described | undefined,
): Question {
  const known = kinds.map((kind) => kind.kind).join(', ') || 'none'
  return {
    flag: what,
    given,
    words: what === 'gateway' ? `Text gateway, one of: ${known}` : `Mail server, one of: ${known}; Enter for none`,
    otherwise: before?.kind.kind ?? '',
    read: (said) =>
      said === '' || kinds.some((kind) => kind.kind === said)
        ? { value: said }
        : { wrong: `There is no "${said}"; there are: ${known}.` },
  }
}

/** Typed unseen, or in a file; what was typed before is kept by Enter, and is not shown. */
async function askSecret(
  kernel: Kernel,
  asking: Asking,
  what: What,
  { kind, secrets }: Described,
  field: ConnectionField,
  file: string | undefined,
  before: Described | undefined,
): Promise<void> {
  const kept = before?.secrets[field.name]
  const question = questionOf(kernel, kind.kind, field, kept)
  const said = await asking.ask({
    ...question,
    flag: `${what}-set ${field.name}=FILE`,
    given: file === undefined ? undefined : secretIn(file),
    words: `${question.words} (it is not shown${kept ? '; Enter keeps it' : field.required ? '' : '; Enter for none'})`,
    shown: '',
  })
  if (said !== '') secrets[field.name] = said
}

/** Arguments are seen by everybody on the machine; a file is its owner's. */
function secretIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    throw new OperatorError(`The file of a secret cannot be read: ${(error as Error).message}`)
  }
}

const TRIED_WITHIN_MS = 60_000

/** Speaks to it before anything of it is kept: what does not answer now would answer nobody. */
export async function tried(kernel: Kernel, what: What, { kind, settings, secrets }: Described): Promise<Line> {
  const all = filled(kind.fields, settings)
  const exchange = await speak(kernel, kind, { settings: all, secrets })
  if (exchange.ok) return ok(what, `The ${what === 'gateway' ? 'text gateway' : 'mail server'} answers.`)
  const words = kernel.territory.messages.words[`connection.trouble.${exchange.code ?? 'unreachable'}`]?.en
  return troubleLine(what, all, exchange, words)
}

async function speak(
  kernel: Kernel,
  kind: SpokenKind,
  given: { settings: Record<string, FieldValue>; secrets: Record<string, string> },
): Promise<Exchange> {
  let late: NodeJS.Timeout | undefined
  const tooLong = new Promise<Exchange>((resolve) => {
    late = setTimeout(() => resolve({ ok: false, code: 'timed_out', steps: [] }), TRIED_WITHIN_MS)
  })
  const open = { id: newId(), kind: kind.kind, purpose: kind.purpose, subjectId: '', name: kind.kind }
  try {
    return await Promise.race([kind.try(kernel, { ...open, ...given, formerSecrets: {} }), tooLong])
  } catch (error) {
    const { code, message } = asOutgoing(error)
    return { ok: false, code, words: message === code ? '' : message, steps: [] }
  } finally {
    clearTimeout(late)
  }
}

/** Kept and turned on by the same use cases as the console's, in the name of the administrator who will have it there. */
export async function keep(kernel: Kernel, administratorId: string, described: Described): Promise<void> {
  const { 'connections.save': save, 'connections.turnOn': turnOn } = connectionsModule.handlers
  if (!save || !turnOn) throw new Error('connections are neither saved nor turned on')
  const actor: Actor = {
    kind: 'staff',
    id: administratorId,
    roles: ['admin'],
    jurisdiction: { province: true },
  }
  const { kind, settings, secrets } = described
  const name = kernel.territory.messages.words[`connection.${kind.kind}`]?.en ?? kind.kind
  const connectionId = newId()
  try {
    await inTransaction(kernel, { actor, channel: 'system' }, async (tx) => {
      const base = { connectionId, kind: kind.kind, subjectId: '', name, position: 1, revision: 0 }
      const saved = await save(tx, { ...base, settings, secrets })
      await turnOn(tx, { connectionId, revision: saved.revision })
      // It has answered a moment ago: nothing is kept that has not.
      await noteOutcome(kernel, connectionId, { ok: true }, tx)
    })
  } catch (error) {
    if (error instanceof Refusal)
      throw new OperatorError(`${kind.kind}: ${error.code} ${JSON.stringify(error.details ?? {})}`)
    throw error
  }
}
