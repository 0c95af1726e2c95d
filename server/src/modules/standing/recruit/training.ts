import type { Output, ParsedInput } from '@app/contract'
import { drawQuiz, markQuiz } from '@app/domain/standing'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { endRetraining, isRetraining } from '../proceedings/holds.ts'
import * as workforce from '../../workforce/index.ts'
import { refuseTraced, selfOf } from '../caller.ts'
import { moveApplication, recruitingOf, subjectOf, targetOf } from './move.ts'
import { seriesOf, type Trainee, traineeOf } from './series.ts'
import * as store from './store.ts'
import { trainingView } from './view.ts'

/** Everybody of the programme may read; it counts for those in training or sent back to it. */
export async function getModule(q: Query, input: ParsedInput<'training.get'>): Promise<Output<'training.get'>> {
  const found = recruitingOf(q).modules.find((one) => one.id === input.moduleId) ?? refuse('not_found')
  const read = (await store.modulesRead(q, selfOf(q))).some((one) => one.module_id === found.id)
  return {
    id: found.id,
    title: found.title,
    minutes: found.minutes,
    read,
    parts: found.parts.map(({ heading, text }) => ({ heading, text })),
  }
}

/** Whoever is on the way in and comes to it, or was sent back to it by a decision. */
async function inTraining(tx: Tx): Promise<Trainee> {
  const self = selfOf(tx)
  const row = await store.lockApplication(tx, self)
  if ((!row || row.state === 'admitted') && (await isRetraining(tx, self))) return row ?? traineeOf(self)
  if (!row) return refuse('not_found')
  await targetOf(tx, row, 'pass_quiz')
  return row
}

export async function readModule(tx: Tx, input: ParsedInput<'training.read'>): Promise<Output<'training.read'>> {
  const row = await inTraining(tx)
  if (!recruitingOf(tx).modules.some((one) => one.id === input.moduleId)) refuse('not_found')
  await store.readModule(tx, row.applicant_id, input.moduleId, tx.at)
  return trainingView(tx, row)
}

/** Draws a sheet by a seed that nobody chooses. A sheet that is open is given again, so that closing the app draws no easier one. */
export async function beginQuiz(tx: Tx): Promise<Output<'quiz.begin'>> {
  const row = await inTraining(tx)
  const { modules, questions, quiz } = recruitingOf(tx)
  const open = await store.openQuiz(tx, row.applicant_id)
  const training = await trainingView(tx, row)
  if (!open && training.nextTryAt) refuse('quiz_wait', { nextTryAt: training.nextTryAt })
  if (!open && training.modules.some((one) => !one.read))
    refuse('modules_unread', {
      moduleIds: modules
        .filter((one) => !training.modules.find((read) => read.id === one.id)?.read)
        .map((one) => one.id),
    })
  const id = open?.id ?? newId()
  const drawn = open?.drawn ?? drawQuiz(questions, id, quiz.draw)
  if (!open)
    await store.insertQuiz(
      tx,
      { id, applicantId: row.applicant_id, seed: id, drawn, series: await seriesOf(tx, row) },
      tx.at,
    )
  return {
    quizId: id,
    questions: drawn.flatMap(({ questionId, order }) => {
      const question = questions.find((one) => one.id === questionId)
      return question
        ? [{ questionId, text: question.text, options: order.map((at) => question.options[at] ?? { en: '', ur: '' }) }]
        : []
    }),
  }
}

/** Marks the sheet. Enough right: on to approval, or back to work. */
export async function answerQuiz(tx: Tx, input: ParsedInput<'quiz.answer'>): Promise<Output<'quiz.answer'>> {
  const row = await inTraining(tx)
  const sheet = await store.lockQuiz(tx, input.quizId)
  if (!sheet || sheet.applicant_id !== row.applicant_id)
    return refuseTraced(tx, 'not_found', subjectOf(row.applicant_id), { quizId: input.quizId })
  if (sheet.answered_at) refuse('already_done')
  const { questions, quiz } = recruitingOf(tx)
  const marked = markQuiz(questions, sheet.drawn, input.answers, quiz.passBasisPoints)
  if ('refusal' in marked)
    return refuseTraced(tx, marked.refusal, subjectOf(row.applicant_id), { questionId: marked.questionId })
  await store.markQuiz(tx, sheet.id, marked.right, marked.passed, tx.at)
  await tx.audit({
    action: marked.passed ? 'applicant.quiz_passed' : 'applicant.quiz_failed',
    subject: subjectOf(row.applicant_id),
    details: { right: marked.right, of: marked.of },
  })
  const moved = marked.passed ? await afterPassing(tx, row) : row
  const toRead = [...new Set(marked.wrong.map((id) => questions.find((one) => one.id === id)?.moduleId ?? ''))].filter(
    Boolean,
  )
  return { right: marked.right, of: marked.of, passed: marked.passed, toRead, training: await trainingView(tx, moved) }
}

async function afterPassing(tx: Tx, trainee: Trainee): Promise<Trainee> {
  // Who passed has read every module: the sheet is drawn from all of them.
  for (const module of recruitingOf(tx).modules)
    if (module.gives) await workforce.facts.giveFacts(tx, trainee.applicant_id, module.gives, `training ${module.id}`)
  const row = await store.findApplication(tx, trainee.applicant_id)
  if (row && row.state !== 'admitted') return moveApplication(tx, row, 'pass_quiz')
  await endRetraining(tx, trainee.applicant_id)
  return trainee
}
