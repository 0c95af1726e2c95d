/** What somebody typed, for a `like` that finds just that: its own signs stand for themselves. */
export const likeText = (typed: string): string => typed.replace(/[%_\\]/g, '\\$&')
