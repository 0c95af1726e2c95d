import type { Output, ParsedInput } from '@app/contract'
import { type Involved, mayDecide, mayHearAppeal } from '@app/domain/standing'
import { DAY_MS, HOUR_MS } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { enrolSecondFactor, languageOf } from '../../identity/index.ts'
import * as workforce from '../../workforce/index.ts'
import { judgeOf, refuseTraced, selfOf } from '../caller.ts'
import { detailsOf, sealWords } from './details.ts'
import { moveApplication, recruitingOf, subjectOf, takeApplication, targetOf } from './move.ts'
import { certificatesNow } from './renewals.ts'
import * as store from './store.ts'
import { applicantView, applicationView } from './view.ts'

const again = async (tx: Tx, id: string): Promise<store.ApplicationRow> =>
  (await store.findApplication(tx, id)) ?? refuse('not_found')

async function involvedIn(tx: Tx, row: store.ApplicationRow): Promise<Involved> {
  const vettedBy = (await store.vettersOf(tx, row.applicant_id)).map((one) => one.by)
  return {
    accusedPersonId: row.person_id,
    complainants: [],
    complainantPersonIds: [],
    vettedBy,
    servedBy: null,
    pauseReviewedBy: null,
    decidedBy: row.refused_by,
  }
}

/** Four eyes: whoever vetted any of it does not approve it. */
export async function approve(tx: Tx, input: ParsedInput<'applicants.approve'>): Promise<Output<'applicants.approve'>> {
  const row = await takeApplication(tx, input.applicantId)
  await targetOf(tx, row, 'approve')
  const no = mayDecide(await judgeOf(tx), await involvedIn(tx, row))
  if (no) await refuseTraced(tx, no, subjectOf(row.applicant_id))
  await store.setApproved(tx, row.applicant_id, actorKey(tx.actor), input.reason, tx.at)
  await moveApplication(tx, row, 'approve')
  const { phone } = await detailsOf(tx, row)
  await tx.enqueue('sms.send', {
    phone,
    template: 'applicant_approved',
    language: await languageOf(tx, phone, 'facilitator'),
    facts: {},
    key: `approved ${row.applicant_id} ${row.round}`,
  })
  return applicantView(tx, await again(tx, row.applicant_id))
}

/** The badge, the second factor, and from now on offers. */
export async function takeBadge(tx: Tx): Promise<Output<'recruit.takeBadge'>> {
  const row = (await store.lockApplication(tx, selfOf(tx))) ?? refuse('not_found')
  await targetOf(tx, row, 'take_badge')
  const badgeNo = await workforce.giveBadge(tx, row.applicant_id, recruitingOf(tx).badgePrefix)
  const factor = await enrolSecondFactor(tx, row.applicant_id, tx.kernel.territory.programme.name.en)
  await store.setAdmitted(tx, row.applicant_id, tx.at)
  await moveApplication(tx, row, 'take_badge')
  await certificatesNow(tx, row.applicant_id)
  return { application: await applicationView(tx, await again(tx, row.applicant_id)), badgeNo, ...factor }
}

/** The refused applicant asks for another pair of eyes. Once; then there is the day to come again. */
export async function appealRefusal(tx: Tx, input: ParsedInput<'recruit.appeal'>): Promise<Output<'recruit.appeal'>> {
  const row = (await store.lockApplication(tx, selfOf(tx))) ?? refuse('not_found')
  await targetOf(tx, row, 'appeal')
  const due = new Date((row.refused_at as Date).getTime() + recruitingOf(tx).appealDays * DAY_MS)
  if (row.appealed_at !== null || tx.at >= due) refuse('appeal_time_over')
  await store.setAppealed(tx, row.applicant_id, sealWords(tx, input.words), tx.at)
  await tx.timer(
    'standing.refusal_appeal',
    row.applicant_id,
    new Date(tx.at.getTime() + recruitingOf(tx).appealAnswerHours * HOUR_MS),
  )
  return applicationView(tx, { ...(await moveApplication(tx, row, 'appeal')), appealed_at: tx.at })
}

export async function decideRefusalAppeal(
  tx: Tx,
  input: ParsedInput<'applicants.decideAppeal'>,
): Promise<Output<'applicants.decideAppeal'>> {
  const row = await takeApplication(tx, input.applicantId)
  await targetOf(tx, row, input.verdict)
  const no = mayHearAppeal(await judgeOf(tx), await involvedIn(tx, row))
  if (no) await refuseTraced(tx, no, subjectOf(row.applicant_id))
  const granted = input.verdict === 'overturn'
  // It leaves the refusal before the refusal's day is forgotten.
  await moveApplication(tx, row, input.verdict)
  await store.setAppealAnswer(tx, row.applicant_id, {
    answer: sealWords(tx, input.reason),
    by: actorKey(tx.actor),
    granted,
  })
  await tx.cancelTimer('standing.refusal_appeal', row.applicant_id)
  if (granted) await reopenChecks(tx, row.applicant_id)
  return applicantView(tx, await again(tx, row.applicant_id))
}

/** Nobody answered the appeal in its hours: the desk is told, and told again each day. */
export async function refusalAppealOverdue(tx: Tx, timer: TimerRow<'standing.refusal_appeal'>): Promise<void> {
  const row = await store.lockApplication(tx, timer.key)
  if (row?.state !== 'appealed') return
  await tx.audit({ action: 'applicant.appeal_overdue', subject: subjectOf(row.applicant_id) })
  await tx.live(`district:${row.district_id}`, {
    kind: 'applicant',
    data: { applicantId: row.applicant_id, overdue: true, tehsilId: row.tehsil_id },
  })
  await tx.timer('standing.refusal_appeal', row.applicant_id, new Date(tx.at.getTime() + DAY_MS))
}

/** What the refusal rested on is looked at anew; what had passed stays. */
async function reopenChecks(tx: Tx, applicantId: string): Promise<void> {
  const checks = await store.checksOf(tx, applicantId)
  const open = checks.filter((one) => one.state !== 'passed')
  // All had passed: somebody has to look at least once more before the training.
  for (const check of open.length ? open : checks.slice(0, 1))
    await store.handIn(tx, applicantId, check.requirement_id, tx.at)
}
