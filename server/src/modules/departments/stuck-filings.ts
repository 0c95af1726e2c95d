import type { Area } from '../../kernel/area.ts'
import type { Query } from '../../kernel/context.ts'
import { findFiling, stuck } from './store.ts'

const SHOWN = 1_000

/** Requests whose filing waits for operations' own hand, with what the department's system last said. */
export const stuckFilings = async (q: Query, area: Area | null): Promise<Map<string, string>> =>
  new Map((await stuck(q, area, SHOWN)).map((row) => [row.request_id, row.last_error ?? '']))

export const isStuck = async (q: Query, applicationId: string): Promise<boolean> =>
  (await findFiling(q, applicationId))?.state === 'stuck'
