/** Everything of a request is sealed with its data key; images of identity cards with one of their own, which is erased first. */
export const caseKey = (requestId: string): string => `request:${requestId}`
export const identityKey = (requestId: string): string => `identity:${requestId}`
