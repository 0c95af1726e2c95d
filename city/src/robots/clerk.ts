import type { Output } from '@app/contract'
import type { Line } from '../line.ts'
import { madeUpDocument } from '../scan.ts'
import { createVoice, type Voice } from '../voice.ts'

export type Pile = Output<'desk.pile'>['items'][number]

export interface Clerk {
  name: string
  voice: Voice
  pile(state?: 'to_take' | 'in_process' | 'objected' | 'approved' | 'all'): Promise<Pile[]>
  take(applicationId: string, diaryNo: string): Promise<Pile>
  /** Prints the lines that the citizen said yes to, or with a mistake in one; with the document itself, or without. */
  issue(applicationId: string, documentNo: string, how?: { misprint?: boolean; withFile?: boolean }): Promise<Pile>
}

export function createClerk(line: Line, person: { name: string; phone: string; officeId?: string }): Clerk {
  const voice = createVoice(line, person.phone, 'console')
  return {
    name: person.name,
    voice,
    pile: async (state = 'all') =>
      (await voice.call('desk.pile', { state, limit: 100, ...(person.officeId && { officeId: person.officeId }) }))
        .items,
    take: (applicationId, diaryNo) => voice.call('desk.take', { applicationId, diaryNo }),
    async issue(applicationId, documentNo, { misprint = false, withFile = false } = {}) {
      const file = await voice.call('desk.get', { applicationId })
      const printed = file.proofLines.map(({ field, value }, i) => ({
        field,
        value: misprint && i === 0 ? `${value}x` : value,
      }))
      const chosen = withFile
        ? await voice.call(
            'desk.chooseFile',
            { applicationId },
            { bytes: await madeUpDocument(`${documentNo} ${applicationId}`) },
          )
        : file.draftFile
      return voice.call('desk.issue', { applicationId, documentNo, printed, fileId: chosen?.fileId ?? null })
    },
  }
}
