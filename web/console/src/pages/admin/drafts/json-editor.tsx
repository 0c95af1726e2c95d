import { useState } from 'react'
import { Button, Field, useText } from '@app/ui'
import type { EditorProps, Value } from './draft-types.ts'
import { draftWords } from './draft-words.ts'

/** The way out where no editor reaches. What is not whole JSON is not taken over; what is wrong in it the server names when it is saved. */
export function JsonEditor({ value, onChange, readOnly }: EditorProps) {
  const t = useText(draftWords)
  const [typed, setTyped] = useState<string>()
  const text = typed ?? JSON.stringify(value, null, 2)
  const [wrong, setWrong] = useState(false)
  const take = () => {
    try {
      const parsed: unknown = JSON.parse(text)
      if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('not an object')
      setWrong(false)
      setTyped(undefined)
      onChange(parsed as Value)
    } catch {
      setWrong(true)
    }
  }
  return (
    <div className="stack gap-2">
      <Field id="draft-json" label={t.json} error={wrong ? t.jsonWrong : undefined}>
        <textarea
          id="draft-json"
          className="input input-area draft-json"
          dir="ltr"
          lang="en"
          rows={24}
          spellCheck={false}
          readOnly={readOnly}
          value={text}
          aria-invalid={wrong || undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      {!readOnly && (
        <div>
          <Button icon="check" onClick={take}>
            {t.take}
          </Button>
        </div>
      )}
    </div>
  )
}
