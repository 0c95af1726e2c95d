import type { Query } from '../../../kernel/context.ts'
import * as store from './store.ts'

/** What is still to be taken at the door for each of these requests, at most 10,000; those that are paid are not in it. */
export const doorDuesOf = async (q: Query, requestIds: readonly string[]): Promise<Map<string, number>> =>
  requestIds.length
    ? new Map((await store.doorDues(q, requestIds)).map((row) => [row.id, row.due_paisa]))
    : new Map<string, number>()
