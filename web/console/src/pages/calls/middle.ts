/** What an agent has open in the middle of the desk: one thing at a time. */
export type Middle =
  | { kind: 'nothing' }
  | { kind: 'request'; requestId: string }
  | { kind: 'order' }
  /** The caller's own record and household. */
  | { kind: 'own' }

/** What is laid over the request that the address names; undefined where nothing is. */
export type Laid = 'order' | 'own' | undefined

/** An order or the caller's own matters lie over the request, which stands in the address and is there again after them. */
export function middleOf(requestId: string | undefined, laid: Laid): Middle {
  if (laid) return { kind: laid }
  return requestId ? { kind: 'request', requestId } : { kind: 'nothing' }
}
