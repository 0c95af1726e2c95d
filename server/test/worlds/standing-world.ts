import type { EndpointId, Input, Output } from '@app/contract'
import { Refused } from '@app/contract/client'
import type { Jurisdiction, StaffRole } from '@app/domain/identity'
import { notificationsInbox, sentTo } from '../inbox-module.ts'
import { actorKey } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/id.ts'
import type { Module } from '../../src/kernel/module.ts'
import { commissionsModule } from '../../src/modules/commissions/index.ts'
import { type DispatchWorld, dispatchWorld, type Person } from './dispatch-world.ts'
import { madeUpScan } from '../../src/modules/documents/made-up-scans.ts'
import { seedPeople } from '../../src/modules/identity/index.ts'
import { safetyModule } from '../../src/modules/safety/index.ts'
import { standingModule } from '../../src/modules/standing/index.ts'

/** A world with due process in it, whose commands go over HTTP: a refusal that keeps its trace is kept by the kernel there. */
export async function standingWorld(more: readonly Module[] = []) {
  const w = await dispatchWorld([...more, commissionsModule, standingModule, safetyModule, notificationsInbox])
  const actors = new Map<string, Person>()
  w.world.kernel.provedAt = async ({ at }) => at
  w.world.kernel.sessions.find = async (token) => {
    const who = actors.get(token)
    return who && { actor: who.actor, expiresAt: new Date('2100-01-01') }
  }

  const tokenOf = (who: Person): string => {
    const token = `token-of-${actorKey(who.actor)}`
    actors.set(token, who)
    return token
  }
  const does = <Id extends EndpointId>(
    who: Person,
    id: Id,
    input: Input<Id>,
    bytes?: Uint8Array,
  ): Promise<Output<Id>> => w.world.call(id, input, { token: tokenOf(who), ...(bytes && { bytes }) })
  /** The refusal's code; `done` where there was none. In both languages, or it is no refusal. */
  async function no<Id extends EndpointId>(who: Person, id: Id, input: Input<Id>, bytes?: Uint8Array): Promise<string> {
    try {
      await does(who, id, input, bytes)
      return 'done'
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { en = '', ur = '' } = error.body.message
      return en && /[\u0600-\u06ff]/.test(ur) ? error.code : `${error.code} without words`
    }
  }

  let staffed = 0
  async function staff(
    role: StaffRole,
    where: string[] | Jurisdiction = [w.tehsil.districtId],
    personId = newId(),
  ): Promise<Person & { phone: string }> {
    const jurisdiction: Jurisdiction = Array.isArray(where) ? { districts: where } : where
    const id = newId()
    const phone = `+92322${String(++staffed).padStart(7, '0')}`
    await w.world.as((tx) =>
      seedPeople(tx, [
        { accountId: id, personId, kind: 'staff', name: `Test ${role} ${staffed}`, phone, roles: [role], jurisdiction },
      ]),
    )
    return { id, phone, actor: { kind: 'staff', id, roles: [role], jurisdiction } }
  }
  const traces = async (subject: string): Promise<string[]> =>
    (
      await w.world.kernel.db.many<{ action: string }>(
        'select action from kernel.audit where subject = $1 order by seq',
        [subject],
      )
    ).map((row) => row.action)
  const standingOf = async (id: string): Promise<string> =>
    (
      await w.world.kernel.db.many<{ standing: string }>('select standing from workforce.facilitator where id = $1', [
        id,
      ])
    )[0]?.standing ?? 'none'
  const days = async (count: number): Promise<void> => {
    await w.world.clock.advance(count * 86_400)
    await w.world.settle()
  }
  return {
    w,
    tokenOf,
    does,
    no,
    staff,
    traces,
    standingOf,
    days,
    scan: (seed = 1) => madeUpScan('none', seed),
    sent: (phone: string) => sentTo(w.world, phone),
  }
}
export type StandingWorld = Awaited<ReturnType<typeof standingWorld>>
export type { DispatchWorld, Person }
