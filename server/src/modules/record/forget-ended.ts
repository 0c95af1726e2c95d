import type { Tx } from '../../kernel/context.ts'
import { forgetTyped } from '../../kernel/secrets/own-traces.ts'
import { forgetNames } from '../applications/index.ts'
import { forgetDoors } from '../dispatch/index.ts'
import { eraseCase } from '../documents/index.ts'
import { forgetCases } from '../grievances/index.ts'
import { forgetPhones } from '../ratings/index.ts'
import { forgetRequests } from '../requests/index.ts'
import { forgetCallers } from '../safety/index.ts'

/** Takes people out of ended requests, in every module that knows something of them. Receipts and postings stay: they name nobody. */
export async function forgetEnded(tx: Tx, requestIds: readonly string[]): Promise<void> {
  if (!requestIds.length) return
  await forgetRequests(tx, requestIds)
  await forgetNames(tx, requestIds)
  await forgetDoors(tx, requestIds)
  await forgetPhones(tx, requestIds)
  await forgetCallers(tx, requestIds)
  await forgetTyped(tx, requestIds)
  for (const id of requestIds) await eraseCase(tx, id)
}

/** Complaints that are over: words and evidence by their key, which is returned; photos and voices lie in a folder of the case's own. */
export async function forgetComplaints(tx: Tx, ids: readonly string[]): Promise<string[]> {
  for (const id of ids) await eraseCase(tx, id)
  return forgetCases(tx, ids)
}
