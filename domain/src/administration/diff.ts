/** One difference, at a path that a person can follow: `cases.adult.feeLines.fee.amount.paisa`. */
export interface Difference {
  path: string
  change: 'added' | 'removed' | 'changed'
  before: string
  after: string
}

const NAMES = ['id', 'code', 'name', 'value', 'date', 'mode', 'role', 'field', 'serviceId'] as const
const SHOWN_MAX = 200

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a list's entry is called, so that an entry put in the middle does not change all that follow. */
function nameOf(entry: unknown): string | null {
  if (!isObject(entry)) return null
  for (const key of NAMES) if (typeof entry[key] === 'string') return entry[key]
  return null
}

/** A list by the names of its entries; null where they have none, or two have the same. */
function byName(list: readonly unknown[]): Map<string, unknown> | null {
  const map = new Map<string, unknown>()
  for (const entry of list) {
    const name = nameOf(entry)
    if (name === null || map.has(name)) return null
    map.set(name, entry)
  }
  return map
}

const childrenOf = (value: unknown): Map<string, unknown> | null =>
  isObject(value) ? new Map(Object.entries(value).filter(([, inner]) => inner !== undefined)) : null

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text
}

/** What changed between two values of one kind, path by path. */
export function differences(before: unknown, after: unknown, path = ''): Difference[] {
  const lists = Array.isArray(before) && Array.isArray(after)
  const [a, b] = lists ? listChildren(before, after) : [childrenOf(before), childrenOf(after)]
  if (!a || !b)
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ path, change: 'changed', before: shown(before), after: shown(after) }]
  const found: Difference[] = []
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const at = path === '' ? key : `${path}.${key}`
    if (!b.has(key)) found.push({ path: at, change: 'removed', before: shown(a.get(key)), after: '' })
    else if (!a.has(key)) found.push({ path: at, change: 'added', before: '', after: shown(b.get(key)) })
    else found.push(...differences(a.get(key), b.get(key), at))
  }
  // Only the order differs: fields are asked in it, approvers are tried in it.
  if (lists && found.length === 0 && [...a.keys()].join() !== [...b.keys()].join())
    found.push({ path, change: 'changed', before: [...a.keys()].join(', '), after: [...b.keys()].join(', ') })
  return found
}

function listChildren(
  before: readonly unknown[],
  after: readonly unknown[],
): [Map<string, unknown>, Map<string, unknown>] {
  const [a, b] = [byName(before), byName(after)]
  if (a && b) return [a, b]
  const numbered = (list: readonly unknown[]) => new Map(list.map((entry, at) => [String(at + 1), entry] as const))
  return [numbered(before), numbered(after)]
}
