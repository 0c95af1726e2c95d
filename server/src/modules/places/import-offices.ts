import type { Output, ParsedInput } from '@app/contract'
import { readOfficeCsv } from '@app/domain/places'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { gazetteer } from './gazetteer.ts'
import * as store from './store.ts'

const PROBLEMS_SHOWN = 50

/** An operator's table of offices: all of it, or nothing. */
export async function importOffices(tx: Tx, input: ParsedInput<'places.importOffices'>): Promise<Output<'places.importOffices'>> {
  const { territory } = tx.kernel
  const { offices, problems } = readOfficeCsv(input.csv, territory.areas, new Set(territory.departments.map((d) => d.id)))
  if (problems.length) refuse('csv_invalid', { problems: problems.slice(0, PROBLEMS_SHOWN), count: problems.length })
  await store.putOffices(tx, offices, actorKey(tx.actor), tx.at)
  const g = gazetteer(tx.kernel)
  let added = 0
  for (const office of offices) {
    if (!g.offices.has(office.id)) added++
    g.offices.set(office.id, office)
  }
  return { added, changed: offices.length - added }
}
