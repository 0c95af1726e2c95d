import { Random } from '../limit-and-chance/random.ts'

/** Classes of Solomon (1987): places random, clustered or mixed; short (1) or long (2) horizon. */
export type SolomonClass = 'R1' | 'R2' | 'C1' | 'C2' | 'RC1' | 'RC2'

/** Text of a made instance in Solomon's format, so that tuning never touches the published ones. */
export function makeSolomonLike(kind: SolomonClass, n: number, seed: number): string {
  const random = new Random(
    seed * 977 + kind.length * 31 + kind.charCodeAt(0) + kind.charCodeAt(kind.length - 1) * 7 + n,
  )
  const long = kind.endsWith('2')
  const clustered = kind.startsWith('C')
  const mixed = kind.startsWith('RC')
  const side = n <= 100 ? 100 : n <= 200 ? 140 : n <= 400 ? 200 : 500
  const service = clustered ? 90 : 10
  const scale = side / 100
  const horizon = Math.round(
    (clustered ? (long ? 3390 : 1236) : mixed ? (long ? 960 : 240) : long ? 1000 : 230) *
      (clustered ? 1 : 0.4 + 0.6 * scale),
  )
  const capacity = clustered ? (long ? 700 : 200) : long ? 1000 : 200
  const fleet = Math.ceil(n / 4)
  const hubs = Array.from(
    { length: Math.max(8, Math.round(n / 12)) },
    () => [random.unit() * side, random.unit() * side] as const,
  )
  const depot = [side / 2, side / 2] as const
  const share = [0.25, 0.5, 0.75, 1][random.below(4)]!
  const width = horizon * (0.04 + random.unit() * 0.22)
  const lines = [
    `${kind}L${n}S${seed}`,
    '',
    'VEHICLE',
    'NUMBER     CAPACITY',
    `  ${fleet}         ${capacity}`,
    '',
    'CUSTOMER',
    'CUST NO.   XCOORD.   YCOORD.   DEMAND    READY TIME   DUE DATE   SERVICE TIME',
    '',
  ]
  lines.push(`0 ${Math.round(depot[0])} ${Math.round(depot[1])} 0 0 ${horizon} 0`)
  for (let i = 1; i <= n; i++) {
    const inCluster = clustered || (mixed && random.unit() < 0.5)
    const hub = hubs[random.below(hubs.length)]!
    const bell = (): number => (random.unit() + random.unit() + random.unit() - 1.5) * side * 0.05
    const clamp = (v: number): number => Math.max(0, Math.min(side, Math.round(v)))
    const x = inCluster ? clamp(hub[0] + bell()) : Math.round(random.unit() * side)
    const y = inCluster ? clamp(hub[1] + bell()) : Math.round(random.unit() * side)
    const away = Math.hypot(x - Math.round(depot[0]), y - Math.round(depot[1]))
    const first = Math.ceil(away)
    const last = Math.floor(horizon - service - away) - 1
    let open = 0
    let close = last
    if (random.unit() < share) {
      const middle = first + random.unit() * Math.max(0, last - first)
      open = Math.max(0, Math.round(middle - width / 2))
      close = Math.max(first + 1, Math.min(last, Math.round(middle + width / 2)))
      if (open > close) open = Math.max(0, close - 10)
    }
    const demand = clustered ? 10 * (1 + random.below(4)) : 1 + random.below(35)
    lines.push(`${i} ${x} ${y} ${demand} ${open} ${close} ${service}`)
  }
  return `${lines.join('\n')}\n`
}
