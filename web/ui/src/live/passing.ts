import type { Words } from '../i18n/messages.ts'

/** The bar at the top, told what to say while something waits; an app has one. */
export const meanwhile: { say?: (words: Words | undefined) => void } = {}

/** Whether a server, or a proxy before it, cannot serve for a moment. */
export const passes = ({ status }: Response): boolean => status > 501 && status < 505
