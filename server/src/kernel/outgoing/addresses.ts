import { type LookupAddress, promises as dns } from 'node:dns'
import { isIP } from 'node:net'
import type { Networks } from './networks.ts'
import { asOutgoing, OutgoingError } from './outgoing-error.ts'

/** How a name becomes addresses; the machine's own way (hosts file and DNS), or a test's. */
export type Resolve = (name: string) => Promise<LookupAddress[]>
export const resolveName: Resolve = (name) => dns.lookup(name, { all: true, verbatim: true })

/**
 * The addresses of a host, each checked: with one inside among them none is used, because which of them is taken is
 * chance, or the other side's choice. What is connected to afterwards is these and nothing that a second answer says.
 */
export async function checkedAddresses(
  networks: Networks,
  resolve: Resolve,
  given: string,
): Promise<[LookupAddress, ...LookupAddress[]]> {
  const host = given.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
  if (!host || /[\s/@?#%\\]/.test(host) || host.length > 253) throw new OutgoingError('address_invalid')
  const version = isIP(host)
  const found = version
    ? [{ address: host, family: version }]
    : await resolve(host).catch((error: unknown) => {
        throw asOutgoing(error)
      })
  const [first, ...others] = found
  if (!first) throw new OutgoingError('name_unknown')
  if (!found.every(({ address }) => networks.allows(address))) throw new OutgoingError('address_not_public')
  return [first, ...others]
}
