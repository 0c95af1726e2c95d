import type { LocalText } from '@app/domain/shared'
import type { Kernel } from '../../kernel/context.ts'

/** Words of the pack for a kind, its fields, its choices and what went wrong; its own name where the pack has none. */
export const findWords = (kernel: Kernel, key: string): LocalText | null => {
  const found = kernel.territory.messages?.words?.[`connection.${key}`]
  return found ? { en: found.en, ur: found.ur } : null
}
export const wordsOf = (kernel: Kernel, key: string): LocalText => {
  const name = key.slice(key.lastIndexOf('.') + 1)
  return findWords(kernel, key) ?? { en: name, ur: name }
}
/** Words of one question; those that several kinds ask have them once, under `field`. */
export const findFieldWords = (kernel: Kernel, kind: string, field: string): LocalText | null =>
  findWords(kernel, `${kind}.${field}`) ?? findWords(kernel, `field.${field}`)
export const fieldWords = (kernel: Kernel, kind: string, field: string): LocalText => {
  const name = field.slice(field.lastIndexOf('.') + 1)
  return findFieldWords(kernel, kind, field) ?? { en: name, ur: name }
}
/** What went wrong, by its code. */
export const troubleWords = (kernel: Kernel, code: string): LocalText | null =>
  code ? findWords(kernel, `trouble.${code}`) : null

export const departmentName = (kernel: Kernel, id: string): LocalText | null =>
  kernel.territory.departments?.find((one) => one.id === id)?.name ?? null
