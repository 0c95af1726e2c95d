import type { FastifyRequest } from 'fastify'
import { isThisMachine } from '../outgoing/networks.ts'
import type { Kernel } from '../context.ts'
import { refuse } from '../refusal.ts'

/**
 * The demo shows its people's codes to whoever is at this machine. A strange page in a browser here can lead its own name to
 * this machine and then ask by that name: so the demo answers to its own names only.
 */
export function assertKnownHost({ mode, config }: Pick<Kernel, 'mode' | 'config'>, { hostname }: FastifyRequest): void {
  // No browser leaves it out; a proxy's probe does (HTTP/1.0), and would take every server out.
  if (mode !== 'demo' || !hostname) return
  const host = hostname.toLowerCase()
  // No name that ends so is ever asked for outside of this machine (RFC 6761).
  if (isThisMachine(host) || host.endsWith('.localhost')) return
  if (Object.values(config.publicUrls).some((url) => new URL(url).hostname === host)) return
  refuse('host_unknown')
}
