import { createHash } from 'node:crypto'

/** The same hour of the same tehsil has the same id everywhere: publishing twice makes one slot. */
export function slotId(tehsilId: string, startsAt: Date): string {
  const hash = createHash('sha256').update(`${tehsilId} ${startsAt.toISOString()}`).digest('hex')
  const variant = ((Number.parseInt(hash[16] as string, 16) & 0x3) | 0x8).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
