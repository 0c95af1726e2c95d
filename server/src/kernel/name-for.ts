import type { Query } from './context.ts'

/** A person's name in the script of whoever reads, where it is known in that script; the apps say which language their screen has. */
export const nameFor = (q: Query, name: string, nameUr: string): string =>
  nameUr !== '' && (name === '' || readsUrdu(q)) ? nameUr : name

const readsUrdu = (q: Query): boolean => /^\s*ur\b/i.test(q.call?.header('accept-language') ?? '')
