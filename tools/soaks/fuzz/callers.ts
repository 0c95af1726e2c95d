import type pg from 'pg'
import { one } from '../../../bench/growth/callers.ts'
import type { Chance } from '../../../city/src/random.ts'
import type { AppName, KeptCalls } from './kept-calls.ts'
import type { Operation } from './served-document.ts'

/** Somebody of the city with the session that they have opened. */
export interface Caller {
  token: string
  app: AppName | undefined
  id: string
  roles: readonly string[]
}

interface Me {
  id: string
  kind: string
  roles: string[]
}

/** Everybody whose session is good, and what they may be: the server itself says it. */
export async function callersOf(origin: string, calls: KeptCalls): Promise<Caller[]> {
  const callers: Caller[] = []
  for (const { token, app } of calls.sessions.values()) {
    const answer = await fetch(`${origin}/api/auth/me`, {
      headers: { authorization: `Bearer ${token}`, ...(app && { 'x-app': app }) },
    })
    if (!answer.ok) continue
    const { id, kind, roles } = (await answer.json()) as Me
    callers.push({ token, app, id, roles: kind === 'staff' ? roles : [kind] })
  }
  return callers
}

const mayCall = ({ who }: Operation, { roles }: Caller): boolean => roles.some((role) => who.includes(role))

/** Callers as an operation sees them, each role as likely as another. */
export class Crowd {
  readonly #byRole = new Map<string, Caller[]>()
  readonly #all: readonly Caller[]

  constructor(callers: readonly Caller[]) {
    this.#all = callers
    for (const caller of callers)
      for (const role of caller.roles) this.#byRole.set(role, [...(this.#byRole.get(role) ?? []), caller])
  }

  get roles(): string[] {
    return [...this.#byRole.keys()].sort()
  }

  /** Mostly one who may; then anybody, or nobody. */
  pick(operation: Operation, chance: Chance): Caller | undefined {
    const roles = operation.who.filter((role) => this.#byRole.has(role))
    if (chance.hits(0.12)) return undefined
    const role = roles.length && chance.hits(0.85) ? chance.pick(roles) : chance.pick(this.roles)
    return chance.pick(this.#byRole.get(role) ?? this.#all)
  }

  /** Those who may, the owner of what is asked for among them. */
  allowed(operation: Operation, ownerIds: readonly unknown[], chance: Chance): Caller | undefined {
    const may = this.#all.filter((caller) => mayCall(operation, caller))
    const owners = may.filter(({ id }) => ownerIds.includes(id))
    if (owners.length && chance.hits(0.6)) return chance.pick(owners)
    return may.length ? chance.pick(may) : undefined
  }
}

/** Ids of what is there without a request, one of each kind, where the city has left one. */
export async function knownBesides(db: pg.Client): Promise<Record<string, unknown>> {
  const known: Record<string, unknown> = {}
  for (const [name, sql] of BESIDES) known[name] = await one(db, sql)
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined))
}
const BESIDES: [string, string][] = [
  ['agencyId', 'select id from workforce.agency limit 1'],
  ['proceedingId', 'select id from standing.proceeding limit 1'],
  ['applicantId', 'select applicant_id as id from standing.application limit 1'],
  ['connectionId', 'select id from connections.connection limit 1'],
  ['alertId', 'select id from safety.alert limit 1'],
]
