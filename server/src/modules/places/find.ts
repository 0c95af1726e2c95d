import type { Output, ParsedInput } from '@app/contract'
import { encodePlusCode } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { gazetteer, locate } from './gazetteer.ts'

export async function locateQuery(q: Query, input: ParsedInput<'places.locate'>): Promise<Output<'places.locate'>> {
  const found = locate(q.kernel, input)
  const plusCode = encodePlusCode(input)
  if (!found.served) return { served: false, tehsilId: null, districtId: null, name: null, plusCode }
  return {
    served: true,
    tehsilId: found.tehsilId,
    districtId: found.districtId,
    name: gazetteer(q.kernel).tehsils.get(found.tehsilId)?.name ?? null,
    plusCode,
  }
}

export async function search(q: Query, input: ParsedInput<'places.search'>): Promise<Output<'places.search'>> {
  const { areas } = q.kernel.territory
  const g = gazetteer(q.kernel)
  const items = g.index.search(input.q, input.limit).flatMap(({ id: key }): Output<'places.search'>['items'] => {
    const [kind, id] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
    if (kind === 'town') {
      const p = areas.places.find((x) => x.id === id)
      return p
        ? [{ id, kind: 'town', name: p.name, districtId: p.districtId, tehsilId: p.tehsilId, point: p.point }]
        : []
    }
    if (kind === 'tehsil') {
      const t = g.tehsils.get(id)
      return t
        ? [{ id, kind: 'tehsil', name: t.name, districtId: t.districtId, tehsilId: id, point: t.headquarters }]
        : []
    }
    const d = areas.districts.find((x) => x.id === id)
    const head = areas.tehsils.find((t) => t.districtId === id)
    return d && head
      ? [{ id, kind: 'district', name: d.name, districtId: id, tehsilId: null, point: head.headquarters }]
      : []
  })
  return { items }
}

export async function tree(q: Query): Promise<Output<'places.tree'>> {
  const { areas } = q.kernel.territory
  return {
    divisions: areas.divisions.map((v) => ({
      id: v.id,
      name: v.name,
      districts: areas.districts
        .filter((d) => d.divisionId === v.id)
        .map((d) => ({
          id: d.id,
          name: d.name,
          tehsils: areas.tehsils
            .filter((t) => t.districtId === d.id)
            .map((t) => ({ id: t.id, name: t.name, point: t.headquarters })),
        })),
    })),
    verified: areas.evidence.status === 'sourced',
    credit: areas.credits.join(' · '),
  }
}

/** In pages by id: a district has some hundreds of union councils alone. */
export async function offices(q: Query, input: ParsedInput<'places.offices'>): Promise<Output<'places.offices'>> {
  const wanted = [...gazetteer(q.kernel).offices.values()]
    .filter(
      (o) =>
        (input.districtId === undefined || o.districtId === input.districtId) &&
        (input.tehsilId === undefined || o.tehsilId === input.tehsilId) &&
        (input.departmentId === undefined || o.departmentId === input.departmentId) &&
        (input.cursor === undefined || o.id > input.cursor),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const items = wanted.slice(0, input.limit).map((o) => ({
    id: o.id,
    name: o.name,
    kind: o.kind,
    departmentId: o.departmentId,
    districtId: o.districtId,
    tehsilId: o.tehsilId,
    point: o.point,
    demo: o.demo,
  }))
  return { items, next: wanted.length > input.limit ? (items.at(-1)?.id ?? null) : null }
}
