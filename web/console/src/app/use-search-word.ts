import { useEffect, useEffectEvent, useState } from 'react'
import { useSettled } from '@app/ui'

/**
 * What is typed into a list's search, told to the address once the typing rests. Only a word that changed is told: telling
 * the same again would take back a page that was just opened and is still coming.
 */
export function useSearchWord(
  word: string | undefined,
  tell: (word: string | undefined) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(word ?? '')
  const settled = useSettled(text)
  const tellChange = useEffectEvent(() => {
    if (settled !== (word ?? '')) tell(settled || undefined)
  })
  useEffect(() => tellChange(), [settled])
  return [text, setText]
}
