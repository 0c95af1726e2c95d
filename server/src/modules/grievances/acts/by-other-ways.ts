import type { Events } from '@app/contract/events'
import type { Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import * as dispatch from '../../dispatch/index.ts'
import * as requests from '../../requests/index.ts'
import { openCase } from './file.ts'
import * as store from './store.ts'

/** "1" by text, or "yes" to the question of fact: the case opens by itself, once a visit. */
export async function saidExtraMoney(tx: Tx, event: Events['rating.extra_money']): Promise<void> {
  if (await store.liveOverchargeOf(tx, event.visitId)) return
  const request = await requests.getRequest(tx, event.requestId)
  const visit = await dispatch.visitFacts(tx, event.visitId)
  const filed = await openCase(tx, {
    id: newId(),
    request,
    kind: 'overcharge',
    visit,
    words: '',
    amountAskedPaisa: null,
  })
  if (filed === 'accused_complains')
    await tx.audit({ action: 'grievance.refused', subject: `request:${request.id}`, details: { refusal: filed } })
}

export type FiledBySms = { outcome: 'filed' | 'exists'; id: string } | { outcome: 'which' | 'not_possible' }

/** COMPLAIN, a tracking number, and what happened. The number that texts must be the one that ordered. */
export async function fileBySms(tx: Tx, phone: string, trackingNo: string | null, words: string): Promise<FiledBySms> {
  const own = await requests.lists.ofPhone(tx, phone, 20)
  const found =
    trackingNo === null
      ? own.length === 1
        ? own[0]
        : undefined
      : own.find((row) => row.tracking_no === requests.normaliseTrackingNo(trackingNo))
  if (!found || words === '') {
    await tx.audit({
      action: 'grievance.refused',
      subject: 'sms',
      details: { refusal: found ? 'grievance_words_needed' : 'not_found' },
    })
    return { outcome: 'which' }
  }
  const request = await requests.getRequest(tx, found.id)
  const filed = await openCase(tx, { id: newId(), request, kind: 'other', visit: null, words, amountAskedPaisa: null })
  if (typeof filed !== 'string') return { outcome: 'filed', id: filed.id }
  await tx.audit({ action: 'grievance.refused', subject: `request:${request.id}`, details: { refusal: filed } })
  const live = filed === 'grievance_exists' ? await store.liveOfRequest(tx, request.id, 'other') : undefined
  return live ? { outcome: 'exists', id: live.id } : { outcome: 'not_possible' }
}
