import { toLatinDigits } from '@app/domain/shared'
import { createMessages, TextField, useText } from '@app/ui'

const words = createMessages({
  en: { hint: '24 letters and digits, beginning with PK' },
  ur: { hint: '24 حروف اور ہندسے، شروع میں PK' },
})

/** An account's number as it is typed: its letters stay, digits of either script become Latin ones. */
export function IbanField(props: { id: string; label: string; value: string; onChange(iban: string): void }) {
  const t = useText(words)
  return (
    <TextField
      {...props}
      hint={t.hint}
      script="latin"
      maxLength={40}
      onChange={(text) => props.onChange(toLatinDigits(text))}
    />
  )
}
