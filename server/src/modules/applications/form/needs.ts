import { appearancesOf, legalWaitsOf } from '@app/domain/catalogue'
import { addDays, DAY_MS, instantAt, type LocalText, localDateOf } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { officeOf } from '../../places/index.ts'
import { needs } from '../../requests/index.ts'
import { type Known, knownOf } from '../case-of.ts'
import { plain, wordsOf } from '../words.ts'

/** Filed: whoever must appear is told where and until when, and the law's own wait begins to show. */
export async function openNeedsOfFiling(tx: Tx, requestId: string): Promise<void> {
  const known = await knownOf(tx, requestId)
  await openAppearances(tx, known)
  const { utcOffsetMinutes } = tx.kernel.territory.calendar
  const already = await needs.needsOf(tx, requestId)
  for (const wait of legalWaitsOf(known.definition, known.answers, known.today, localDateOf(tx.at, utcOffsetMinutes))) {
    if (wait.until === null || already.some((need) => need.kind === 'wait' && need.what.en === wait.label.en)) continue
    await needs.openNeed(tx, {
      id: newId(),
      requestId,
      kind: 'wait',
      partyLabel: wordsOf(tx, 'turn.law'),
      what: plain(wait.label),
      dueAt: instantAt(addDays(wait.until, 1), '00:00', utcOffsetMinutes),
    })
  }
}

/**
 * Each appearance that the case asks for, once. One that follows another party's own opens when that one is met, and
 * its days run from then.
 */
async function openAppearances(tx: Tx, known: Known): Promise<void> {
  const { request, definition, answers, today } = known
  const appearances = appearancesOf(definition, answers, today)
  const opened = (await needs.needsOf(tx, request.id)).filter((need) => need.kind === 'appear')
  const needFor = (label: string) => opened.find((need) => need.party_label.en === label)
  for (const one of appearances) {
    if (needFor(one.label.en)) continue
    const others = appearances.filter((other) => other !== one && other.from !== 'otherParty')
    if (
      one.from === 'otherParty' &&
      !others.every((other) => ['met', 'waived'].includes(needFor(other.label.en)?.state ?? 'open'))
    )
      continue
    const since = one.from === 'booking' ? request.madeAt : tx.at
    const office = request.officeId === null ? undefined : officeOf(tx.kernel, request.officeId)
    const party = request.parties.find((other) => other.role === one.role)
    const place =
      one.where === 'office'
        ? office && plain(office.name)
        : inDistrict(tx, wordsOf(tx, 'place.agent'), party?.districtId ?? null)
    await needs.openNeed(tx, {
      id: newId(),
      requestId: request.id,
      kind: 'appear',
      partyId: party?.id ?? null,
      partyLabel: plain(one.label),
      what: plain(one.explain),
      place: place ?? null,
      dueAt: one.deadlineDays === null ? null : new Date(since.getTime() + one.deadlineDays * DAY_MS),
    })
  }
}

/** Each party goes where they live, not where the request is. */
function inDistrict(tx: Tx, place: LocalText, districtId: string | null): LocalText {
  const district = tx.kernel.territory.areas.districts.find((one) => one.id === districtId)
  return district ? { en: `${place.en}, ${district.name.en}`, ur: `${place.ur}، ${district.name.ur}` } : place
}

export async function followNeed(tx: Tx, requestId: string): Promise<void> {
  const known = await knownOf(tx, requestId)
  if (known.request.state === 'submitted' || known.request.state === 'in_process' || known.request.state === 'objected')
    await openAppearances(tx, known)
}
