import type { Output, ParsedInput } from '@app/contract'
import type { NotOurs, ServiceDefinition } from '@app/domain/catalogue'
import { type Findable, WordSearch } from '@app/domain/search'
import type { Kernel, Query } from '../../kernel/context.ts'
import { servicesOff } from './intake.ts'
import { priceModes } from './price.ts'
import { allRunning } from './versions.ts'

type Card = Omit<Output<'catalogue.search'>['items'][number], 'because' | 'taken'>
type Found = { kind: 'service' | 'notOurs'; id: string; because: string[] }
type Key = `${Found['kind']}:${string}`

const indexes = new WeakMap<Kernel, { index: WordSearch<Key>; versions: string }>()

const inOrder = (q: Query): ServiceDefinition[] => [...allRunning(q.kernel, q.at)].sort((a, b) => b.rank - a.rank)

function indexOf(q: Query): WordSearch<Key> {
  const services = inOrder(q)
  const versions = services.map((s) => `${s.id}@${s.version}`).join()
  const cached = indexes.get(q.kernel)
  if (cached && cached.versions === versions) return cached.index
  const { notOurs, search: words } = q.kernel.territory
  const things = [
    ...services.map((s) =>
      findable(s, `service:${s.id}`, words?.said[s.id], [s.description, ...s.cases.map((one) => one.name)]),
    ),
    ...notOurs.map((n) => findable(n, `notOurs:${n.id}`, words?.said[n.id], [])),
  ]
  const index = new WordSearch(things, words ?? { ignored: [], same: [], places: [] })
  indexes.set(q.kernel, { index, versions })
  return index
}

function findable(
  { name, searchWords }: Pick<NotOurs, 'name' | 'searchWords'>,
  id: Key,
  said: readonly string[] = [],
  told: readonly NotOurs['name'][],
): Findable<Key> {
  return {
    id,
    names: Object.values(name),
    said: [...searchWords.en, ...searchWords.ur, ...searchWords.roman, ...said],
    told: told.flatMap((text) => [text.en, text.ur]),
  }
}

/** Without words all there is, what we do first and the most asked of it first; with words what they mean. */
export function find(q: Query, words: string, limit: number): Found[] {
  const hits =
    words === ''
      ? [
          ...inOrder(q).map((s) => ({ id: `service:${s.id}`, because: [] })),
          ...q.kernel.territory.notOurs.map((n) => ({ id: `notOurs:${n.id}`, because: [] })),
        ].slice(0, limit)
      : indexOf(q).search(words, limit)
  return hits.map(({ id, because }) => ({
    kind: id.startsWith('service:') ? 'service' : 'notOurs',
    id: id.slice(id.indexOf(':') + 1),
    because,
  }))
}

export async function search(q: Query, input: ParsedInput<'catalogue.search'>): Promise<Output<'catalogue.search'>> {
  const off = await servicesOff(q)
  return {
    items: find(q, input.q, input.limit).flatMap((f) => {
      const card = cardOf(q, f)
      return card ? [{ ...card, taken: !off.has(f.id), because: f.because }] : []
    }),
  }
}

function cardOf(q: Query, found: Found): Card | undefined {
  const { territory } = q.kernel
  if (found.kind === 'notOurs') {
    const n = territory.notOurs.find((x) => x.id === found.id)
    return (
      n && {
        id: n.id,
        kind: 'notOurs',
        name: n.name,
        summary: n.whereToGo,
        icon: n.icon,
        modes: [],
        fromPaisa: null,
        doorstepPaisa: null,
        department: n.whereToGo,
        timeLimitWorkingDays: null,
      }
    )
  }
  const s = allRunning(q.kernel, q.at).find((x) => x.id === found.id)
  return s && serviceCard(q, s)
}

function serviceCard(q: Query, s: ServiceDefinition): Card {
  const first = s.cases[0]
  const options = first ? priceModes(q, { definition: s, caseId: first.id, answers: {} }) : []
  return {
    id: s.id,
    kind: 'service',
    name: s.name,
    summary: s.description,
    icon: s.icon,
    modes: options.map((o) => o.mode),
    fromPaisa: options[0]?.quote.totalPaisa ?? null,
    doorstepPaisa: options.find((o) => o.mode === 'doorstep')?.quote.totalPaisa ?? null,
    department: q.kernel.territory.departments.find((d) => d.id === s.departmentId)?.name ?? s.name,
    timeLimitWorkingDays: first?.timeLimit.workingDays ?? null,
  }
}
