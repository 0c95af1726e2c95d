import { useState } from 'react'
import type { Condition } from '@app/domain/catalogue'
import { TextField, useText } from '@app/ui'
import { editWords } from './draft-words.ts'

/** A condition as it is kept. Taken over as soon as it is whole; the server says whether its question exists. */
export function ConditionField({
  id,
  value,
  onChange,
}: {
  id: string
  value: Condition | undefined
  onChange(value: Condition | undefined): void
}) {
  const t = useText(editWords)
  const [text, setText] = useState(value ? JSON.stringify(value) : '')
  const [wrong, setWrong] = useState(false)
  const type = (typed: string) => {
    setText(typed)
    try {
      const parsed: unknown = typed.trim() === '' ? undefined : JSON.parse(typed)
      if (parsed !== undefined && (typeof parsed !== 'object' || parsed === null)) throw new Error('not a condition')
      setWrong(false)
      onChange(parsed as Condition | undefined)
    } catch {
      setWrong(true)
    }
  }
  return (
    <TextField
      id={id}
      label={t.when}
      script="latin"
      value={text}
      error={wrong ? t.wrongCondition : undefined}
      onChange={type}
    />
  )
}
