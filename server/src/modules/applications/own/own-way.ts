import { readFileSync } from 'node:fs'
import type { Output, ParsedInput } from '@app/contract'
import { shownAnswer } from '@app/domain/applications'
import { holidayOn, officeHours } from '@app/domain/calendar'
import {
  type Answers,
  type AnswerValue,
  checklistFor,
  type Field,
  type FormSection,
  holds,
  validateAnswers,
} from '@app/domain/catalogue'
import type { Office } from '@app/domain/places'
import { addDays, type LocalText } from '@app/domain/shared'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { formWorld } from '../../catalogue/index.ts'
import { typeset } from '../../documents/index.ts'
import { officeOf } from '../../places/index.ts'
import type { Known } from '../case-of.ts'
import { mayTellOutcome } from './own-outcome.ts'
import { remindersOf } from './own-reminders.ts'
import { ownRequest } from './own-request.ts'
import * as own from './store.ts'
import { placeNames } from '../form/proof.ts'
import { findByRequest } from '../store.ts'
import { plain, wordsOf } from '../words.ts'

const DAYS_SHOWN = 7

/** Everything that is needed to do it without us: the same facts that a facilitator would go by. */
export async function ownGuide(
  q: Query,
  input: ParsedInput<'selfService.guide'>,
): Promise<Output<'selfService.guide'>> {
  const known = await ownRequest(q, input.requestId)
  const { request, definition, answers, today } = known
  const office = officeOf(q.kernel, request.officeId ?? '') ?? refuse('not_found')
  const application = await findByRequest(q, request.id)
  const told = await own.outcomeOf(q, request.id)
  return {
    office: {
      id: office.id,
      name: plain(office.name),
      address: plain(office.address),
      point: office.point,
      phone: office.phone ?? null,
      demo: office.demo,
    },
    hours: Array.from({ length: DAYS_SHOWN }, (_, i) => hoursOn(q, office, addDays(today, i))),
    take: checklistFor(definition, answers, today)
      .filter((item) => item.required)
      .map((item) => ({
        itemId: item.code,
        label: plain(item.label),
        original: item.form !== 'copy',
        copy: item.form !== 'original',
      })),
    pay: request.quote.lines
      .filter((line) => line.amountPaisa > 0)
      .map((line) => ({
        label: plain(line.label),
        payTo: plain(line.payTo),
        amountPaisa: line.amountPaisa,
        payBy: line.payBy,
      })),
    totalPaisa: request.quote.totalPaisa,
    formReady: formProblem(q, known) === undefined,
    workingDays: definition.timeLimit.workingDays,
    reference: application?.reference ?? null,
    filedAt: application?.filed_at?.toISOString() ?? null,
    dueAt: request.dueAt?.toISOString() ?? null,
    reminders: await remindersOf(q, request.id),
    outcome: told?.outcome ?? null,
    mayTell: mayTellOutcome(request, application),
  }
}

/** Open from when to when, or why not. */
function hoursOn(q: Query, office: Office, day: string): Output<'selfService.guide'>['hours'][number] {
  const { calendar } = q.kernel.territory
  const subject = { week: office.week, districtId: office.districtId, officeId: office.id }
  const hours = officeHours(calendar, day, subject)
  const holiday = holidayOn(calendar, day, subject)
  return {
    day,
    opens: hours?.open ?? null,
    closes: hours?.close ?? null,
    why: !hours && holiday ? plain(holiday.name) : null,
  }
}

const formProblem = (q: Query, { definition, answers, today }: Known) =>
  validateAnswers(definition, answers, formWorld(q.kernel, today), { partial: false }).problems[0]

let template: string | undefined

/** The department's form with the answers in it: to be printed, signed and taken along. Nothing is sent anywhere. */
export async function ownForm(q: Query, input: ParsedInput<'selfService.form'>): Promise<FileAnswer> {
  const known = await ownRequest(q, input.requestId)
  const problem = formProblem(q, known)
  if (problem) refuse('form_invalid', { field: problem.field })
  template ??= readFileSync(new URL('own-form.typ', import.meta.url), 'utf8')
  const office = officeOf(q.kernel, known.request.officeId ?? '')
  const language = input.language
  const word = (text: LocalText): string => text[language]
  const content = {
    language,
    accent: q.kernel.territory.programme.colours.light.accent,
    title: word(known.service.name),
    paper: word(known.definition.paper),
    office: office ? word(office.name) : '',
    address: office ? word(office.address) : '',
    tracking: known.request.trackingNo,
    sections: sectionsOf(q, known, language),
    papers: checklistFor(known.definition, known.answers, known.today)
      .filter((item) => item.required)
      .map((item) => word(item.label)),
    words: Object.fromEntries(
      ['own_form', 'signature', 'date', 'papers', 'not_official'].map((key) => [
        key,
        wordsOf(q, `own.form.${key}`)[language],
      ]),
    ),
  }
  return new FileAnswer(
    await typeset(template, { content: JSON.stringify(content) }),
    'application/pdf',
    `${known.request.trackingNo}.pdf`,
  )
}

type Row = [label: string, value: string, kind: 'words' | 'code']

/** Whole numbers: the citizen's own form for the office. Questions that price and office hang on stand first, as they were answered. */
function sectionsOf(q: Query, known: Known, language: 'ur' | 'en'): { title: string; rows: Row[] }[] {
  const asked: FormSection = {
    id: 'asked',
    title: wordsOf(q, 'own.form.asked'),
    fields: known.definition.eligibility.questions,
  }
  return [asked, ...known.definition.form]
    .filter((section) => holds(section.when, { answers: known.answers, today: known.today }))
    .map((section) => ({ title: section.title[language], rows: rowsOf(q, section.fields, known.answers, language) }))
    .filter((section) => section.rows.length > 0)
}

function rowsOf(q: Query, fields: readonly Field[], answers: Answers, language: 'ur' | 'en'): Row[] {
  return fields.flatMap((field): Row[] => {
    const value = answers[field.name] as AnswerValue | undefined
    if (value === undefined || value === '') return []
    if (field.type === 'repeat')
      return (value as Answers[]).flatMap((item, i) =>
        rowsOf(q, field.fields, item, language).map(([label, text, kind]): Row => [
          `${field.itemLabel[language]} ${i + 1} · ${label}`,
          text,
          kind,
        ]),
      )
    const shown = shownAnswer(field, value, placeNames(q), true)
    // A name is written in each script by its owner; the form has room for both.
    const text =
      field.type === 'name'
        ? [...new Set([shown.words[language], shown.words.en, shown.words.ur])].filter(Boolean).join(' / ')
        : shown.words[language]
    return [[field.label[language], text, shown.as === 'words' ? 'words' : 'code']]
  })
}
