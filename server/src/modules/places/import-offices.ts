import type { Output, ParsedInput } from '@app/contract'
import { type Office, readOfficeCsv } from '@app/domain/places'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { gazetteer } from './gazetteer.ts'
import * as store from './store.ts'

const PROBLEMS_SHOWN = 50
/** A signal among our processes. */
const OFFICES_CHANGED = 'signal:offices'

/** An operator's table of offices: all of it, or nothing. */
export async function importOffices(
  tx: Tx,
  input: ParsedInput<'places.importOffices'>,
): Promise<Output<'places.importOffices'>> {
  const { territory } = tx.kernel
  const { offices, problems } = readOfficeCsv(
    input.csv,
    territory.areas,
    new Set(territory.departments.map((d) => d.id)),
  )
  if (problems.length) refuse('csv_invalid', { problems: problems.slice(0, PROBLEMS_SHOWN), count: problems.length })
  const known = gazetteer(tx.kernel).offices
  // Whom a real office serves is for two people to change (drafts); a table only adds offices, replaces made-up ones, and corrects.
  const moved = offices.flatMap((office, at) =>
    moves(known.get(office.id), office)
      ? [{ line: at + 2, what: `${office.id} would serve others than now: make a draft of it` }]
      : [],
  )
  if (moved.length) refuse('csv_invalid', { problems: moved.slice(0, PROBLEMS_SHOWN), count: moved.length })
  const added = offices.filter((office) => !known.has(office.id)).length
  await store.putOffices(tx, offices, actorKey(tx.actor), tx.at)
  // Every process reads them again once this is committed, ours too; a rolled-back import is never seen.
  await tx.live(OFFICES_CHANGED, {})
  return { added, changed: offices.length - added }
}

const SERVES = ['departmentId', 'kind', 'districtId', 'tehsilId', 'serves'] as const
const moves = (before: Office | undefined, after: Office): boolean =>
  before !== undefined && !before.demo && SERVES.some((part) => before[part] !== after[part])

/** One office as it now is, after two people have said so (or, for where it stands and how to ring it, one). */
export async function putOffice(tx: Tx, office: Office): Promise<void> {
  await store.putOffices(tx, [office], actorKey(tx.actor), tx.at)
  await tx.live(OFFICES_CHANGED, {})
}
