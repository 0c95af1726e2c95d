import sharp from 'sharp'
import { madeUpScan } from '../../server/src/modules/documents/made-up-scans.ts'
import { packedBeginnings, pictureBomb, strokes } from '../../server/src/modules/documents/poisonous.ts'

const SIDE = 7_600

/** What attackers send, and what honest people do. */
export async function made(): Promise<{ large: Buffer; poisonous: Buffer[]; honest: Buffer }> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const large = await sharp({ create: { width: SIDE, height: SIDE, channels: 3, background: '#888', noise } })
    .jpeg({ quality: 30 })
    .toBuffer()
  return { large, poisonous: [pictureBomb(), pictureBomb(), strokes(), packedBeginnings()], honest: await madeUpScan() }
}
