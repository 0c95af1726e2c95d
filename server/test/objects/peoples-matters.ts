import { localDateOf } from '@app/domain/shared'
import { newId } from '../../src/kernel/id.ts'
import { registerApplicant } from '../../src/modules/identity/applicant.ts'
import { insertChange } from '../../src/modules/identity/number/store.ts'
import type { DispatchWorld, Person } from '../worlds/dispatch-world.ts'
import { sends, type Side } from './side.ts'

const TEST_IBAN = 'PK36SCBL0000001123456702'
let applied = 0

/**
 * What people ask for themselves: a place in line, a child entered, a file of everything, another number, another fact, to
 * become a facilitator.
 */
export async function peoplesMatters(w: DispatchWorld, side: Side, scan: Buffer): Promise<void> {
  const { facilitator: who, citizen, ids } = side
  ids.download = newId()
  await w.act(citizen, 'record.askDownload', { downloadId: ids.download })
  ids.wait = await inLine(w, side)
  const child = await w.act(citizen, 'household.add', { name: 'Test Child', relation: 'child', adult: false })
  ids.member = child.personId!
  ids.consent = (await w.act(citizen, 'record.consents', {})).items[0]!.id
  ids.factChange = newId()
  ids.factFile = newId()
  const facilitatorId = who.id
  await sends(
    w,
    who,
    'facts.upload',
    { facilitatorId, changeId: ids.factChange, fileId: ids.factFile, kind: 'photo' },
    scan,
  )
  const photo = { kind: 'photo', value: ids.factFile } as const
  await w.act(who, 'facts.propose', { changeId: ids.factChange, fact: photo, reason: 'A test' })
  await applying(w, side, scan)
  const mover = await w.citizen()
  ids.numberChange = newId()
  const { phone } = mover.actor as { phone: string }
  const change = {
    id: ids.numberChange,
    account_id: mover.id,
    seen_by: 'card',
    from_phone: phone,
    to_phone: phone.replace('+92300', '+92309'),
    state: 'waiting',
    reason: 'A test',
    asked_by: 'staff:test',
  } as const
  await w.look((tx) => insertChange(tx, change, tx.at))
}

/** For an hour in which a woman comes: none works there, so none is free. */
async function inLine(w: DispatchWorld, { where, citizen }: Side): Promise<string> {
  const { startsAt } = (await w.slots(10, where)).at(-1)!
  const days = [localDateOf(startsAt, w.world.kernel.territory.calendar.utcOffsetMinutes)]
  const wanted = { tehsilId: where.id, serviceId: w.service.id, manner: 'woman' as const, days }
  return (await w.act(citizen, 'slots.wait', wanted)).waitId
}

async function applying(w: DispatchWorld, { ids, where }: Side, scan: Buffer): Promise<void> {
  const n = String(++applied)
  const account = await w.look((tx) => registerApplicant(tx, `+92334${n.padStart(7, '0')}`, 'ur'))
  const { id } = account
  const who: Person = { id, actor: { kind: 'facilitator', id, accountId: id, personId: account.person_id } }
  await w.act(who, 'recruit.apply', {
    name: `Test Applicant ${n}`,
    nameUr: 'آزمائشی امیدوار',
    sex: 'F',
    born: '1995-05-05',
    identifier: `35202${n.padStart(8, '0')}`,
    iban: TEST_IBAN,
    tehsilId: where.id,
    education: 'bachelor',
    vehicle: 'motorcycle',
  })
  ids.applicant = id
  ids.applicantFile = newId()
  const [requirement] = w.world.kernel.territory.recruiting!.requirements
  const file = { fileId: ids.applicantFile, requirementId: requirement!.id, side: requirement!.sides[0]! }
  await sends(w, who, 'recruit.upload', file, scan)
}
