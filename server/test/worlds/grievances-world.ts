import { account, commissionHeld, refundPayable } from '@app/domain/ledger'
import { atTheDoor, type Door, finishVisit } from '../at-the-door.ts'
import type { Jurisdiction, Role } from '../../src/kernel/actor.ts'
import { newId } from '../../src/kernel/id.ts'
import { applicationsModule } from '../../src/modules/applications/index.ts'
import { commissionsModule } from '../../src/modules/commissions/index.ts'
import { dispatchWorld, type Person } from './dispatch-world.ts'
import { seedPeople } from '../../src/modules/identity/index.ts'
import * as ledger from '../../src/modules/ledger/index.ts'
import { paymentsModule } from '../../src/modules/payments/index.ts'
import { ratingsModule } from '../../src/modules/ratings/index.ts'
import { advance, recordFacts } from '../../src/modules/requests/index.ts'
import { grievancesModule } from '../../src/modules/grievances/index.ts'

/** A town with judges of every step, and doors at which visits were made and paid. For tests only. */
export async function grievancesWorld() {
  const w = await dispatchWorld([
    applicationsModule,
    paymentsModule,
    commissionsModule,
    ratingsModule,
    grievancesModule,
  ])
  let made = 0

  async function judge(
    roles: Role[],
    jurisdiction: Jurisdiction,
    more: { personId?: string; phone?: string } = {},
  ): Promise<Person> {
    const id = newId()
    const phone = more.phone ?? `+92322${String(++made).padStart(7, '0')}`
    await w.look((tx) =>
      seedPeople(tx, [
        {
          accountId: id,
          personId: more.personId ?? newId(),
          kind: 'staff',
          name: `Test Judge ${++made}`,
          phone,
          roles,
          jurisdiction,
        },
      ]),
    )
    return { id, actor: { kind: 'staff', id, roles, jurisdiction } }
  }
  const district = { districts: [w.tehsil.districtId] }
  const officer = await judge(['grievances'], district)
  const otherOfficer = await judge(['grievances'], district)
  const supervisor = await judge(['supervisor'], district)
  const programme = await judge(['supervisor'], { province: true })

  /** A visit that was made and paid in cash, its receipts in the books; then the citizen took the request back. */
  async function visited(wanted: Parameters<typeof atTheDoor>[1] = {}): Promise<Door> {
    const door = await atTheDoor(w, wanted)
    await w.act(door.who, 'payments.collectCash', { visitId: door.visitId, paymentId: newId(), amountPaisa: door.due })
    await w.world.settle()
    for (const requestId of door.requestIds)
      await w.look((tx) =>
        recordFacts(tx, requestId, { formReady: true, papersReady: true, proofReady: true, paid: true, owedPaisa: 0 }),
      )
    await finishVisit(w, door)
    // The next legs are nobody's concern here, and looking for somebody would fill the days that go by.
    for (const requestId of door.requestIds)
      await w.look((tx) => advance(tx, requestId, 'withdraw', { cause: 'citizen' }))
    await w.world.settle()
    await w.act(door.who, 'shift.end', {})
    return door
  }
  const file = (
    door: Door,
    more: Partial<Parameters<typeof w.act<'grievances.file'>>[2]> = {},
    by: Person = door.citizen,
  ) => w.act(by, 'grievances.file', { requestId: door.requestId, grievanceId: newId(), kind: 'overcharge', ...more })
  const decide = (
    by: Person,
    grievanceId: string,
    more: Partial<Parameters<typeof w.act<'grievances.decide'>>[2]> = {},
  ) =>
    w.act(by, 'grievances.decide', {
      grievanceId,
      upheld: true,
      reasonCode: 'evidence_agrees',
      words: 'The receipt and the words agree.',
      remedies: [],
      ...more,
    })
  const reject = (by: Person, grievanceId: string) =>
    decide(by, grievanceId, { upheld: false, reasonCode: 'evidence_against', words: 'The record says otherwise.' })
  const balances = async (
    requestId: string,
    facilitatorId: string,
  ): Promise<{ refund: number; goodwill: number; held: number }> => {
    const [refund = 0, goodwill = 0, held = 0] = await ledger.balances(w.world.kernel.db, [
      refundPayable(requestId),
      account('5050'),
      commissionHeld(facilitatorId),
    ])
    return { refund, goodwill, held }
  }
  const audits = (
    subject: string,
  ): Promise<{ action: string; details: { refusal?: string } | null; actor: string }[]> =>
    w.world.kernel.db.many('select action, details, actor from kernel.audit where subject = $1 order by seq', [subject])
  const owners = { officer, otherOfficer, supervisor, programme }
  return { ...w, ...owners, judge, visited, file, decide, reject, balances, audits }
}

export type GrievancesWorld = Awaited<ReturnType<typeof grievancesWorld>>
