import { exampleAnswers } from '@app/domain/catalogue'
import { localDateOf } from '@app/domain/shared'
import type { Input } from '@app/contract'
import { newId } from '../src/kernel/id.ts'
import type { DispatchWorld } from './worlds/dispatch-world.ts'

/** A doorstep order of one request by its own signed price, in a slot some hours ahead. */
export async function order(
  w: DispatchWorld,
  of: { requestId: string; serviceVersion: number; quoteSignature: string },
): Promise<Input<'requests.book'>> {
  const today = localDateOf(w.world.clock.now(), w.world.kernel.territory.calendar.utcOffsetMinutes)
  const answers = exampleAnswers(w.found, { seed: 1, today, tehsilId: w.tehsil.id, districtId: w.tehsil.districtId })
  return {
    orderId: newId(),
    mode: 'doorstep',
    manner: 'soonest',
    slotId: (await w.slots()).find((slot) => slot.startsAt.getTime() - w.world.clock.now().getTime() > 3 * 3_600_000)!
      .id,
    requests: [
      {
        requestId: of.requestId,
        serviceId: w.service.id,
        serviceVersion: of.serviceVersion,
        caseId: w.found.id,
        subject: { name: 'Test Citizen One' },
        forWhom: 'self',
        answers,
        quoteSignature: of.quoteSignature,
        placeOfEvent: { tehsilId: w.tehsil.id },
      },
    ],
    address: { pin: w.home, accuracyMeters: 10, landmark: 'opposite the test school' },
    receiver: { name: 'Test Receiver', relation: 'sister', phone: '+923330000001' },
  }
}
