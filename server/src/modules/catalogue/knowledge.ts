import type { Output, ParsedInput } from '@app/contract'
import { formatRupees } from '@app/domain/shared'
import type { ServiceDefinition } from '@app/domain/catalogue'
import type { Query } from '../../kernel/context.ts'
import { priceModes } from './price.ts'
import { find } from './search.ts'
import { allRunning } from './versions.ts'

/** Answers for whoever is called: what is ours with paper list and price, and what is not with the true place to go. */
export async function knowledge(q: Query, input: ParsedInput<'catalogue.knowledge'>): Promise<Output<'catalogue.knowledge'>> {
  const items = find(q, input.q, 10).map((f) => (f.kind === 'notOurs' ? notOursAnswer(q, f.id) : serviceAnswer(q, f.id)))
  return { items: items.flatMap((i) => i ?? []) }
}

type Answer = Output<'catalogue.knowledge'>['items'][number]

function notOursAnswer(q: Query, id: string): Answer | undefined {
  const n = q.kernel.territory.notOurs.find((x) => x.id === id)
  const warning = q.kernel.territory.messages.words.notOursWarning ?? { en: '', ur: '' }
  return n && {
    id: n.id, title: n.name, source: n.evidence.status === 'unverified' ? null : n.evidence.source,
    answer: { en: `${n.whereToGo.en} ${n.whatToTake.en} ${n.fee.en} ${warning.en}`, ur: `${n.whereToGo.ur} ${n.whatToTake.ur} ${n.fee.ur} ${warning.ur}` },
  }
}

/** What it is, what to have ready, what it costs in the cheapest way and at the door, and how long it takes. */
function serviceAnswer(q: Query, id: string): Answer | undefined {
  const s = allRunning(q.kernel, q.at).find((x) => x.id === id)
  const first = s?.cases[0]
  if (!s || !first) return undefined
  const papers = first.documents.filter((d) => !d.optional).map((d) => d.label)
  const prices = priceModes(q, { definition: s, caseId: first.id, answers: {} }).map(({ mode, quote }) => ({ name: q.kernel.territory.modeNames[mode], total: formatRupees(quote.totalPaisa) }))
  const days = q.kernel.territory.messages.words.workingDays ?? { en: '', ur: '' }
  const limit = first.timeLimit.workingDays
  return {
    id: s.id, title: s.name, source: sourceOf(s),
    answer: {
      en: [s.description.en, ...papers.map((p) => p.en), ...prices.map((p) => `${p.name.en}: ${p.total}`), `${limit} ${days.en}`].join(' · '),
      ur: [s.description.ur, ...papers.map((p) => p.ur), ...prices.map((p) => `${p.name.ur}: ${p.total}`), `${limit} ${days.ur}`].join(' · '),
    },
  }
}

function sourceOf(s: ServiceDefinition): string | null {
  for (const { evidence } of s.facts) if (evidence.status !== 'unverified') return evidence.source
  return null
}
