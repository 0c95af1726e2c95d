import { isIP } from 'node:net'
import { listOf, plainAddress } from '../outgoing/networks.ts'

/** Whose word about a caller's address is believed: proxies of the operator's own, and nobody else. */
export function trusts(networks: readonly string[]): (address: string) => boolean {
  const list = listOf(networks, 'TRUSTED_PROXIES')
  return (given) => {
    const address = plainAddress(given)
    const version = isIP(address)
    return version !== 0 && list.check(address, version === 4 ? 'ipv4' : 'ipv6')
  }
}

/**
 * The network that one caller has: an address, or the half of an IPv6 address that a provider gives a household whole. Who has
 * one such half has more addresses than anybody could count one by one.
 */
export function networkOf(ip: string): string {
  const address = plainAddress(ip)
  if (isIP(address) !== 6 || address.includes('%')) return address
  const [head = '', tail] = address.split('::')
  const left = head ? head.split(':') : []
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0')
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`
}

/** Where a call came from, as far as a person needs it to recognise their own network: never the whole address. */
export function coarseOf(ip: string): string {
  const network = networkOf(ip)
  if (isIP(network) === 4) return `${network.split('.').slice(0, 2).join('.')}.*.*`
  return network.includes(':') ? `${network.split(':').slice(0, 2).join(':')}:*` : ''
}
