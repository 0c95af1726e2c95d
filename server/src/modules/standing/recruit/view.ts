import type { Output } from '@app/contract'
import { APPLICATION, invitationState, maskIban, mayDecide, nextTryAt, type Requirement } from '@app/domain/standing'
import { DAY_MS, HOUR_MS, maskIdentifier } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { scansOf } from '../../documents/index.ts'
import { namesOf } from '../../identity/index.ts'
import * as workforce from '../../workforce/index.ts'
import { findInvited } from '../invited/store.ts'
import { currentIban } from '../accounts/current.ts'
import { isRetraining } from '../proceedings/holds.ts'
import { assertHere, judgeOf, nameOf, selfOf } from '../caller.ts'
import { detailsOf, openWords } from './details.ts'
import { recruitingOf } from './move.ts'
import { seriesOf, type Trainee, traineeOf } from './series.ts'
import * as store from './store.ts'

type Application = Output<'recruit.apply'>
type Applicant = Output<'applicants.get'>

export async function mine(q: Query): Promise<Output<'recruit.mine'>> {
  const self = selfOf(q)
  const row = await store.findApplication(q, self)
  return {
    application: row ? await applicationView(q, row) : null,
    invited: row ? null : await invitedView(q, self),
    training: await trainingView(q, row ?? traineeOf(self)),
    retraining: await isRetraining(q, self),
  }
}

/** What a desk wrote down when it asked them to apply; the form begins with it, and they correct what is wrong. */
async function invitedView(q: Query, self: string): Promise<Output<'recruit.mine'>['invited']> {
  const row = await findInvited(q, self)
  // One that ran out or was taken back asks nobody any more; the way in is everybody's.
  const open = row && invitationState({ sentAt: row.sent_at, takenBackAt: row.taken_back_at }, q.at) === 'open'
  const names = open && (await namesOf(q, self))
  return open && names ? { ...names, tehsilId: row.tehsil_id, vehicle: row.vehicle } : null
}

export async function applicationView(q: Query, row: store.ApplicationRow): Promise<Application> {
  const recruiting = recruitingOf(q)
  const details = await detailsOf(q, row)
  const person = await workforce.getFacilitator(q, row.applicant_id)
  const checks = await checksView(q, row, recruiting.requirements)
  return {
    state: row.state,
    standing: person.standing,
    name: details.name,
    nameUr: details.nameUr,
    sex: details.sex,
    born: details.born,
    identifierMasked: maskIdentifier({ kind: 'cnic', number: details.identifier }),
    ibanMasked: maskIban((await currentIban(q, row.applicant_id)) ?? details.iban),
    tehsilId: row.tehsil_id,
    education: details.education,
    vehicle: details.vehicle,
    badgeNo: row.state === 'admitted' ? person.badgeNo : null,
    checks,
    training: await trainingView(q, row),
    refused: refusedView(q, row),
    submittedAt: row.submitted_at?.toISOString() ?? null,
    canSubmit: row.state === 'open' && checks.every((one) => one.state !== 'missing' && one.state !== 'failed'),
    askedAgain: row.asked_again,
  }
}

async function checksView(
  q: Query,
  row: store.ApplicationRow,
  requirements: readonly Requirement[],
): Promise<Application['checks']> {
  const known = await store.checksOf(q, row.applicant_id)
  const files = await scansOf(q, row.applicant_id)
  return Promise.all(
    requirements.map(async (requirement) => {
      const check = known.find((one) => one.requirement_id === requirement.id)
      return {
        requirementId: requirement.id,
        name: requirement.name,
        help: requirement.help,
        icon: requirement.icon,
        sides: [...requirement.sides],
        state: check?.state ?? 'missing',
        files: filesOf(files, requirement.id),
        reason: check?.reason ?? '',
        decidedBy: await nameOf(q, check?.decided_by ?? null),
        decidedAt: check?.decided_at?.toISOString() ?? null,
        validUntil: check?.valid_until ?? null,
        renewal: check?.renewal ?? ('none' as const),
      }
    }),
  )
}
const filesOf = (files: Awaited<ReturnType<typeof scansOf>>, requirementId: string) =>
  files.filter((one) => one.itemId === requirementId).map((one) => ({ fileId: one.fileId, side: one.side }))

export async function trainingView(q: Query, row: Trainee): Promise<Application['training']> {
  const { modules, quiz } = recruitingOf(q)
  const read = new Set((await store.modulesRead(q, row.applicant_id)).map((one) => one.module_id))
  const tries = (await store.quizzesOf(q, row.applicant_id, await seriesOf(q, row))).filter((one) => one.answered_at)
  const last = tries.at(-1)
  const wait = nextTryAt(
    tries.filter((one) => !one.passed).map((one) => one.answered_at as Date),
    quiz,
  )
  const waiting = wait !== null && wait > q.at && !last?.passed
  return {
    modules: modules.map((one) => ({ id: one.id, title: one.title, minutes: one.minutes, read: read.has(one.id) })),
    mayTakeQuiz: modules.every((one) => read.has(one.id)) && !waiting && !last?.passed,
    triesUsed: tries.filter((one) => !one.passed).length % quiz.triesMax || (waiting ? quiz.triesMax : 0),
    triesMax: quiz.triesMax,
    nextTryAt: waiting ? wait.toISOString() : null,
    lastScore: last ? { right: last.right_count ?? 0, of: last.drawn.length, passed: last.passed === true } : null,
  }
}

function refusedView(q: Query, row: store.ApplicationRow): Application['refused'] {
  if (!['refused', 'appealed'].includes(row.state) || !row.refused_at || !row.reapply_from) return null
  const { reasons, appealDays, appealAnswerHours } = recruitingOf(q)
  const label = reasons.find((one) => one.code === row.refused_code)?.label ?? {
    en: row.refused_code ?? '',
    ur: row.refused_code ?? '',
  }
  const due = new Date(row.refused_at.getTime() + appealDays * DAY_MS)
  const appealable = row.state === 'refused' && row.appealed_at === null && due > q.at
  return {
    code: row.refused_code ?? '',
    label,
    words: openWords(q, row.refused_words),
    at: row.refused_at.toISOString(),
    reapplyFrom: row.reapply_from.toISOString(),
    mayReapply: row.state === 'refused' && row.reapply_from <= q.at,
    appealDueAt: appealable ? due.toISOString() : null,
    appealedAt: row.appealed_at?.toISOString() ?? null,
    answerDueAt:
      row.state === 'appealed' && row.appealed_at
        ? new Date(row.appealed_at.getTime() + appealAnswerHours * HOUR_MS).toISOString()
        : null,
    appealAnswer: openWords(q, row.appeal_answer),
  }
}

export async function applicantView(q: Query, row: store.ApplicationRow): Promise<Applicant> {
  const details = await detailsOf(q, row)
  const judge = await judgeOf(q)
  const vettedBy = (await store.vettersOf(q, row.applicant_id)).map((one) => one.by)
  const mayApprove =
    'to' in APPLICATION[row.state].approve &&
    mayDecide(judge, {
      accusedPersonId: row.person_id,
      complainants: [],
      complainantPersonIds: [],
      vettedBy,
      servedBy: null,
      pauseReviewedBy: null,
      decidedBy: null,
    }) === null
  return {
    ...(await applicationView(q, row)),
    applicantId: row.applicant_id,
    round: row.round,
    phone: details.phone,
    districtId: row.district_id,
    sharedAccount: (await store.sharesIban(q, row.applicant_id)) !== undefined,
    appealWords: openWords(q, row.appeal_words),
    approvedBy: await nameOf(q, row.approved_by),
    mayApprove,
  }
}

export async function getApplicant(q: Query, input: { applicantId: string }): Promise<Applicant> {
  const row = (await store.findApplication(q, input.applicantId)) ?? refuse('not_found')
  assertHere(q, row)
  return applicantView(q, row)
}
