import type { Output, ParsedInput } from '@app/contract'
import { checklistFor } from '@app/domain/catalogue'
import { QUALITY_DEFAULT } from '@app/domain/documents'
import { actorKey } from '../../../kernel/actor.ts'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { readScan, storeScan, storeVoice, WAY_ITEMS } from '../../documents/index.ts'
import { assertMayRead } from '../../requests/index.ts'
import { knownOf } from '../case-of.ts'
import { assertMayAct, assertMayFill } from './may-fill.ts'
import { retellReadiness } from './readiness.ts'

/** What belongs to a request without being a paper of its case: slips, receipts, a mistake on a printed paper, the way to the door. */
const OWN_ITEMS = [
  'counter-slip',
  'witness-slip',
  'third-party-receipt',
  'error-photo',
  'paper-report',
  ...Object.values(WAY_ITEMS),
]

/** One side of a paper, checked and sealed. */
export async function upload(
  tx: Tx,
  input: ParsedInput<'requests.upload'> & { bytes: Buffer },
): Promise<Output<'requests.upload'>> {
  const own = OWN_ITEMS.includes(input.itemId)
  await (own ? assertMayAct : assertMayFill)(tx, input.requestId)
  const known = await knownOf(tx, input.requestId)
  const checklist = checklistFor(known.definition, known.answers, known.today)
  const item = checklist.find((one) => one.code === input.itemId)
  const substitute = checklist.some((one) => one.substitutes?.includes(input.itemId))
  if (!own && !item && !substitute) refuse('item_unknown', { field: 'itemId' })
  if (item && !item.sides.includes(input.side)) refuse('item_unknown', { field: 'side' })
  if (input.itemId === WAY_ITEMS.voice) return { ...(await storeVoice(tx, input)), ok: true, checks: [] }
  const stored = await storeScan(tx, {
    ...input,
    view: input.itemId === WAY_ITEMS.gatePhoto,
    quality: item?.quality ?? QUALITY_DEFAULT,
  })
  if (!own) await retellReadiness(tx, input.requestId)
  return { fileId: stored.fileId, ok: stored.ok, checks: stored.checks.map(({ check, ok }) => ({ check, ok })) }
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'audio/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
}

/** The bytes of a stored file, for those who may read the request; the read is written down. */
export async function readFile(q: Query, input: ParsedInput<'requests.file'>): Promise<FileAnswer> {
  await assertMayRead(q, input.requestId)
  const { bytes, mediaType, itemId } = await readScan(q, {
    ...input,
    why: `shown to ${actorKey(q.actor).split(':')[0]}`,
  })
  return new FileAnswer(bytes, mediaType, `${itemId}.${ENDINGS[mediaType] ?? 'jpg'}`)
}
