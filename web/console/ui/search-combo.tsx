import type { ReactNode } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'

export interface ComboItem {
  id: string
  name: string
  detail?: ReactNode
}

export interface SearchComboProps<T extends ComboItem> {
  label: string
  hint?: string
  error?: string
  text: string
  items: readonly T[]
  /** Said while nothing matches. */
  none: string
  inputId: string
  autoFocus?: boolean
  onText(text: string): void
  onPick(item: T): void
}

/** A field that finds while it is written in: arrows and Enter pick, nothing is ever picked by itself. */
export function SearchCombo<T extends ComboItem>({ label, hint, error, text, items, none, inputId, autoFocus, onText, onPick }: SearchComboProps<T>) {
  return (
    <ComboBox
      className="combo field"
      items={items}
      inputValue={text}
      selectedKey={null}
      allowsCustomValue
      allowsEmptyCollection={text.trim().length > 1}
      menuTrigger="input"
      isInvalid={Boolean(error)}
      onInputChange={onText}
      onSelectionChange={(key) => {
        const picked = items.find((item) => item.id === key)
        if (picked) onPick(picked)
      }}
    >
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {error && <p className="field-error">{error}</p>}
      <Input className="input" id={inputId} autoFocus={autoFocus} autoComplete="off" dir={text === '' ? undefined : 'auto'} />
      <Popover className="combo-popover" placement="bottom start">
        <ListBox className="combo-list" renderEmptyState={() => <p className="combo-none muted interface">{none}</p>}>
          {(item: T) => (
            <ListBoxItem id={item.id} textValue={item.name} className="combo-item interface">
              <Text slot="label">{item.name}</Text>
              {item.detail && (
                <Text slot="description" className="small muted">
                  {item.detail}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
