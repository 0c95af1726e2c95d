import type { Output, ParsedInput } from '@app/contract'
import { allPassed, mayDecide } from '@app/domain/standing'
import { addDays, DAY_MS, localDateOf, textIn } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { languageOf } from '../../identity/index.ts'
import { readScan, scansOf } from '../../documents/index.ts'
import * as workforce from '../../workforce/index.ts'
import { judgeOf, refuseTraced } from '../caller.ts'
import { detailsOf, sealWords } from './details.ts'
import { moveApplication, recruitingOf, subjectOf, takeApplication, targetOf } from './move.ts'
import { afterRenewal, watchCertificate } from './renewals.ts'
import * as store from './store.ts'
import { applicantView } from './view.ts'

/** The requirement whose picture stands on the badge. */
const PHOTO = 'photo'

/** One paper, decided by a named person with a reason. The last one passed opens the training. */
export async function decidePaper(tx: Tx, input: ParsedInput<'applicants.check'>): Promise<Output<'applicants.check'>> {
  const row = await takeApplication(tx, input.applicantId)
  await assertNotOneself(tx, row)
  const requirement =
    recruitingOf(tx).requirements.find((one) => one.id === input.requirementId) ??
    refuse('item_unknown', { field: 'requirementId' })
  const check = (await store.findCheck(tx, row.applicant_id, requirement.id)) ?? refuse('nothing_to_check')
  const renewing = row.state === 'admitted'
  if (renewing ? check.renewal !== 'waiting' : check.state !== 'waiting') refuse('nothing_to_check')
  // While papers are asked for again the rest may still be looked at; otherwise only what is being vetted.
  if (!renewing && row.state !== 'open') await targetOf(tx, row, 'clear')
  const today = localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes)
  if (input.validUntil !== undefined && input.validUntil < today) refuse('date_in_past', { field: 'validUntil' })
  const passed = input.verdict === 'passed'
  const validUntil = passed
    ? (input.validUntil ?? (requirement.validDays === null ? null : addDays(today, requirement.validDays)))
    : check.valid_until
  await store.insertCheckDecision(tx, {
    applicant_id: row.applicant_id,
    round: row.round,
    requirement_id: requirement.id,
    verdict: input.verdict,
    reason: input.reason,
    by: actorKey(tx.actor),
    valid_until: passed ? validUntil : null,
    at: tx.at,
  })
  await store.decideCheck(
    tx,
    {
      applicant_id: row.applicant_id,
      requirement_id: requirement.id,
      state: passed || renewing ? 'passed' : 'failed',
      reason: input.reason,
      decided_by: actorKey(tx.actor),
      valid_until: validUntil,
      renewal: !renewing || passed ? 'none' : validUntil !== null && validUntil < today ? 'lapsed' : 'due',
    },
    tx.at,
  )
  if (passed && requirement.id === PHOTO) await keepFace(tx, row.applicant_id)
  if (passed && requirement.gives)
    await workforce.facts.giveFacts(tx, row.applicant_id, requirement.gives, `paper ${requirement.id}`)
  await tx.audit({
    action: `applicant.paper_${input.verdict}`,
    subject: subjectOf(row.applicant_id),
    details: { requirementId: requirement.id },
  })
  if (renewing) {
    if (passed && validUntil) await afterRenewal(tx, row.applicant_id, requirement.id, validUntil)
    return applicantView(tx, row)
  }
  return applicantView(tx, await afterCheck(tx, row, input))
}

/** The picture that was looked at is the one that households see. */
async function keepFace(tx: Tx, applicantId: string): Promise<void> {
  const photo = (await scansOf(tx, applicantId)).find((one) => one.itemId === PHOTO)
  if (photo)
    await workforce.setPhoto(
      tx,
      applicantId,
      (await readScan(tx, { requestId: applicantId, fileId: photo.fileId, why: 'badge' })).bytes,
    )
}

async function afterCheck(
  tx: Tx,
  row: store.ApplicationRow,
  input: ParsedInput<'applicants.check'>,
): Promise<store.ApplicationRow> {
  if (input.verdict === 'again') {
    await store.setAskedAgain(tx, row.applicant_id, input.reason)
    const back = row.state === 'open' ? row : await moveApplication(tx, row, 'send_back')
    const name = recruitingOf(tx).requirements.find((one) => one.id === input.requirementId)?.name
    const { phone } = await detailsOf(tx, row)
    const language = await languageOf(tx, phone, 'facilitator')
    await tx.enqueue('sms.send', {
      phone,
      template: 'applicant_again',
      language,
      facts: { paper: name ? textIn(name, language) : '', reason: input.reason },
      key: `again ${row.applicant_id} ${tx.at.toISOString()}`,
    })
    return { ...back, asked_again: input.reason }
  }
  if (row.state !== 'vetting' || !allPassed(await wantedChecks(tx, row))) return row
  for (const check of await store.checksOf(tx, row.applicant_id))
    if (check.valid_until) await watchCertificate(tx, row.applicant_id, check.requirement_id, check.valid_until)
  const { phone } = await detailsOf(tx, row)
  await tx.enqueue('sms.send', {
    phone,
    template: 'applicant_training',
    language: await languageOf(tx, phone, 'facilitator'),
    facts: {},
    key: `training ${row.applicant_id} ${row.round}`,
  })
  return moveApplication(tx, row, 'clear')
}

async function wantedChecks(tx: Tx, row: store.ApplicationRow) {
  const known = await store.checksOf(tx, row.applicant_id)
  return recruitingOf(tx).requirements.map((one) => ({
    state: known.find((check) => check.requirement_id === one.id)?.state ?? ('missing' as const),
  }))
}

export async function assertNotOneself(tx: Tx, row: store.ApplicationRow): Promise<void> {
  const no = mayDecide(await judgeOf(tx), {
    accusedPersonId: row.person_id,
    complainants: [],
    complainantPersonIds: [],
    vettedBy: [],
    servedBy: null,
    pauseReviewedBy: null,
    decidedBy: null,
  })
  if (no) await refuseTraced(tx, no, subjectOf(row.applicant_id))
}

/** A refusal has a reason of the closed list, words, a day to come again, and a road of appeal. */
export async function refuseApplicant(
  tx: Tx,
  input: ParsedInput<'applicants.refuse'>,
): Promise<Output<'applicants.refuse'>> {
  const row = await takeApplication(tx, input.applicantId)
  await assertNotOneself(tx, row)
  await targetOf(tx, row, 'refuse')
  const reason =
    recruitingOf(tx).reasons.find((one) => one.code === input.code) ?? refuse('reason_unknown', { field: 'code' })
  const reapplyFrom = new Date(tx.at.getTime() + reason.reapplyDays * DAY_MS)
  await store.setRefused(
    tx,
    row.applicant_id,
    { code: reason.code, words: sealWords(tx, input.words), by: actorKey(tx.actor), reapplyFrom },
    tx.at,
  )
  await moveApplication(tx, row, 'refuse')
  const { phone } = await detailsOf(tx, row)
  const language = await languageOf(tx, phone, 'facilitator')
  const { utcOffsetMinutes } = tx.kernel.territory.calendar
  await tx.enqueue('sms.send', {
    phone,
    template: 'applicant_refused',
    language,
    facts: { reason: textIn(reason.label, language), until: localDateOf(reapplyFrom, utcOffsetMinutes) },
    key: `refused ${row.applicant_id} ${row.round} ${tx.at.toISOString()}`,
  })
  return applicantView(tx, (await store.findApplication(tx, row.applicant_id)) as store.ApplicationRow)
}
