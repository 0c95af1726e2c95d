import type { FastifyRequest } from 'fastify'
import type { Kernel } from '../context.ts'
import { refuse } from '../refusal.ts'
import type { Answer } from './idempotency.ts'

/** As long as somebody whose network broke tries again. */
const AGAIN_MS = 5 * 60_000

const deviceOf = (kernel: Kernel, request: FastifyRequest): string =>
  kernel.vault.blindIndex('device', String(request.headers['x-device'] ?? '')).toString('base64url')

/** To whom, and until when, an answer that opens a session may be given again. */
export const letsIn = (kernel: Kernel, request: FastifyRequest): NonNullable<Answer['lets']> => ({
  device: deviceOf(kernel, request),
  untilMs: Date.now() + AGAIN_MS,
})

/** Kept answers live for months: one with a key to a session in it is for who asked first, while they wait for it. */
export function assertLetsIn(kernel: Kernel, request: FastifyRequest, { session, lets }: Answer): void {
  if (!session || session === 'cleared') return
  if (!lets || lets.untilMs < Date.now() || lets.device !== deviceOf(kernel, request)) refuse('command_reused')
}
