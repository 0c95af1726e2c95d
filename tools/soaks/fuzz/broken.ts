import { nonsense, hostileText } from './nonsense.ts'
import type { Operation } from './served-document.ts'
import type { Making } from './valid-values.ts'

type Place = { holder: Record<string, unknown> | unknown[]; at: string | number }

/** Something wrong in one place of what would be right, or in a few. */
export function spoil(
  operation: Operation,
  input: Record<string, unknown>,
  { chance, mark }: Making,
): Record<string, unknown> {
  const places = placesIn(input)
  for (let times = chance.pick([1, 1, 1, 2, 4]); times > 0; times--) {
    if (!places.length || chance.hits(0.06)) {
      input[chance.pick(['unknown', '__proto__x', 'constructor', `${mark}\u0000`])] = nonsense(chance, mark)
      continue
    }
    const { holder, at } = chance.pick(places)
    const slot = holder as Record<string | number, unknown>
    const was = slot[at]
    if (chance.hits(0.08) && !operation.inPath.has(String(at))) delete slot[at]
    else if (typeof was === 'string' && chance.hits(0.6)) slot[at] = hostileText(chance, mark)
    else slot[at] = nonsense(chance, mark)
  }
  return input
}

/** Every value within, leaves and branches. */
function placesIn(value: unknown, depth = 0): Place[] {
  if (value === null || typeof value !== 'object' || depth > 12) return []
  const holder = value as Place['holder']
  const names = Array.isArray(holder) ? holder.map((_, at) => at) : Object.keys(holder)
  return names
    .slice(0, 200)
    .flatMap((at) => [{ holder, at }, ...placesIn((holder as Record<string | number, unknown>)[at], depth + 1)])
}
