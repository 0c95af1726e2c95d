import type { ParsedInput } from '@app/contract'
import { caseNoOf } from '@app/domain/grievances'
import { formatRupees, type LocalText, localDateOf } from '@app/domain/shared'
import { readFileSync } from 'node:fs'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { typeset } from '../../documents/index.ts'
import { getForReader } from '../case/access.ts'
import { viewOf } from './view.ts'
import { wordOf } from '../words.ts'

let template: string | undefined

/** The case on paper, from what was frozen and what was decided: for the Ombudsman when it is referred, else for the file. */
export async function letter(q: Query, input: ParsedInput<'grievances.letter'>): Promise<FileAnswer> {
  const { row, side } = await getForReader(q, input.grievanceId)
  if (side === 'accused') refuse('not_yours')
  template ??= readFileSync(new URL('letter.typ', import.meta.url), 'utf8')
  const content = contentOf(q, await viewOf(q, row), input.language)
  const pdf = await typeset(template, { content: JSON.stringify(content) })
  return new FileAnswer(pdf, 'application/pdf', `${caseNoOf(row.running)}.pdf`)
}

type View = Awaited<ReturnType<typeof viewOf>>

/** Plain strings only; nothing in it can be read as markup. */
function contentOf(q: Query, view: View, language: 'ur' | 'en'): object {
  const { programme, grievances, calendar } = q.kernel.territory
  const t = (key: string): string => wordOf(q, `letter.${key}`)[language]
  const say = (text: LocalText): string => text[language]
  const when = (iso: string): string => {
    const local = new Date(Date.parse(iso) + calendar.utcOffsetMinutes * 60_000)
    return `${localDateOf(new Date(iso), calendar.utcOffsetMinutes)}  ${local.toISOString().slice(11, 16)}`
  }
  const stop = language === 'ur' ? '۔' : '.'
  const { evidence } = view
  const referred = view.state === 'referred'
  const yes = (holds: boolean): string => t(holds ? 'yes' : 'no')
  return {
    language,
    title: t(referred ? 'referral' : 'title'),
    programme: say(programme.name),
    operator: say(programme.operator),
    accent: programme.colours.light.accent,
    to: referred
      ? [
          say(grievances.ombudsman.name),
          say(grievances.ombudsman.address),
          `${t('under')}: ${say(grievances.ombudsman.law)}`,
        ]
      : [],
    toLabel: t('to'),
    facts: [
      [t('caseNo'), view.caseNo],
      [t('tracking'), view.trackingNo],
      [t('filed'), when(view.filedAt)],
      [t('kind'), `${say(view.kindWords)} (${say(view.serviceName)})`],
      [t('by'), evidence.request.subjectName],
      ...(view.accusedName ? [[t('accused'), view.accusedName]] : []),
    ],
    latinFacts: [0, 1, 2],
    said: [t('said'), view.words || t('one_tap')],
    decisions: {
      head: t('decisions'),
      rows: view.decisions.map((one) => [
        when(one.at),
        `${say(one.step)}: ${t(one.upheld ? 'upheld' : 'rejected')}${stop} ${say(one.reason)}${stop}`,
        one.words,
        one.remedies.map((remedy) => say(remedy.words)).join(language === 'ur' ? '، ' : '; '),
      ]),
    },
    evidence: {
      head: t('evidence'),
      note: t('frozen'),
      rows: [
        ...(evidence.visit
          ? [
              [
                t('visit'),
                [evidence.visit.departedAt, evidence.visit.arrivedAt, evidence.visit.endedAt]
                  .flatMap((at) => at ?? [])
                  .map(when)
                  .join('  ·  '),
              ],
              [t('start'), yes(evidence.visit.codes.startProven)],
              [t('completion'), yes(evidence.visit.codes.completionProven)],
            ]
          : []),
        ...evidence.money.receipts.map((one) => [
          t('receipt'),
          `${one.receiptNo}  ${formatRupees(one.amountPaisa)}  ${when(one.at)}`,
        ]),
      ],
    },
    steps: { head: t('steps'), rows: view.history.map((one) => [when(one.at), say(one.words)]) },
    hash: [t('hash'), evidence.hash],
  }
}
