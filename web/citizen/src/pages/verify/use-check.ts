import { useCallback, useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { problemOf, type Problem } from '@app/ui'
import { call } from '../../app/api.ts'
import { checkOffline, type OfflineVerdict } from './offline-check.ts'

type Verified = Output<'verify.code'>
type Sure = Exclude<OfflineVerdict, { kind: 'unknown' }>

/** What a check came to: the server's word, this phone's own, or that nobody can tell now. */
export type Finding =
  | { from: 'server'; verified: Verified }
  | { from: 'phone'; verdict: Sure }
  | { from: 'nobody'; problem: Problem; ofBadge: boolean }

/** Asks the server; without one, the signature itself is checked on this phone. */
export function useCheck() {
  const [finding, setFinding] = useState<Finding>()
  const [busy, setBusy] = useState(false)
  const check = useCallback(async (input: Input<'verify.code'>) => {
    setBusy(true)
    try {
      setFinding({ from: 'server', verified: await call('verify.code', input) })
    } catch (error) {
      const alone = input.qr ? await checkOffline(input.qr) : { kind: 'unknown' as const }
      setFinding(
        alone.kind === 'unknown'
          ? { from: 'nobody', problem: problemOf(error), ofBadge: input.badgeNo !== undefined }
          : { from: 'phone', verdict: alone },
      )
    } finally {
      setBusy(false)
    }
  }, [])
  return { finding, busy, check, again: useCallback(() => setFinding(undefined), []) }
}
