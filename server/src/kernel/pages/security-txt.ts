import type { FastifyInstance } from 'fastify'
import { isCurrent, type SecurityContact } from '../security-contact.ts'
import type { Kernel } from '../context.ts'

const PATH = '/.well-known/security.txt'
const LANGUAGES = 'en, ur'

/** Where somebody who found a hole looks first (RFC 9116). A contact that may be wrong by now swallows their word: then there is none. */
export function serveSecurityTxt(http: FastifyInstance, kernel: Pick<Kernel, 'config' | 'clock'>): void {
  const { securityContact, publicUrls } = kernel.config
  http.get(PATH, async (_request, reply) => {
    if (!securityContact || !isCurrent(securityContact, kernel.clock.now())) return reply.callNotFound()
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .send(securityTxt(securityContact, Object.values(publicUrls)))
  })
}

function securityTxt({ contact, expires, policy }: SecurityContact, own: readonly string[]): string {
  const lines = [
    ['Contact', contact],
    ['Expires', expires.toISOString()],
    ['Preferred-Languages', LANGUAGES],
    ...own.map((url) => ['Canonical', new URL(PATH, url).href]),
    ...(policy ? [['Policy', policy]] : []),
  ]
  return lines.map(([name, value]) => `${name}: ${value}\n`).join('')
}
