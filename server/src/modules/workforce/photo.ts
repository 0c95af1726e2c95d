import type { Query, Tx } from '../../kernel/context.ts'
import { FileAnswer } from '../../kernel/http/answer.ts'
import { refuse } from '../../kernel/refusal.ts'
import { portrait } from '../documents/index.ts'
import * as store from './store.ts'

const PURPOSE = 'badge photo'

/** The face on the badge, from a picture that somebody has vetted. */
export async function setPhoto(tx: Tx, facilitatorId: string, picture: Buffer): Promise<void> {
  const small = await portrait(picture)
  await store.setPhoto(tx, facilitatorId, tx.kernel.vault.sealOwn(PURPOSE, small.toString('base64')), tx.at)
}

/** Which of them have a face on their badge. */
export const withPhoto = async (q: Query, facilitatorIds: readonly string[]): Promise<Set<string>> =>
  new Set(facilitatorIds.length ? (await store.photosAmong(q, facilitatorIds)).map((row) => row.facilitator_id) : [])

export async function photoOf(q: Query, facilitatorId: string): Promise<FileAnswer> {
  const row = (await store.findPhoto(q, facilitatorId)) ?? refuse('not_found')
  return new FileAnswer(
    Buffer.from(q.kernel.vault.openOwn(PURPOSE, row.sealed).toString(), 'base64'),
    'image/jpeg',
    'face.jpg',
  )
}
