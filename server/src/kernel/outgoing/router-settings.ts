import { OperatorError } from '../refusal.ts'
import { isEncrypted } from './networks.ts'

/** A router that speaks OSRM's HTTP interface. */
export interface RouterSettings {
  /** What `/table/v1/…` follows, without a slash at its end. */
  url: string
  profile: string
  /** How long one call may take. */
  tryMs: number
  /** So many points one table may have: the router's own `--max-table-size`. */
  tableMax: number
}

type Whole = (name: string, otherwise: number, least: number, most: number) => number

/** ROUTER_URL and what it needs; null: the model alone tells how long ways take. */
export function routerSettings(env: NodeJS.ProcessEnv, whole: Whole): RouterSettings | null {
  const given = env.ROUTER_URL
  if (!given) return null
  const url = URL.canParse(given) ? new URL(given) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash)
    throw new OperatorError(
      `ROUTER_URL must be an address such as https://router.example, without a name, a password or a question.`,
    )
  if (!isEncrypted(url))
    throw new OperatorError(
      `ROUTER_URL must begin with https://: without it only this machine itself is spoken to; it is "${given}".`,
    )
  const profile = env.ROUTER_PROFILE || 'driving'
  if (!/^[\w-]+$/.test(profile))
    throw new OperatorError(`ROUTER_PROFILE must be a name such as "driving"; it is "${profile}".`)
  return {
    url: given.replace(/\/+$/, ''),
    profile,
    tryMs: 1_000 * whole('ROUTER_TIMEOUT_SECONDS', 2, 1, 30),
    tableMax: whole('ROUTER_TABLE_MAX', 100, 4, 1_000),
  }
}
