import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../kernel/context.ts'
import type { OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { openFor, pausedFor } from '../connections/index.ts'
import { heardReport } from './reports.ts'
import { setting } from './text/dialect.ts'
import { type Called, httpsKind, inboundIn, isSigned, reportIn } from './text/https.ts'

/** What a gateway tells about a message that it was given. The same answer to a second telling. */
export async function gatewayReport(tx: Tx, input: ParsedInput<'texts.report'>): Promise<Output<'texts.report'>> {
  const { open, called } = await caller(tx, input.connectionId)
  const report = reportIn(open, called)
  if (report === 'unreadable') return refuse('report_unreadable')
  // Of what another gateway was given nothing is believed, and nothing said.
  if (report && (await heardReport(tx, open.id, report)) === 'foreign') refuseAndKeep('report_foreign')
  return { done: true }
}

/** A text from somebody's phone. */
export async function gatewayText(tx: Tx, input: ParsedInput<'texts.incoming'>): Promise<Output<'texts.incoming'>> {
  const { open, called } = await caller(tx, input.connectionId)
  const text = inboundIn(open, called)
  if (!text) return refuse('report_unreadable')
  const messageId = `${open.id.slice(0, 8)} ${text.id}`.slice(0, 80)
  await tx.enqueue('sms.heard', { messageId, from: text.from, text: text.text }, { key: `heard ${messageId}` })
  return { done: true }
}

/** Whoever calls proves to be the gateway that the address names; one that is paused still brings what it owes. */
async function caller(tx: Tx, connectionId: string): Promise<{ open: OpenConnection; called: Called }> {
  const all = [
    ...(await openFor(tx.kernel, 'text', undefined, tx)),
    ...(await pausedFor(tx.kernel, 'text', undefined, tx)),
  ]
  const open = all.find((one) => one.id === connectionId && one.kind === httpsKind.kind)
  const { call } = tx
  if (!open || !call) return refuse('signature_wrong')
  const called: Called = {
    body: call.rawBody ?? Buffer.alloc(0),
    contentType: call.header('content-type') ?? '',
    query: call.query ?? {},
    signature: call.header(setting(open, 'signatureHeader').toLowerCase()) ?? call.query?.token,
  }
  if (!isSigned(open, called)) refuse('signature_wrong')
  return { open, called }
}
