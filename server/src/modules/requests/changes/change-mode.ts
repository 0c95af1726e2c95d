import type { Output, ParsedInput } from '@app/contract'
import { modesOffered } from '@app/domain/catalogue'
import { localDateOf } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { definitionOf, priceItems, readSignature } from '../../catalogue/index.ts'
import { actForOrderer } from '../reading/access.ts'
import { advance } from '../life/advance.ts'
import { assertNothingElsewhere, centreOf, leaveCentre } from '../booking/at-centre.ts'
import { giveSlotBack } from './cancel.ts'
import { cardOf } from '../reading/card.ts'
import { openRequest } from '../life/sealed.ts'
import * as store from '../store.ts'

/** Another way to the same paper, at its own signed price. */
export async function changeMode(
  tx: Tx,
  input: ParsedInput<'requests.changeMode'>,
): Promise<Output<'requests.changeMode'>> {
  const row = await actForOrderer(tx, input.requestId)
  const definition = await definitionOf(tx, row.service_id, row.service_version)
  const found = definition.cases.find((c) => c.id === row.case_id)
  if (!found) throw new Error(`${row.service_id} version ${row.service_version} has no case ${row.case_id}`)
  const { answers } = openRequest(tx.kernel.vault, row.private)
  const today = localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes)
  if (!modesOffered(found, answers as never, today, row.district_id ?? undefined).some((o) => o.mode === input.mode))
    refuse('mode_not_offered', { field: 'mode' })
  const order = await store.getOrder(tx, row.order_id)
  if (input.mode === 'doorstep' && order.pin_lat === null) refuse('address_needed')
  if (input.mode === 'centre' && input.centreId !== undefined)
    await assertNothingElsewhere(tx, row, centreOf(tx, input.centreId).office.id)
  const signed = readSignature(tx, input.quoteSignature)
  const [quote] = await priceItems(tx, [{ definition, caseId: row.case_id, mode: input.mode, answers }])
  if (
    !quote ||
    !signed ||
    signed.mode !== input.mode ||
    signed.serviceId !== row.service_id ||
    quote.totalPaisa > signed.totalPaisa ||
    signed.validUntil < tx.at
  )
    refuse('quote_changed', { field: 'quoteSignature' })
  await advance(tx, row.id, 'change_mode', { cause: 'citizen', reason: input.mode })
  const paid = row.quote.dueAtDoorPaisa + row.quote.duePsidPaisa - row.owed_paisa
  await store.setMode(
    tx,
    row.id,
    input.mode,
    quote,
    Math.max(0, quote.dueAtDoorPaisa + quote.duePsidPaisa - paid),
    tx.at,
  )
  if (input.mode === 'centre') await store.setCentreOf(tx, row.id, input.centreId ?? row.centre_id)
  else await leaveCentre(tx, row.id)
  await giveSlotBack(tx, row.order_id)
  return cardOf(tx, row.id)
}
