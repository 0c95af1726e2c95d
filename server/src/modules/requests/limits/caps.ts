import type { RefusalCode } from '@app/contract'
import { type Cap, capMet, ORDER_CAPS, type OrderCaps } from '@app/domain/orders'
import { DAY_MS } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { networkOf } from '../../../kernel/http/proxies.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { accountsOfHousehold } from '../../identity/index.ts'
import * as store from './store.ts'

const REFUSALS = {
  account: 'orders_open_max',
  household: 'orders_open_max',
  slots: 'times_held_max',
  number: 'number_told_max',
  device: 'orders_from_here_max',
  network: 'orders_from_here_max',
} as const satisfies Record<Cap, RefusalCode>

export interface Ordering {
  accountId: string
  personId: string
  /** The account's own number, and the one that the visit is told to. */
  ownPhone: string
  toldPhone: string
  orderId: string
  holdsTime: boolean
}

/** Where the order comes from, as keyed hashes. Desks order for many from one place: they are counted by whom they order for. */
export interface Origin {
  device: Buffer | null
  address: Buffer | null
  receiver: Buffer | null
}

/** The caps of this territory; one machine that plays many people, in the demo, has as many times as much. */
export function capsOf(q: Query): OrderCaps {
  const caps = q.kernel.territory.settings.orderCaps ?? ORDER_CAPS
  const { rateAllowance, orderAllowance } = q.kernel.config
  const times = (cap: number, by: number) => Math.min(cap * by, 1_000_000)
  return {
    account: times(caps.account, orderAllowance),
    household: times(caps.household, orderAllowance),
    slots: times(caps.slots, orderAllowance),
    number: times(caps.number, orderAllowance),
    device: times(caps.device, orderAllowance * rateAllowance),
    network: times(caps.network, orderAllowance * rateAllowance),
  }
}

const DEVICE = /^[\w-]{16,64}$/

export function originOf(q: Query, { ownPhone, toldPhone }: Pick<Ordering, 'ownPhone' | 'toldPhone'>): Origin {
  const { vault } = q.kernel
  const device = q.actor.kind === 'citizen' ? q.call?.header('x-device') : undefined
  const ip = q.actor.kind === 'citizen' ? q.call?.ip : undefined
  return {
    device: device && DEVICE.test(device) ? vault.blindIndex('device', device) : null,
    address: ip ? vault.blindIndex('address', networkOf(ip)) : null,
    receiver: toldPhone === ownPhone ? null : vault.blindIndex('receiver', toldPhone),
  }
}

/** Refuses where one more would be too many, unless somebody of ours has let this account pass. */
export async function assertWithinCaps(tx: Tx, order: Ordering, origin: Origin): Promise<void> {
  const caps = capsOf(tx)
  const keys = [
    `order of ${order.accountId}`,
    ...(origin.device ? [`order from ${origin.device.toString('hex')}`] : []),
  ]
  const accountIds = await accountsOfHousehold(tx, order.personId)
  // On one connection, in this order: what is counted was there when the lock was ours.
  const [, open] = await Promise.all([
    store.oneAtATime(tx, keys),
    store.openBy(
      tx,
      { accountId: order.accountId, accountIds: [...new Set([order.accountId, ...accountIds])], ...origin },
      tx.at,
      new Date(tx.at.getTime() - DAY_MS),
      Math.max(...Object.values(caps)) + 1,
    ),
  ])
  const met = capMet(caps, open, order.holdsTime)
  if (met === null) return
  const lift = await store.lockLift(tx, order.accountId, tx.at)
  if (!lift) refuse(REFUSALS[met.cap], { open: met.open, most: met.most })
  if (lift.scope === 'order') await store.useLift(tx, lift.id, order.orderId)
  await tx.audit({
    action: 'order.past_limit',
    subject: `order:${order.orderId}`,
    details: { liftId: lift.id, cap: met.cap, open: met.open },
  })
}

/** A time for an order that had none counts like one that is booked with it. */
export async function assertMayHold(tx: Tx, order: { id: string; accountId: string }): Promise<void> {
  const caps = capsOf(tx)
  const [, open] = await Promise.all([
    store.oneAtATime(tx, [`order of ${order.accountId}`]),
    store.openBy(
      tx,
      { accountId: order.accountId, accountIds: [], device: null, address: null, receiver: null },
      tx.at,
      tx.at,
      caps.slots + 1,
    ),
  ])
  if (open.slots < caps.slots) return
  const lift = await store.lockLift(tx, order.accountId, tx.at)
  if (!lift) refuse('times_held_max', { open: open.slots, most: caps.slots })
  if (lift.scope === 'order') await store.useLift(tx, lift.id, order.id)
}
