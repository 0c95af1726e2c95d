import { certificateState, nextCertificateDay } from '@app/domain/standing'
import { daysBetween, instantAt, localDateOf, textIn } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { languageOf } from '../../identity/index.ts'
import { liftCertificate, pauseForCertificate } from '../proceedings/holds.ts'
import { detailsOf } from './details.ts'
import { recruitingOf, subjectOf } from './move.ts'
import * as store from './store.ts'

const MORNING = '08:00'
const todayOf = (tx: Tx): string => localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes)

/** Sets the next morning on which something is to be said about the certificate, or done. */
export async function watchCertificate(
  tx: Tx,
  applicantId: string,
  requirementId: string,
  validUntil: string,
): Promise<void> {
  const day = nextCertificateDay(validUntil, todayOf(tx), recruitingOf(tx).warnDays)
  if (day)
    await tx.timer(
      'standing.certificate',
      `${applicantId}:${requirementId}`,
      instantAt(day, MORNING, tx.kernel.territory.calendar.utcOffsetMinutes),
      { applicantId, requirementId },
    )
}

/** Warns 30, 7 and 1 days before; the day after it pauses. A pause is no punishment: it ends with the new paper. */
export async function certificateDue(tx: Tx, timer: TimerRow<'standing.certificate'>): Promise<void> {
  const { applicantId, requirementId } = timer.payload as { applicantId: string; requirementId: string }
  await lookAtCertificate(tx, applicantId, requirementId)
}

/** Whoever comes in today is told of what lapses soon, and is paused by what lapsed on the way. */
export async function certificatesNow(tx: Tx, applicantId: string): Promise<void> {
  for (const check of await store.checksOf(tx, applicantId))
    if (check.valid_until) await lookAtCertificate(tx, applicantId, check.requirement_id)
}

async function lookAtCertificate(tx: Tx, applicantId: string, requirementId: string): Promise<void> {
  const row = await store.lockApplication(tx, applicantId)
  const check = await store.findCheck(tx, applicantId, requirementId)
  if (!row || !check?.valid_until) return
  const state = certificateState(check.valid_until, todayOf(tx), recruitingOf(tx).warnDays)
  // Whoever is still on the way in is told when they are in.
  if (row.state !== 'admitted' || state === 'valid')
    return watchCertificate(tx, applicantId, requirementId, check.valid_until)
  const name = recruitingOf(tx).requirements.find((one) => one.id === requirementId)?.name
  const { phone } = await detailsOf(tx, row)
  const language = await languageOf(tx, phone, 'facilitator')
  const paper = name ? textIn(name, language) : ''
  const key = `${applicantId} ${requirementId} ${todayOf(tx)}`
  if (state === 'lapsed') {
    if (check.renewal !== 'waiting') await store.setRenewal(tx, applicantId, requirementId, 'lapsed')
    await pauseForCertificate(tx, applicantId, requirementId)
    await tx.audit({
      action: 'applicant.certificate_lapsed',
      subject: subjectOf(applicantId),
      details: { requirementId },
    })
    await tx.enqueue('sms.send', {
      phone,
      template: 'certificate_lapsed',
      language,
      facts: { paper },
      key: `lapsed ${key}`,
    })
    return
  }
  if (check.renewal === 'none') await store.setRenewal(tx, applicantId, requirementId, 'due')
  await tx.enqueue('sms.send', {
    phone,
    template: 'certificate_expiring',
    language,
    facts: { paper, days: daysBetween(todayOf(tx), check.valid_until) },
    key: `expiring ${key}`,
  })
  await watchCertificate(tx, applicantId, requirementId, check.valid_until)
}

/** A new paper passed: its days begin, and what its lapse had paused goes on. */
export async function afterRenewal(
  tx: Tx,
  applicantId: string,
  requirementId: string,
  validUntil: string,
): Promise<void> {
  await watchCertificate(tx, applicantId, requirementId, validUntil)
  await liftCertificate(tx, applicantId, requirementId)
}
