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
/** What went wrong, by its code. */
export const troubleWords = (kernel: Kernel, code: string): LocalText | null =>
  code ? findWords(kernel, `trouble.${code}`) : null

export const departmentName = (kernel: Kernel, id: string): LocalText | null =>
  kernel.territory.departments?.find((one) => one.id === id)?.name ?? null
