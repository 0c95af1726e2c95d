import type { Output, ParsedInput } from '@app/contract'
import { fillTemplate, formatRupees, type Language } from '@app/domain/shared'
import type { WORD_KEYS } from '@app/domain/territory'
import type { Query } from '../../kernel/context.ts'
import { priceModes } from './price.ts'
import { find } from './search.ts'
import { allRunning } from './versions.ts'

type Answer = Output<'catalogue.knowledge'>['items'][number]
type Script = Exclude<Language, 'ur-Latn'>

const ANSWERS_MAX = 50

/** Answers for whoever is called: what is ours with paper list and price, and what is not with the true place to go. */
export async function knowledge(
  q: Query,
  input: ParsedInput<'catalogue.knowledge'>,
): Promise<Output<'catalogue.knowledge'>> {
  const items = find(q, input.q, ANSWERS_MAX).map((f) =>
    f.kind === 'notOurs' ? notOursAnswer(q, f.id) : serviceAnswer(q, f.id),
  )
  return { items: items.flatMap((i) => i ?? []) }
}

/** One line a sentence: it is read aloud. */
const lines = (of: (language: Script) => string[]): Answer['answer'] => ({
  en: of('en').join('\n'),
  ur: of('ur').join('\n'),
})
const word = (q: Query, key: (typeof WORD_KEYS)[number]) => q.kernel.territory.messages.words[key] ?? { en: '', ur: '' }

function notOursAnswer(q: Query, id: string): Answer | undefined {
  const n = q.kernel.territory.notOurs.find((x) => x.id === id)
  return (
    n && {
      id: n.id,
      kind: 'notOurs',
      title: n.name,
      officialSite: n.website ?? null,
      answer: lines((language) => [
        fillTemplate(word(q, 'answer.where')[language], { place: n.whereToGo[language] }),
        fillTemplate(word(q, 'answer.take')[language], { papers: n.whatToTake[language] }),
        fillTemplate(word(q, 'answer.fee')[language], { fee: n.fee[language] }),
        word(q, 'notOursWarning')[language],
      ]),
    }
  )
}

/** What it is, what to have ready, what it costs in each way, and how long the office has. */
function serviceAnswer(q: Query, id: string): Answer | undefined {
  const s = allRunning(q.kernel, q.at).find((x) => x.id === id)
  const first = s?.cases[0]
  if (!s || !first) return undefined
  const papers = first.documents.filter((d) => !d.optional)
  const prices = priceModes(q, { definition: s, caseId: first.id, answers: {} })
  const { modeNames, departments } = q.kernel.territory
  return {
    id: s.id,
    kind: 'service',
    title: s.name,
    officialSite: departments.find((d) => d.id === s.departmentId)?.website ?? null,
    answer: lines((language) => [
      s.description[language],
      ...(papers.length
        ? [
            fillTemplate(word(q, 'answer.papers')[language], {
              papers: papers.map((p) => p.label[language]).join(COMMA[language]),
            }),
          ]
        : []),
      ...prices.map(({ mode, quote }) => `${modeNames[mode][language]}: ${formatRupees(quote.totalPaisa)}`),
      fillTemplate(word(q, 'answer.days')[language], { days: first.timeLimit.workingDays }),
    ]),
  }
}

const COMMA: Record<Script, string> = { en: ', ', ur: '، ' }
