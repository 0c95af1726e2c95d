/* The checker for Solomon-format files: reads the text itself and shares no code with the engine. */

/** Cost (DIMACS × 10 convention) and faults of routes given as customer numbers. */
export function checkSolomonRoutes(
  text: string,
  routes: readonly (readonly number[])[],
): { cost: number; faults: string[] } {
  const numbers = text.split('\n').map((line) => line.trim().split(/\s+/).map(Number))
  const header = numbers.find((row) => row.length === 2 && row.every((x) => Number.isFinite(x)))
  const rows = numbers.filter((row) => row.length === 7 && row.every((x) => Number.isFinite(x)))
  const [fleet, capacity] = header as [number, number]
  const faults: string[] = []
  const visited = new Set<number>()
  const gap = (a: number[], b: number[]): number =>
    Math.floor(10 * Math.sqrt((a[1]! - b[1]!) ** 2 + (a[2]! - b[2]!) ** 2))
  let cost = 0
  if (routes.length > fleet) faults.push(`${routes.length} routes, ${fleet} vehicles`)
  routes.forEach((route, r) => {
    let at = rows[0]!
    let now = at[4]! * 10
    let load = 0
    for (const c of [...route, 0]) {
      const to = rows[c]!
      if (to === undefined) {
        faults.push(`route ${r}: no customer ${c}`)
        continue
      }
      const d = gap(at, to)
      cost += d
      now = Math.max(now + d, to[4]! * 10)
      if (now > to[5]! * 10) faults.push(`route ${r}: late at ${c}`)
      now += to[6]! * 10
      load += to[3]!
      if (c !== 0 && visited.has(c)) faults.push(`customer ${c} twice`)
      if (c !== 0) visited.add(c)
      at = to
    }
    if (load > capacity) faults.push(`route ${r}: load ${load} of ${capacity}`)
  })
  if (visited.size !== rows.length - 1) faults.push(`${visited.size} of ${rows.length - 1} customers served`)
  return { cost, faults }
}
