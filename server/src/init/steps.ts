import type { Kernel, Query } from '../kernel/context.ts'
import { system } from '../kernel/actor.ts'
import { inTransaction, read } from '../kernel/data/in-transaction.ts'
import { OperatorError } from '../kernel/refusal.ts'
import {
  administrators,
  type FirstLink,
  hasRecoveryCode,
  makeFirstAdministrators,
  recover,
  renewFirstLinks,
  renewRecoveryCode,
} from '../modules/identity/index.ts'
import { switchAllOff } from '../modules/catalogue/index.ts'
import { closeAllDistricts } from '../modules/places/index.ts'
import type { Asking } from './ask.ts'
import { describe, type Described, keep, tried, type What } from './connection.ts'
import type { Flags } from './flags.ts'
import { hasGateway, hasMail } from './gateway.ts'
import { fail, failed, type Line, ok, printed, warn } from './line.ts'
import { askPerson } from './people.ts'
import { linkOf, type Result } from './result.ts'

export interface Step {
  kernel: Kernel
  asking: Asking
  flags: Flags
  consoleUrl: string
}
type Part = Omit<Result, 'lines'> & { lines: Line[] }

const ACTOR = system('init')
const asked = <T>(kernel: Kernel, fn: (q: Query) => Promise<T>): Promise<T> => read(kernel, ACTOR, fn)

const THERE_ARE_SOME = {
  code: 'administrators_exist',
  says:
    'This system has administrators already, so it makes no first ones. They sign in to the console, and two of them make a ' +
    'third there, under Staff. While neither of the first two has come in, "npm run init -- --links" makes both links anew; once ' +
    'one is in, they send the other the link again, under Staff. Where every administrator is lost, the sealed recovery code ' +
    'lets one in: "npm run init -- --recover".',
}

const named = async ({ kernel, consoleUrl }: Step, links: readonly FirstLink[]) => {
  const names = new Map((await asked(kernel, administrators)).map((one) => [one.accountId, one.name]))
  return links.map((link) => ({
    name: names.get(link.accountId) ?? '',
    link: linkOf(consoleUrl, link),
    expiresAt: link.expiresAt.toISOString(),
  }))
}

/** From nothing to two people with a link each. Whatever stands in the way stands there before anything is kept. */
export async function beginSystem(step: Step): Promise<Part> {
  const { kernel, asking, flags } = step
  if ((await asked(kernel, administrators)).length) return { done: 'refused', refusal: THERE_ARE_SOME, lines: [] }
  const first = await askPerson(asking, flags, 'first')
  const second = await askPerson(asking, flags, 'second', first.phone)
  const lines: Line[] = []
  const described = []
  for (const what of ['gateway', 'mail'] as const) {
    const found = await describeAndTry(step, what)
    if (!found) continue
    lines.push(found.line)
    described.push({ what, one: found.one })
  }
  if (failed(lines)) return { done: 'refused', lines }
  asking.assertGoing()
  const made = await inTransaction(kernel, { actor: ACTOR, channel: 'system' }, async (tx) => {
    const links = await makeFirstAdministrators(tx, [first, second])
    if (links === 'there_are_some') return undefined
    await closeAllDistricts(tx)
    await switchAllOff(tx)
    return { links, recoveryCode: await renewRecoveryCode(tx) }
  })
  if (!made) return { done: 'refused', refusal: THERE_ARE_SOME, lines }
  for (const { what, one } of described) lines.push(...(await kept(step, what, one, made.links[0]!.accountId)))
  return { done: 'begun', lines, links: await named(step, made.links), recoveryCode: made.recoveryCode }
}

/** What does not answer is asked for again by itself, where somebody sits there: all that was said before still holds. */
async function describeAndTry(
  { kernel, asking, flags }: Pick<Step, 'kernel' | 'asking' | 'flags'>,
  what: What,
): Promise<{ one: Described; line: Line } | undefined> {
  for (let before: Described | undefined; ;) {
    const one = await describe(kernel, asking, flags, what, before)
    if (!one) return undefined
    asking.say('trying it…')
    const line = await tried(kernel, what, one)
    if (line.state === 'ok') asking.say('It answers.')
    if (line.state !== 'fail' || !asking.atTerminal) return { one, line }
    asking.say(`${printed(line)}\nOnce more; Enter takes what stands in [ ]. Ctrl-C stops, and nothing is kept.`)
    before = one
  }
}

/** The links have to be told whatever comes of this: nobody could read them again. */
async function kept({ kernel }: Step, what: What, one: Described, administratorId: string): Promise<Line[]> {
  try {
    await keep(kernel, administratorId, one)
    return []
  } catch (error) {
    const todo =
      what === 'gateway' ? '"npm run init -- --gateway KIND".' : 'Enter it in the console, under Connections.'
    return [fail(`${what}.kept`, (error as Error).message, todo)]
  }
}

export async function renewLinks(step: Step): Promise<Part> {
  const links = await inTransaction(step.kernel, { actor: ACTOR, channel: 'system' }, renewFirstLinks)
  if (Array.isArray(links)) return { done: 'links', lines: [], links: await named(step, links) }
  const says =
    links === 'there_are_none'
      ? 'There are no administrators yet: run "npm run init".'
      : 'An administrator has come in already. They let the other in: on the console, under Staff, open their name and press ' +
        '“Send the sign-in link again”. Where every administrator is lost: "npm run init -- --recover".'
  return { done: 'refused', refusal: { code: links, says }, lines: [] }
}

/** Where the first gateway was left out or ended, nobody can sign in to enter another: so it is entered from here. */
export async function enterGateway({ kernel, asking, flags }: Step): Promise<Part> {
  if (await hasGateway(kernel.db)) {
    const says = 'A text gateway is on. The console changes it, under Connections.'
    return { done: 'refused', refusal: { code: 'gateway_on', says }, lines: [] }
  }
  const [administrator] = await asked(kernel, administrators)
  if (!administrator) throw new OperatorError('There are no administrators yet: run "npm run init".')
  const found = await describeAndTry({ kernel, asking, flags }, 'gateway')
  if (!found) throw new OperatorError('--gateway names no kind.')
  const { one, line } = found
  asking.assertGoing()
  if (line.state !== 'fail') await keep(kernel, administrator.accountId, one)
  return { done: line.state === 'fail' ? 'refused' : 'gateway', lines: [line] }
}

const REFUSED = {
  wrong: 'This is not the recovery code. Every administrator and auditor has been told.',
  used_before: 'This code was used before, and each is good once. Every administrator and auditor has been told.',
  too_many: 'Five wrong codes within an hour: none is looked at now. Wait an hour.',
  not_an_administrator: 'That number is another member of staff’s. Give the number of an administrator, or a new one.',
} as const

/** The sealed code, for the day on which every administrator is lost. */
export async function letOneIn(step: Step, typed: string): Promise<Part> {
  const person = await askPerson(step.asking, step.flags, 'first')
  const done = await inTransaction(step.kernel, { actor: ACTOR, channel: 'system' }, (tx) => recover(tx, typed, person))
  if (done.outcome !== 'used')
    return { done: 'refused', refusal: { code: done.outcome, says: REFUSED[done.outcome] }, lines: [] }
  return { done: 'recovered', lines: [], links: await named(step, [done.link]), recoveryCode: done.nextCode }
}

/** What only the system itself knows. */
export async function checkInside(kernel: Kernel): Promise<Line[]> {
  const known = await asked(kernel, administrators)
  const ready = known.filter((one) => one.ready && !one.suspended).length
  return [
    known.length === 0
      ? fail('administrators', 'There are none.', '"npm run init" makes the first two.')
      : ready >= 2
        ? ok('administrators', `${ready} can sign in.`)
        : warn(
            'administrators',
            `${ready} of ${known.length} can sign in.`,
            ready === 0
              ? '"npm run init -- --links" makes their links anew.'
              : 'On the console, under Staff, send the other one the sign-in link again.',
          ),
    (await asked(kernel, hasRecoveryCode))
      ? ok('recovery', 'A sealed recovery code is out there.')
      : fail('recovery', 'There is no recovery code.', '"npm run init" makes one with the first administrators.'),
    (await hasGateway(kernel.db))
      ? ok('gateway', 'A text gateway is on.')
      : fail('gateway', 'No text gateway is on.', '"npm run init -- --gateway KIND", or the console’s Connections.'),
    (await hasMail(kernel.db))
      ? ok('mail', 'A mail server is on.')
      : warn('mail', 'No mail server is on.', 'Enter one in the console, under Connections, where mail is to go out.'),
  ]
}
