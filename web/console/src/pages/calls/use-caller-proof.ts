import { useCallback, useEffect, useState } from 'react'
import { businessNow } from '../../app/programme.tsx'
import type { ActiveCall } from '../../components/order/active-call.ts'

export interface CallerProof {
  callId: string
  accountId: string
  until: string
}
const KEPT = 'console-caller-proof'

/** A reload keeps what the caller has proved; another call never does. */
function kept(callId: string | undefined): CallerProof | undefined {
  try {
    const proof = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as CallerProof | null
    return proof && proof.callId === callId ? proof : undefined
  } catch {
    return undefined
  }
}

/** Whether it is really this person: for this call, and until the server's minutes are over. */
export function useCallerProof(call: ActiveCall | undefined) {
  const [proof, setProof] = useState(() => kept(call?.callId))
  useEffect(() => {
    if (proof) sessionStorage.setItem(KEPT, JSON.stringify(proof))
    else sessionStorage.removeItem(KEPT)
  }, [proof])
  const forget = useCallback(() => setProof(undefined), [])
  // The server ends it too when the line is closed.
  const holds = proof && proof.callId === call?.callId && !call.over ? proof : undefined
  useEffect(() => {
    if (!holds) return
    const timer = setTimeout(forget, Math.max(0, Date.parse(holds.until) - businessNow().getTime()))
    return () => clearTimeout(timer)
  }, [holds, forget])
  return { proof: holds, prove: setProof, forget }
}
