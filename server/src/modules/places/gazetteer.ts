import { Locator, type Located, type Office, type Tehsil } from '@app/domain/places'
import { WordSearch, type Findable } from '@app/domain/search'
import type { Point } from '@app/domain/shared'
import { competentOffice, type CaseDefinition } from '@app/domain/catalogue'
import { isRefused } from '@app/domain/shared'
import type { Kernel } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import * as store from './store.ts'

/** The territory's places, prepared once for fast look-ups. */
export interface Gazetteer {
  locator: Locator
  tehsils: Map<string, Tehsil>
  offices: Map<string, Office>
  index: WordSearch<string>
}

const known = new WeakMap<Kernel, Gazetteer>()

export function gazetteer(kernel: Kernel): Gazetteer {
  let g = known.get(kernel)
  if (!g) {
    const { areas, search } = kernel.territory
    // «Model Town Lahore» is one place: the words of its district help, and are never asked for by themselves.
    const inDistrict = new Map(areas.districts.map((d) => [d.id, [d.name.en, d.name.ur]]))
    const index = new WordSearch<string>(
      [
        ...areas.districts.map((d): Findable<string> => ({
          id: `district:${d.id}`,
          names: [d.name.en, d.name.ur],
          said: [],
          told: [],
        })),
        ...areas.tehsils.map((t) => ({
          id: `tehsil:${t.id}`,
          names: [t.name.en, t.name.ur],
          said: [],
          told: inDistrict.get(t.districtId) ?? [],
        })),
        ...areas.places
          .toSorted((a, b) => b.population - a.population)
          .map((p) => ({
            id: `town:${p.id}`,
            names: [p.name.en, p.name.ur],
            said: p.aliases,
            told: inDistrict.get(p.districtId) ?? [],
          })),
      ],
      { ignored: search?.ignored ?? [], same: [], places: [] },
    )
    g = {
      locator: new Locator(areas),
      tehsils: new Map(areas.tehsils.map((t) => [t.id, t])),
      offices: new Map(kernel.territory.offices.map((o) => [o.id, o])),
      index,
    }
    known.set(kernel, g)
  }
  return g
}

/** Offices that an operator imported stand over the pack's; they are read again whenever an import is committed. */
export async function loadOffices(kernel: Kernel): Promise<void> {
  const read = async () => {
    const g = gazetteer(kernel)
    for (const { office } of await store.importedOffices(kernel.db)) g.offices.set(office.id, office)
    byDepartment.delete(g)
  }
  kernel.live.onSignal('offices', () =>
    read().catch((error: Error) => kernel.log.error({ err: error.message }, 'imported offices not read again')),
  )
  await read()
}

export const locate = (kernel: Kernel, point: Point): Located => gazetteer(kernel).locator.locate(point)
export const tehsilOf = (kernel: Kernel, id: string): Tehsil | undefined => gazetteer(kernel).tehsils.get(id)
export const allOffices = (kernel: Kernel): Office[] => [...gazetteer(kernel).offices.values()]
export const officeOf = (kernel: Kernel, id: string): Office | undefined => gazetteer(kernel).offices.get(id)
/** Walk-in centres: offices with counters of our own. */
export const officesWithDesk = (kernel: Kernel): Office[] =>
  [...gazetteer(kernel).offices.values()].filter((office) => office.centre !== undefined)

export interface CompetenceInput {
  definition: CaseDefinition
  departmentId: string
  answers: Record<string, never>
  homeTehsilId: string | null
  eventTehsilId: string | null
  officeId: string | null
}

/** The office that decides the case, or a refusal. */
export function competentOfficeFor(kernel: Kernel, input: CompetenceInput): Office {
  const g = gazetteer(kernel)
  const office = competentOffice(
    input.definition,
    input.departmentId,
    {
      answers: input.answers,
      ...(input.eventTehsilId && { eventTehsilId: input.eventTehsilId }),
      ...(input.homeTehsilId && { homeTehsilId: input.homeTehsilId }),
      ...(input.officeId && { officeId: input.officeId }),
    },
    { offices: officesOf(g, input.departmentId), tehsil: (id) => g.tehsils.get(id) },
  )
  return isRefused(office)
    ? refuse(office.refusal, office.field ? { field: `answers.${office.field}` } : undefined)
    : office
}

/** By department, remembered: a booking must not walk through every office of the province. */
const byDepartment = new WeakMap<Gazetteer, Map<string, Office[]>>()
function officesOf(g: Gazetteer, departmentId: string): Office[] {
  let lists = byDepartment.get(g)
  if (!lists) byDepartment.set(g, (lists = new Map()))
  let list = lists.get(departmentId)
  if (!list) lists.set(departmentId, (list = [...g.offices.values()].filter((o) => o.departmentId === departmentId)))
  return list
}
