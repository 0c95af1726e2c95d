import { BlockList, isIP } from 'node:net'
import { OperatorError } from '../refusal.ts'

/** What is not the public internet: private, shared, loopback, link-local (the clouds' metadata among it), reserved. */
const INSIDE_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Of the one range that is routed in the world: tunnels that carry another address within, and what is for books. */
const INSIDE_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']
const LOOPBACK = ['127.0.0.0/8', '::1/128']

/** Which addresses this system may speak to. */
export interface Networks {
  allows(address: string): boolean
  /** This machine itself, where it may be spoken to: also without encryption, for nothing goes over a wire. */
  plainly(address: string): boolean
}

/** An IPv4 address in the clothes of an IPv6 one is what it is. */
export function plainAddress(address: string): string {
  if (isIP(address) !== 6 || address.includes('%')) return address
  const written = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(written)
  if (!mapped) return written
  const [high, low] = [Number.parseInt(mapped[1]!, 16), Number.parseInt(mapped[2]!, 16)]
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** @param setting where the operator wrote them, for what is said when one is none */
export function listOf(networks: readonly string[], setting = 'OUTGOING_NETWORKS'): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/')
    const version = isIP(address)
    const width = version === 4 ? 32 : 128
    const prefix = bits === '' ? width : Number(bits)
    if (version === 0 || !Number.isInteger(prefix) || prefix < 0 || prefix > width)
      throw new OperatorError(`${setting}: "${network}" is not a network; write it like 10.20.0.0/16.`)
    list.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}

const inside4 = listOf(INSIDE_4)
const inside6 = listOf(INSIDE_6)
const routed6 = listOf(['2000::/3'])
const loopback = listOf(LOOPBACK)

/** An address of this machine itself; a name is none. */
export function isLoopback(given: string): boolean {
  const address = plainAddress(given)
  const version = address.includes('%') ? 0 : isIP(address)
  return version !== 0 && loopback.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

/** The host of an address, which has brackets around a version 6: this machine by its usual name, or by its number. */
export const isThisMachine = (host: string): boolean =>
  host === 'localhost' || isLoopback(host.replace(/^\[(.*)\]$/, '$1'))

/** What goes to this machine itself goes over no wire. */
export const isEncrypted = ({ protocol, hostname }: URL): boolean => protocol === 'https:' || isThisMachine(hostname)

function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !inside4.check(address, 'ipv4')
  return routed6.check(address, 'ipv6') && !inside6.check(address, 'ipv6')
}

/** Public addresses, and what the operator lists; the demo's own machine is listed by itself. */
export function openNetworks(listed: readonly string[], ownMachine: boolean): Networks {
  const own = listOf([...listed, ...(ownMachine ? LOOPBACK : [])])
  const lists = (given: string): boolean => {
    const address = plainAddress(given)
    const version = address.includes('%') ? 0 : isIP(address)
    return version !== 0 && own.check(address, version === 4 ? 'ipv4' : 'ipv6')
  }
  return {
    plainly: (given) => isLoopback(given) && lists(given),
    allows(given) {
      const address = plainAddress(given)
      if (address.includes('%') || isIP(address) === 0) return false
      return lists(address) || isPublic(address)
    },
  }
}
