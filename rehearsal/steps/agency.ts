import assert from 'node:assert/strict'
import { createApplicant, ibanOf } from '@app/city/applicant'
import { newId } from '@app/city/ids'
import { addDays, localDateOf } from '@app/domain/shared'
import { eventually } from '@app/server/test/eventually'
import { appoint } from './office.ts'
import { approve, atWork, equip, idOf, train, vet } from './people.ts'
import type { Rehearsal } from '../world/rehearsal.ts'

const HIS = { name: 'Test Yusuf', nameUr: 'ٹیسٹ یوسف', phone: '+923090000202', n: 202, sex: 'M' as const }
const FIRM = { en: 'Test Agency', ur: 'آزمائشی کمپنی' }
const SHARE_BASIS_POINTS = 2_000

/** A firm by two supervisors, its manager, and whom the manager invites; they come in by the same desks as anybody. */
export async function foundAgency(r: Rehearsal): Promise<void> {
  await r.steps.play('agency', async () => {
    const { line, phones } = r.machine
    const today = localDateOf(await line.now(), r.territory.calendar.utcOffsetMinutes)
    const [agencyId, changeId] = [newId(), newId()]
    await r.desk('supervisor').call('agencies.found', {
      changeId,
      agencyId,
      name: FIRM,
      taxNumber: '7000001-1',
      iban: ibanOf(9_001),
      basisPoints: SHARE_BASIS_POINTS,
      from: addDays(today, 1),
      reason: 'Papers of the firm were seen',
    })
    const approval = { changeId, approve: true, reason: 'In order' }
    await assert.rejects(
      r.desk('supervisor').call('agencies.decide', approval),
      (error: { code?: string }) => error.code === 'same_person',
    )
    await r.desk('otherSupervisor').call('agencies.decide', approval)
    r.put('agencyId', agencyId)
    await appoint(r, 'manager', 'agency', { agencies: [agencyId] })
    await r.desk('manager').call('agency.invite', { invitationId: newId(), phone: HIS.phone })
    const invitation = () => phones.texts(HIS.phone, 20).find((one) => one.template === 'agency_invites')
    await eventually('the invitation comes', () => invitation() !== undefined)
    const code = invitation()?.facts.code
    assert.match(code ?? '', /^\d{8}$/)
    r.say(`   ${FIRM.en}, share ${SHARE_BASIS_POINTS / 100} %, by two supervisors; its manager invites ${HIS.name}`)
    const { away } = r.get('towns')
    const applicant = createApplicant(line, { ...HIS, name: { en: HIS.name, ur: HIS.nameUr }, iban: ibanOf(HIS.n) })
    await vet(r, applicant, away.tehsilId, code)
    await train(r, applicant)
    const badgeNo = await approve(r, applicant)
    const facilitatorId = await idOf(applicant)
    await equip(r, facilitatorId)
    const { items } = await r.desk('manager').call('agency.people', {})
    assert.deepEqual(
      items.map((one) => one.facilitatorId),
      [facilitatorId],
      'the manager sees their own',
    )
    r.put('ofAgency', await atWork(r, applicant, badgeNo, away, HIS.sex))
  })
}
