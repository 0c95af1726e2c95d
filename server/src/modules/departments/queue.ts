import type { Tx } from '../../kernel/context.ts'
import { connectionOf, type ConnectorKind, pollMs } from './connections.ts'
import type { Envelope } from './envelope.ts'
import { findOutage, lockFiling, putFiling, setFilingState } from './store.ts'

export interface Filing extends Omit<Envelope, 'round'> {
  connector: ConnectorKind
}

export const keyOf = (requestId: string): string => `request:${requestId}`
export const lineOf = (departmentId: string, connector: string): string => `${departmentId} ${connector}`
/** What {@link lineOf} joined. */
export const partsOf = (line: string) => line.split(' ') as [departmentId: string, connector: Filing['connector']]

/**
 * Queues an application for its department, or what cures or corrects one. It is sent after the commit; nothing is lost
 * while the department is down.
 */
export async function queue(tx: Tx, filing: Filing): Promise<void> {
  const { connector, ...rest } = filing
  const known = await lockFiling(tx, filing.applicationId)
  const round = (known?.round ?? 0) + 1
  const envelope: Envelope = { ...rest, round }
  await putFiling(
    tx,
    {
      applicationId: filing.applicationId,
      requestId: filing.requestId,
      trackingNo: filing.trackingNo,
      departmentId: filing.departmentId,
      officeId: filing.officeId,
      districtId: filing.districtId,
      tehsilId: filing.tehsilId,
      connector,
      round,
      envelope: await tx.kernel.vault.seal(keyOf(filing.requestId), JSON.stringify(envelope)),
    },
    tx.at,
  )
  const open = await connectionOf(tx.kernel, filing.departmentId, connector, tx)
  await tx.timer('departments.poll', lineOf(filing.departmentId, connector), new Date(tx.at.getTime() + pollMs(open)))
  if (!(await findOutage(tx, lineOf(filing.departmentId, connector)))) await enqueueSend(tx, filing.applicationId)
}

export const enqueueSend = (tx: Tx, applicationId: string): Promise<void> =>
  tx.enqueue('departments.send', { applicationId }, { key: `departments.send:${applicationId}` })

/** Nothing more is to be sent or awaited: the request has ended. */
export async function end(tx: Tx, applicationId: string): Promise<void> {
  const filing = await lockFiling(tx, applicationId)
  if (filing?.state === 'stuck') await tx.announce('filing.over', { applicationId, requestId: filing.request_id })
  await setFilingState(tx, applicationId, 'over')
}
