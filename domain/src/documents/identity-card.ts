import type { DocumentRule } from '../catalogue/index.ts'

const IDENTITY_WORDS = ['cnic', 'nicop', 'snic', 'poc', 'por', 'passport', 'bform']

/** Does the item show an identity card, as the card itself or a copy? Its images are kept apart and erased first. */
export function showsIdentity(code: string): boolean {
  return code
    .toLowerCase()
    .replace(/b-form/g, 'bform')
    .split(/[^a-z]+/)
    .some((word) => IDENTITY_WORDS.includes(word))
}

/** The card itself, which is never carried; a photocopy of it may be. */
export function isIdentityCard(rule: Pick<DocumentRule, 'code' | 'form'>): boolean {
  return rule.form !== 'copy' && showsIdentity(rule.code)
}
