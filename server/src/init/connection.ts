import { readFileSync } from 'node:fs'
import { fieldProblems, filled, isAsked } from '@app/domain/connections'
import type { Actor } from '../kernel/actor.ts'
import type { Kernel } from '../kernel/context.ts'
import { inTransaction } from '../kernel/data/in-transaction.ts'
import { newId } from '../kernel/id.ts'
import type { SpokenKind } from '../kernel/module.ts'
import type { ConnectionField, Exchange, FieldValue } from '../kernel/outgoing/connection-kind.ts'
import { asOutgoing } from '../kernel/outgoing/outgoing-error.ts'
import { OperatorError, Refusal } from '../kernel/refusal.ts'
import { connectionsModule } from '../modules/connections/index.ts'
import type { Asking } from './ask.ts'
import type { Flags } from './flags.ts'
import { fail, type Line, ok } from './line.ts'

/** A text gateway or mail server as it was described, before it is kept. */
export interface Described {
  kind: SpokenKind
  settings: Record<string, FieldValue>
  secrets: Record<string, string>
}
export type What = 'gateway' | 'mail'
const PURPOSE = { gateway: 'text', mail: 'mail' } as const

/** Asks for one of its kind, by the same form that the console draws; undefined where none is wanted. */
export async function describe(
  kernel: Kernel,
  asking: Asking,
  flags: Flags,
  what: What,
): Promise<Described | undefined> {
  const kinds = [...kernel.connectionKinds.values()].filter((kind) => kind.purpose === PURPOSE[what])
  const known = kinds.map((kind) => kind.kind).join(', ') || 'none'
  const wanted = await asking.ask({
    flag: what,
    given: flags.values[what],
    words: what === 'gateway' ? `Text gateway, one of: ${known}` : `Mail server, one of: ${known}; nothing for none`,
    otherwise: '',
    read: (said) =>
      said === '' || kinds.some((kind) => kind.kind === said)
        ? { value: said }
        : { wrong: `There is no "${said}"; there are: ${known}.` },
  })
  const kind = kinds.find((one) => one.kind === wanted)
  if (!kind) return undefined
  const unknown = [...flags.sets[what].keys()].find((name) => !kind.fields.some((field) => field.name === name))
  if (unknown)
    throw new OperatorError(
      `--${what}-set ${unknown}: ${kind.kind} has ${kind.fields.map((field) => field.name).join(', ')}.`,
    )
  const described: Described = { kind, settings: {}, secrets: {} }
  for (const field of kind.fields) {
    if (!isAsked(field, filled(kind.fields, described.settings))) continue
    if (!isEssential(field) && !flags.sets[what].has(field.name)) continue
    const said = await answerTo(kernel, asking, flags, what, kind.kind, field)
    if (said === '') continue
    if (field.type === 'secret') described.secrets[field.name] = said
    else described.settings[field.name] = typed(field, said)
  }
  const problems = fieldProblems(
    kind.fields,
    { ...described.settings, ...filled(kind.fields, described.settings) },
    new Set(Object.keys(described.secrets)),
  )
  if (problems.length)
    throw new OperatorError(problems.map((one) => `--${what}-set ${one.field}: ${one.code}`).join('\n'))
  return described
}

/** What a form says by itself is not asked at the terminal: the console shows it all, and changes it. */
const isEssential = (field: ConnectionField): boolean =>
  field.type === 'secret' || (field.required === true && field.default === undefined)

async function answerTo(
  kernel: Kernel,
  asking: Asking,
  flags: Flags,
  what: What,
  kind: string,
  field: ConnectionField,
): Promise<string> {
  const label = kernel.territory.messages.words[`connection.${kind}.${field.name}`]?.en ?? field.name
  const given = flags.sets[what].get(field.name)
  const secret = field.type === 'secret'
  return asking.ask({
    flag: `${what}-set ${field.name}`,
    given: secret && given !== undefined ? secretIn(given) : given,
    words: field.choices ? `${label} (${field.choices.join(', ')})` : label,
    hidden: secret,
    ...(field.required && field.default === undefined ? {} : { otherwise: String(field.default ?? '') }),
  })
}

/** Arguments are seen by everybody on the machine; a file is its owner's. */
function secretIn(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    throw new OperatorError(`The file of a secret cannot be read: ${(error as Error).message}`)
  }
}

function typed({ type }: ConnectionField, said: string): FieldValue {
  if (type === 'number') return Number(said)
  if (type === 'switch') return ['true', 'yes', '1', 'on'].includes(said.toLowerCase())
  return said
}

const TRIED_WITHIN_MS = 60_000

/** Speaks to it before anything of it is kept: what does not answer now would answer nobody. */
export async function tried(kernel: Kernel, what: What, { kind, settings, secrets }: Described): Promise<Line> {
  const exchange = await speak(kernel, kind, { settings: filled(kind.fields, settings), secrets })
  if (exchange.ok) return ok(what, `The ${what === 'gateway' ? 'text gateway' : 'mail server'} answers.`)
  const code = exchange.code ?? 'unreachable'
  const words = kernel.territory.messages.words[`connection.trouble.${code}`]?.en ?? code
  return fail(
    what,
    [words, exchange.words].filter(Boolean).join(' '),
    'Look at its address, its key and whether it lets this machine in (OUTGOING_NETWORKS for one inside).',
  )
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
  try {
    await inTransaction(kernel, { actor, channel: 'system' }, async (tx) => {
      const connectionId = newId()
      const base = { connectionId, kind: kind.kind, subjectId: '', name, position: 1, revision: 0 }
      const saved = await save(tx, { ...base, settings, secrets })
      await turnOn(tx, { connectionId, revision: saved.revision })
    })
  } catch (error) {
    if (error instanceof Refusal)
      throw new OperatorError(`${kind.kind}: ${error.code} ${JSON.stringify(error.details ?? {})}`)
    throw error
  }
}
