import type { Citizen, Ordered, RequestView } from '../robots/citizen.ts'
import type { Stage } from './stage.ts'

type Need = RequestView['needs'][number]

/** Where a party lives, as the order says. */
export const townOf = (stage: Stage, view: RequestView, need: Need): string => {
  const district = view.parties.find((party) => party.id === need.partyId)?.districtId
  return [stage.home, stage.away].find((town) => town.districtId === district)?.name ?? 'an unknown place'
}

/** A party appears in their own district, and the counter's reference is written down. */
export async function appear(
  stage: Stage,
  citizen: Citizen,
  ordered: Ordered,
  view: RequestView,
  need: Need,
): Promise<void> {
  const town = townOf(stage, view, need)
  const { otherPhone } = ordered.wish
  const texts =
    otherPhone === undefined
      ? []
      : (await stage.line.send('demo.inbox', { phone: otherPhone, limit: 50 })).items.filter(
          (m) => m.template === 'need',
        )
  const sms =
    texts.length && need.partyId !== view.parties.find((party) => party.role === 'applicant')?.id
      ? `; had a text message about it on ${otherPhone}`
      : ''
  await stage.tell(
    `${need.partyLabel.en} in ${town}`,
    'counter',
    `must appear by ${need.dueAt?.slice(0, 10) ?? 'no day in particular'}${sms}: ${need.what.en}`,
  )
  await stage.pass(2)
  await citizen.voice.call('requests.meetNeed', {
    requestId: ordered.requestId,
    needId: need.id,
    reference: `REF-${need.id.slice(-6)}`,
  })
  await stage.settle()
  await stage.tell(
    `${need.partyLabel.en} in ${town}`,
    'counter',
    `has appeared (${need.place?.en ?? town}); the counter’s reference is REF-${need.id.slice(-6)}`,
    ordered.requestId,
  )
}

/** The law itself waits; nobody can hurry it. */
export async function waitForTheLaw(stage: Stage, ordered: Ordered, need: Need): Promise<void> {
  await stage.tell(
    'The law',
    'waits',
    `${need.what.en}${need.dueAt ? `, until ${need.dueAt.slice(0, 10)}` : ''}`,
    ordered.requestId,
  )
  return need.dueAt ? stage.passTo(new Date(Date.parse(need.dueAt) + 3_600_000)) : stage.pass(24)
}
