import { TextField, useText } from '@app/ui'
import { editWords } from './draft-words.ts'

interface Both {
  en: string
  ur: string
  roman?: string | undefined
}

/** Words in both languages, side by side: neither is ever changed without the other being seen. */
export function WordsFields({
  id,
  label,
  value,
  onChange,
}: {
  id: string
  label: string
  value: Both | undefined
  onChange(value: Both): void
}) {
  const t = useText(editWords)
  const now = value ?? { en: '', ur: '' }
  return (
    <div className="words-pair">
      <TextField
        id={`${id}-en`}
        label={`${label} (${t.english})`}
        script="latin"
        value={now.en}
        onChange={(en) => onChange({ ...now, en })}
      />
      <TextField
        id={`${id}-ur`}
        label={`${label} (${t.urdu})`}
        script="urdu"
        value={now.ur}
        onChange={(ur) => onChange({ ...now, ur })}
      />
    </div>
  )
}
