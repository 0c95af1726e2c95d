import { isCall } from '@app/domain/safety'
import type { City } from '../city.ts'

/**
 * Each desk takes what is its own and nobody has. What lasts closes by itself when its cause is gone; the rest is closed
 * on the next round. Calls for help have a person of their own, who answers when the city's plan says.
 */
export async function alarmsWork(city: City): Promise<void> {
  const { operations, finance, agent } = city.people
  for (const voice of [operations, finance, agent]) {
    const listed = await city.tryTo('alarms', () => voice.call('safety.alerts', { limit: 50 }))
    for (const { id, kind, state, mine } of listed?.items ?? []) {
      if (isCall(kind)) continue
      if (state === 'raised') await city.tryTo('take alarm', () => voice.call('safety.acknowledge', { alertId: id }))
      else if (mine && (kind === 'unsafe' || kind === 'psid_differs'))
        await city.tryTo('close alarm', () =>
          voice.call('safety.close', { alertId: id, outcome: 'settled', note: 'Test words' }),
        )
    }
  }
}
