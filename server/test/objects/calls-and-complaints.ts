import { newId } from '../../src/kernel/id.ts'
import type { DispatchWorld } from '../worlds/dispatch-world.ts'
import { foundBy, sends, type Side } from './side.ts'

/** A complaint with a picture, an alarm, a robbery, a proceeding under way, and calls that came in. */
export async function callsAndComplaints(w: DispatchWorld, side: Side, scan: Buffer): Promise<void> {
  const { facilitator: who, citizen, ids, staff, where } = side
  for (const kind of [
    'grievance',
    'grievanceFile',
    'alert',
    'robbery',
    'proceeding',
    'proceedingFile',
    'call',
  ] as const)
    ids[kind] = newId()
  const grievanceId = ids.grievance!
  await w.act(citizen, 'grievances.file', { requestId: ids.request!, grievanceId, kind: 'overcharge' })
  await sends(w, citizen, 'grievances.attach', { grievanceId, fileId: ids.grievanceFile! }, scan)
  await w.act(who, 'safety.sos', { alertId: ids.alert! })
  await w.act(who, 'safety.reportRobbery', { robberyId: ids.robbery!, amountPaisa: 100, account: 'A test' })
  const proceedingId = ids.proceeding!
  await w.act(staff.operations, 'proceedings.open', { proceedingId, facilitatorId: who.id, ground: 'A test' })
  const fileId = ids.proceedingFile!
  await sends(w, staff.operations, 'proceedings.upload', { proceedingId, fileId }, scan)
  const evidence = [{ label: 'A test', words: 'The household says so', fileId }]
  await w.act(staff.supervisor, 'proceedings.serve', { proceedingId, words: 'A test', evidence })
  const phone = `+92336${where.headquarters.lat.toFixed(5).replace(/\D/g, '').padEnd(7, '0').slice(0, 7)}`
  await w.act(staff.agent, 'calls.start', { callId: ids.call!, phone })
  await w.act(staff.agent, 'calls.abandoned', { callId: newId(), phone })
  ids.callback = await foundBy(w, 'select id as found from callcentre.callback where phone = $1', phone)
}
