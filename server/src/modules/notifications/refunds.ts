import type { Events } from '@app/contract/events'
import { formatRupees } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { findAccount } from '../identity/index.ts'
import { chosenFor, refundCode, refundOut } from '../payments/index.ts'
import * as requests from '../requests/index.ts'
import { about, type About, offsetOf, tell, word } from './people.ts'

/** About their money people are told by the number they sign in with, and are asked by the one they gave for this order. */
async function ownerPhone(tx: Tx, to: About): Promise<string> {
  return (await findAccount(tx, to.order.accountId))?.phone ?? to.phone
}

/** How to say where it is to go: by the app's own page, where this system knows its address, and always by the helpline. */
function whereSaid(tx: Tx, to: About): string {
  const { citizen } = tx.kernel.config.publicUrls
  const helpline = tx.kernel.territory.programme.helpline.short
  return citizen
    ? requests.words.phraseIn(tx, 'refund.link', to.language, {
        link: new URL(`/requests/${to.request.id}/refund`, citizen).href,
        helpline,
      })
    : requests.words.phraseIn(tx, 'refund.call', to.language, { helpline })
}

async function due(tx: Tx, event: Events['refund.due']): Promise<void> {
  const to = await about(tx, event.requestId)
  const amount = formatRupees(event.amountPaisa)
  const chosen = await chosenFor(tx, event.requestId)
  if (event.returned) {
    const reason = tx.kernel.territory.messages.words[`refund.returned.${event.returned}`]
    await tell(tx, to, 'refund_returned', `${event.requestId} ${tx.at.toISOString()}`, {
      amount,
      reason: reason ? word(to, reason) : event.returned,
      where: whereSaid(tx, to),
    })
  } else if (!chosen)
    await tell(tx, to, 'refund', `${event.requestId} ${event.amountPaisa}`, { amount, where: whereSaid(tx, to) })
  else if (chosen.kind === 'door') await cashCode(tx, to, event.amountPaisa)
}

async function waits(tx: Tx, event: Events['refund.waits']): Promise<void> {
  const to = await about(tx, event.requestId)
  await tell(tx, to, 'refund_waits', `${event.requestId} ${event.reminder}`, {
    amount: formatRupees(event.amountPaisa),
    where: whereSaid(tx, to),
  })
}

async function chosen(tx: Tx, event: Events['refund.chosen']): Promise<void> {
  const to = await about(tx, event.requestId)
  const now = await chosenFor(tx, event.requestId)
  // Chosen anew or paid meanwhile: that is told by itself.
  if (now?.id !== event.destinationId) return
  if (now.kind === 'door') return cashCode(tx, to, to.request.refundPaisa)
  await tell(
    tx,
    to,
    'refund_chosen',
    event.destinationId,
    { amount: formatRupees(to.request.refundPaisa), to: word(to, now.said) },
    await ownerPhone(tx, to),
  )
}

/** For cash at the door: what a facilitator needs who brings it, given when the money is counted. */
async function cashCode(tx: Tx, to: About, amountPaisa: number): Promise<void> {
  const { visit } = await requests.cardOf(tx, to.request.id)
  const how = visit
    ? requests.words.phraseIn(tx, 'refund.visit', to.language, {
        when: requests.words.whenIn(new Date(visit.startsAt), to.language, offsetOf(tx)),
      })
    : requests.words.phraseIn(tx, 'refund.agree', to.language, {
        helpline: tx.kernel.territory.programme.helpline.short,
      })
  const code = await refundCode(tx, to.request.id)
  await tell(
    tx,
    to,
    'refund_code',
    `${to.request.id} ${amountPaisa} ${code}`,
    { amount: formatRupees(amountPaisa), code, how },
    await ownerPhone(tx, to),
  )
}

async function paid(tx: Tx, event: Events['refund.paid']): Promise<void> {
  const to = await about(tx, event.requestId)
  const amount = formatRupees(event.amountPaisa)
  const phone = await ownerPhone(tx, to)
  const out = await refundOut(tx, event.refundId)
  if (event.way === 'cash')
    await tell(tx, to, 'refund_in_cash', event.refundId, { amount, receiptNo: out?.receiptNo ?? '' }, phone)
  else await tell(tx, to, 'refund_sent', event.refundId, { amount, to: out ? word(to, out.said) : '' }, phone)
}

export const refundReactions: NonNullable<Module['reactions']> = {
  'refund.due': { 'notifications.refund': due },
  'refund.waits': { 'notifications.refund-waits': waits },
  'refund.chosen': { 'notifications.refund-chosen': chosen },
  'refund.paid': { 'notifications.refund-paid': paid },
}
