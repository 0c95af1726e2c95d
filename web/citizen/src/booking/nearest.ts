import { distanceMeters, type Point } from '@app/domain/shared'

/** The nearest first, each with how far it is; as they come where nobody has said from where. */
export function nearestFirst<T extends { point: Point }>(
  places: readonly T[],
  from: Point | undefined,
): (T & { meters: number | null })[] {
  const measured = places.map((place) => ({ ...place, meters: from ? distanceMeters(from, place.point) : null }))
  return from ? measured.sort((a, b) => (a.meters ?? 0) - (b.meters ?? 0)) : measured
}
