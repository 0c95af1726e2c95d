import type { ParsedInput } from '@app/contract'
import { normalisePhone } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as dispatch from '../dispatch/index.ts'
import { seedPeople } from '../identity/index.ts'
import { putOnFile } from '../standing/index.ts'
import * as workforce from '../workforce/index.ts'

/** Made-up people for the demo, tests and the city. The second time changes nothing. */
export async function seed(tx: Tx, input: ParsedInput<'demo.seed'>): Promise<{ done: true }> {
  if (tx.kernel.mode !== 'demo') refuse('demo_only')
  const phoneOf = (typed: string): string => normalisePhone(typed) ?? refuse('phone_invalid', { phone: typed })
  await seedPeople(tx, [
    ...input.facilitators.map((f) => ({
      accountId: f.id,
      personId: f.personId,
      kind: 'facilitator' as const,
      name: f.name,
      nameUr: f.nameUr,
      sex: f.sex,
      phone: phoneOf(f.phone),
      byHand: f.byHand,
    })),
    ...input.citizens.map((c) => ({
      accountId: c.id,
      personId: c.personId,
      kind: 'citizen' as const,
      name: c.name,
      nameUr: c.nameUr,
      phone: phoneOf(c.phone),
      byHand: c.byHand,
    })),
    ...input.staff.map((s) => ({
      accountId: s.id,
      personId: s.personId,
      kind: 'staff' as const,
      name: s.name,
      nameUr: s.nameUr,
      phone: phoneOf(s.phone),
      roles: s.roles,
      byHand: s.byHand,
      jurisdiction: {
        ...(s.province && { province: true as const }),
        ...(s.districts.length && { districts: s.districts }),
        ...(s.offices.length && { offices: s.offices }),
        ...(s.agencies.length && { agencies: s.agencies }),
        ...(s.centres.length && { centres: s.centres }),
      },
    })),
  ])
  for (const { id, name, shareBasisPoints, taxNumber, iban } of input.agencies)
    await workforce.seedAgency(tx, {
      id,
      name,
      shareBasisPoints,
      ...(taxNumber !== undefined && { taxNumber }),
      ...(iban !== undefined && { iban }),
    })
  for (const f of input.facilitators) {
    await workforce.seedFacilitator(tx, {
      accountId: f.id,
      personId: f.personId,
      name: f.name,
      nameUr: f.nameUr,
      phone: phoneOf(f.phone),
      badgeNo: f.badgeNo,
      sex: f.sex,
      tehsilIds: f.tehsilIds,
      skills: f.skills,
      equipment: f.equipment,
      vehicle: f.vehicle,
      taxpayerActive: f.taxpayerActive,
      week: f.week ?? workforce.EVERY_HOUR,
      ...(f.agencyId !== undefined && { agencyId: f.agencyId }),
    })
    if (f.iban !== undefined) await putOnFile(tx, { facilitatorId: f.id, tehsilId: f.tehsilIds[0] ?? '', iban: f.iban })
  }
  await dispatch.publishCapacity(tx, [...new Set(input.facilitators.flatMap((f) => f.tehsilIds))])
  return { done: true }
}
