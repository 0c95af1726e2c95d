import type { AccountableCity } from '../city.ts'

const OUT: readonly string[] = ['en_route', 'arrived', 'in_progress']

/** Papers with somebody who may not work any more are fetched back by another, once whoever has them is at nobody's door. */
export async function fetchBack(city: AccountableCity): Promise<void> {
  const { operations, facilitators } = city.people
  if (!city.accountable.resting.size) return
  const list = await city.tryTo('recoveries', () => operations.call('operations.recoveries', { limit: 50 }))
  for (const one of list?.items ?? []) {
    const holder = facilitators.find((f) => f.person.id === one.holder.id)
    if (!holder || !city.accountable.resting.has(holder.person.id)) continue
    if ((await city.tryTo('visits', () => holder.visits()))?.some((visit) => OUT.includes(visit.state))) continue
    const able = await city.tryTo('fetchers', () => operations.call('operations.fetchers', { recoveryId: one.id }))
    const [fetcher] = [...(able?.items ?? [])]
      .sort((a, b) => (a.badgeNo < b.badgeNo ? -1 : 1))
      .filter((f) => !city.accountable.resting.has(f.id))
    if (!fetcher) continue
    if (
      await city.tryTo('send fetcher', () =>
        operations.call('operations.sendFetcher', { recoveryId: one.id, facilitatorId: fetcher.id }),
      )
    )
      await city.tryTo('recover', () =>
        operations.call('operations.papersRecovered', { recoveryId: one.id, handedBy: one.holder.name }),
      )
  }
}
