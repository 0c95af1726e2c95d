import type { Output, ParsedInput } from '@app/contract'
import { type LocalText, normalisePhone } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { running } from '../../catalogue/index.ts'
import { ensureCitizen, isProved, speaker, speakFor } from '../../identity/index.ts'
import { tehsilOf } from '../../places/index.ts'
import * as slots from '../../slots/index.ts'
import { actForOrderer, isAgent, mayRead } from '../reading/access.ts'
import * as store from '../store.ts'

type Input = ParsedInput<'slots.wait'>

/** A place in line: of an order that has no hour, by its own place and skills, or of one that is still to be made. */
export async function wait(tx: Tx, input: Input): Promise<Output<'slots.wait'>> {
  const asked = input.requestId === undefined ? await forNewOrder(tx, input) : await forRequest(tx, input.requestId)
  return { waitId: await slots.waits.ask(tx, { ...asked, days: input.days }) }
}

type Asked = Omit<Parameters<typeof slots.waits.ask>[1], 'days'>

async function forRequest(tx: Tx, requestId: string): Promise<Asked> {
  const request = await actForOrderer(tx, requestId)
  const order = await store.getOrder(tx, request.order_id)
  const tehsilId = order.tehsil_id ?? request.tehsil_id ?? refuse('area_not_served', { field: 'tehsilId' })
  return {
    accountId: order.account_id,
    tehsilId,
    serviceId: request.service_id,
    manner: order.manner,
    skills: order.skills,
    requestId,
  }
}

async function forNewOrder(tx: Tx, input: Input): Promise<Asked> {
  const definition = running(tx.kernel, input.serviceId, tx.at) ?? refuse('service_unknown', { field: 'serviceId' })
  if (!tehsilOf(tx.kernel, input.tehsilId)) refuse('area_not_served', { field: 'tehsilId' })
  return {
    accountId: await accountOf(tx, input),
    tehsilId: input.tehsilId,
    serviceId: input.serviceId,
    manner: input.manner,
    skills: slots.skillsFor(input.manner, definition.cases[0]?.skills ?? []),
    requestId: null,
  }
}

/** Whoever calls needs no account yet, as with an order: the number that they give is told. */
async function accountOf(tx: Tx, { onBehalfOf }: Input): Promise<string> {
  if (tx.actor.kind === 'citizen') return onBehalfOf ? refuse('not_yours') : tx.actor.id
  if (!onBehalfOf) return refuse('phone_invalid', { field: 'onBehalfOf' })
  const phone = normalisePhone(onBehalfOf.phone) ?? refuse('phone_invalid', { field: 'onBehalfOf.phone' })
  const account = await ensureCitizen(tx, phone, onBehalfOf.name)
  speakFor(tx, account.id)
  return account.id
}

/** What was named when it was asked for, and is in the pack no more. */
const unnamed = (id: string): LocalText => ({ en: id, ur: id })

export async function listWaits(q: Query, input: ParsedInput<'slots.waits'>): Promise<Output<'slots.waits'>> {
  const rows = await slots.waits.waitsOf(q, (await speaker(q, input.accountId)).id)
  return {
    items: rows.map((row) => ({
      id: row.id,
      tehsilId: row.tehsil_id,
      areaName: tehsilOf(q.kernel, row.tehsil_id)?.name ?? unnamed(row.tehsil_id),
      serviceId: row.service_id,
      serviceName: running(q.kernel, row.service_id, q.at)?.name ?? unnamed(row.service_id),
      manner: row.manner as Input['manner'],
      days: row.days,
      requestId: row.request_id,
      askedAt: row.asked_at.toISOString(),
      state: row.state,
      ahead: row.ahead,
      hour:
        row.slot_id && row.starts_at && row.slot_ends_at && row.held_until
          ? {
              slotId: row.slot_id,
              startsAt: row.starts_at.toISOString(),
              endsAt: row.slot_ends_at.toISOString(),
              heldUntil: row.held_until.toISOString(),
            }
          : null,
    })),
  }
}

export async function leaveLine(tx: Tx, input: ParsedInput<'slots.leave'>): Promise<Output<'slots.leave'>> {
  await slots.waits.leave(tx, input.waitId, (await speaker(tx, input.accountId)).id)
  return { done: true }
}

/** For whom an hour may be held that this caller looks at: themselves, or whoever an agent speaks for. */
export async function holderOf(q: Query, input: ParsedInput<'slots.list'>): Promise<string | null> {
  if (q.actor.kind === 'citizen') return q.actor.id
  if (!isAgent(q)) return null
  if (input.accountId !== undefined) return (await isProved(q, input.accountId)) ? input.accountId : null
  const request = input.requestId === undefined ? undefined : await store.findRequest(q, input.requestId)
  return request && (await mayRead(q, request)) ? (await store.getOrder(q, request.order_id)).account_id : null
}
