import type { Output, ParsedInput } from '@app/contract'
import { formatRupees, TextIndex } from '@app/domain/shared'
import type { ServiceDefinition } from '@app/domain/catalogue'
import type { Kernel, Query } from '../../kernel/context.ts'
import { priceModes } from './price.ts'
import { allRunning } from './versions.ts'

type Card = Output<'catalogue.search'>['items'][number]
type Found = { kind: 'service' | 'notOurs'; id: string }

const indexes = new WeakMap<Kernel, { index: TextIndex<string>; versions: string }>()

function indexOf(q: Query): TextIndex<string> {
  const services = allRunning(q.kernel, q.at)
  const versions = services.map((s) => `${s.id}@${s.version}`).join()
  const cached = indexes.get(q.kernel)
  if (cached && cached.versions === versions) return cached.index
  const index = new TextIndex<string>()
  for (const s of services) index.add(`service:${s.id}`, [s.name.en, s.name.ur, ...s.searchWords.en, ...s.searchWords.ur, ...s.searchWords.roman], 100 + s.rank)
  for (const n of q.kernel.territory.notOurs) index.add(`notOurs:${n.id}`, [n.name.en, n.name.ur, ...n.searchWords.en, ...n.searchWords.ur, ...n.searchWords.roman], 0)
  indexes.set(q.kernel, { index, versions })
  return index
}

export async function search(q: Query, input: ParsedInput<'catalogue.search'>): Promise<Output<'catalogue.search'>> {
  return { items: find(q, input.q, input.limit).flatMap((f) => cardOf(q, f) ?? []) }
}

function find(q: Query, words: string, limit: number): Found[] {
  const ids = words === ''
    ? [...allRunning(q.kernel, q.at)].sort((a, b) => b.rank - a.rank).map((s) => `service:${s.id}`).concat(q.kernel.territory.notOurs.map((n) => `notOurs:${n.id}`)).slice(0, limit)
    : indexOf(q).search(words, limit)
  return ids.map((id) => ({ kind: id.startsWith('service:') ? 'service' : 'notOurs', id: id.slice(id.indexOf(':') + 1) }))
}

function cardOf(q: Query, found: Found): Card | undefined {
  const { territory } = q.kernel
  if (found.kind === 'notOurs') {
    const n = territory.notOurs.find((x) => x.id === found.id)
    return n && { id: n.id, kind: 'notOurs', name: n.name, summary: n.whereToGo, icon: n.icon, modes: [], fromPaisa: null, department: n.whereToGo, timeLimitWorkingDays: null }
  }
  const s = allRunning(q.kernel, q.at).find((x) => x.id === found.id)
  return s && serviceCard(q, s)
}

function serviceCard(q: Query, s: ServiceDefinition): Card {
  const first = s.cases[0]
  const options = first ? priceModes(q, { definition: s, caseId: first.id, answers: {} }) : []
  return {
    id: s.id, kind: 'service', name: s.name, summary: s.description, icon: s.icon, modes: options.map((o) => o.mode), fromPaisa: options[0]?.quote.totalPaisa ?? null,
    department: q.kernel.territory.departments.find((d) => d.id === s.departmentId)?.name ?? s.name, timeLimitWorkingDays: first?.timeLimit.workingDays ?? null,
  }
}

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
