import { createHash } from 'node:crypto'
import { address } from '@app/contract/client'
import type { City } from '../city.ts'
import type { Household } from '../household.ts'
import type { RequestView } from '../robots/citizen.ts'

const PATIENCE_MS = 20_000

/** Whoever has the department's own document opens it, and has it checked like a stranger to whom it is shown. */
export async function opensDocument(city: City, h: Household, view: RequestView): Promise<void> {
  const file = view.issued?.officeFile
  const fileId = view.issued?.digitalFileId
  if (!file || !fileId) return
  const bytes = await city.tryTo('open the document', () => download(city, h, fileId))
  if (!bytes) return
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const wrong = (words: string) => city.watch.note({ invariant: 'documents', subject: `request:${view.id}`, words })
  if (sha256 !== file.sha256) return wrong('the document that came is not the one that was signed')
  for (const given of [{ sha256 }, { qr: file.code }]) {
    const verified = await city.tryTo('check the document', () => city.line.send('verify.code', given))
    if (verified && !verified.valid) return wrong(`its document is not genuine: ${verified.reason}`)
  }
  city.did.set('a document is opened', (city.did.get('a document is opened') ?? 0) + 1)
}

async function download(city: City, { citizen, ordered }: Household, fileId: string): Promise<Uint8Array> {
  const { url } = address(city.line.origin(), 'requests.file', { requestId: ordered.requestId, fileId })
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${await citizen.voice.token()}`, 'x-app': 'citizen' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  // A server that is being killed gives no document: the next one is opened as well.
  if (!response.ok) throw new TypeError(`the document answers ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** What a department sent and nobody could take is read and closed: the department sends the right one by itself. */
export async function readsLetters(city: City): Promise<void> {
  const { admin } = city.people
  const letters = await city.tryTo('letters', () => admin.call('departments.letters', {}))
  for (const { letterId, reason } of letters?.items ?? [])
    if (reason === 'file_kind_wrong')
      await city.tryTo('close a letter', () =>
        admin.call('departments.dropLetter', { letterId, why: 'Its document is none; the right one is on its way.' }),
      )
}
