import { randomFillSync } from 'node:crypto'

const pool = Buffer.allocUnsafe(10 * 256)
let used = pool.length

/** A UUIDv7: sorts by the time of making, so that indexes grow at their end. Real time, never business time. */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.toString('hex', used, used + 10)
  used += 10
  const millis = Date.now().toString(16).padStart(12, '0')
  const variant = ((Number.parseInt(random[3] ?? '0', 16) & 0x3) | 0x8).toString(16)
  return `${millis.slice(0, 8)}-${millis.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`
}
