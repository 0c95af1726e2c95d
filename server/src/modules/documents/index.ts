import type { Kernel } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { custodyChain } from './custody-seal/chain.ts'
import { sealCustody } from './custody-seal/seal.ts'
import { eraseFiles, sweepOrphans } from './erase.ts'
import { breakOneChain } from './papers/store.ts'
import { endReaders, readAhead } from './reader/readings.ts'

export { eraseCase, eraseIdentity, namedFiles, openCase, sweepOrphans } from './erase.ts'
export { type CheckedIssued, checkIssued } from './issued/check-issued.ts'
export {
  copyReplacedAt,
  issuedByHash,
  type IssuedFile,
  issuedFileOf,
  issuedName,
  keepIssued,
  type KeptIssued,
  keptIssued,
  markIssued,
  withdrawIssued,
} from './issued/keep-issued.ts'
export { portrait, portraitOf } from './measure-scan.ts'
export {
  comesHome,
  enterPaper,
  isBagFree,
  handOverPaper,
  type MoveInput,
  type NamedHolder,
  type PaperInput,
} from './papers/hand-over.ts'
export { carriedBy, chain, custodyFaults, originalsOut, papersAtCentre, papersOf, paperView } from './papers/papers.ts'
export { fileFacts, readersOf, isOfTheWay, readScan, scansOf, WAY_ITEMS, wayOf } from './read-file.ts'
export { fileCounts, readsOfRequests } from './store.ts'
export { heldPage, requestsHeldBy } from './papers/store.ts'
export { sealCustody } from './custody-seal/seal.ts'
export { typeset } from './typeset.ts'
export { storeMade, storeScan } from './store-scan.ts'
export { storeVoice } from './store-voice.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'documents.erase': { requestId: string; whole: boolean }
  }
}

/** Breaks one paper's custody on purpose, to show that the checks find it. Demo only; false when no paper has moved yet. */
export async function breakCustody(kernel: Kernel): Promise<boolean> {
  if (kernel.mode !== 'demo') throw new Error('custody is broken on purpose in the demo only')
  return (await breakOneChain(kernel.db)).length > 0
}

const SWEEP_EVERY_MS = 3_600_000
const SEAL_EVERY_MS = 20_000

export const documentsModule: Module = {
  name: 'documents',
  sealed: [custodyChain],
  handlers: {},
  readUpload: readAhead,
  jobs: { 'documents.erase': (kernel, payload: { requestId: string; whole: boolean }) => eraseFiles(kernel, payload) },
  // Orphans are a matter of the disk, so real time is right here.
  async work(kernel) {
    const sweep = () =>
      sweepOrphans(kernel).catch((error: Error) => kernel.log.warn({ err: error.message }, 'orphaned files not swept'))
    const timer = setInterval(sweep, SWEEP_EVERY_MS)
    timer.unref()
    let sealing: Promise<unknown> = Promise.resolve()
    const sealer = setInterval(() => {
      sealing = sealing
        .then(() => sealCustody(kernel))
        .catch((error: Error) => kernel.log.error({ err: error.message }, 'sealing the hand-overs failed'))
    }, SEAL_EVERY_MS)
    return {
      async stop() {
        clearInterval(timer)
        clearInterval(sealer)
        endReaders(kernel)
        await sealing
      },
    }
  },
}
