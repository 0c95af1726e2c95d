import { useContext, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import {
  ComboBox,
  ComboBoxStateContext,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { createMessages, ProblemNotice, useText, type QueryState } from '@app/ui'

const words = createMessages({ en: { searching: 'Searching…' }, ur: { searching: 'تلاش جاری ہے…' } })

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
  /** Where the items come from: a list that is empty for want of an answer is not said to hold nothing. */
  search: Pick<QueryState<unknown>, 'loading' | 'problem'>
  /** Said when nothing matches. */
  none: string
  inputId: string
  autoFocus?: boolean
  onText(text: string): void
  onPick(item: T): void
}

/** A field that finds while it is written in: arrows and Enter pick, nothing is ever picked by itself. */
export function SearchCombo<T extends ComboItem>({
  label,
  hint,
  error,
  text,
  items,
  search,
  none,
  inputId,
  autoFocus,
  onText,
  onPick,
}: SearchComboProps<T>) {
  const t = useText(words)
  // A list is for what somebody writes: the name of what they picked is written by the page, and covers the next field.
  const [written, setWritten] = useState(text)
  const asks = written === text
  // What an earlier word found is no answer to this one, however long that takes to come.
  const found = !asks || search.loading || search.problem ? [] : items
  const empty = search.problem ? (
    <ProblemNotice problem={search.problem} />
  ) : (
    <p className="combo-none muted interface">{search.loading ? t.searching : none}</p>
  )
  return (
    <ComboBox
      className="combo field"
      items={found}
      inputValue={text}
      selectedKey={null}
      allowsCustomValue
      allowsEmptyCollection={asks && (search.loading || text.trim().length > 1)}
      menuTrigger="input"
      isInvalid={Boolean(error)}
      onInputChange={(next) => {
        setWritten(next)
        onText(next)
      }}
      onSelectionChange={(key) => {
        const picked = found.find((item) => item.id === key)
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
      <Input
        className="input"
        id={inputId}
        autoFocus={autoFocus}
        autoComplete="off"
        dir={text === '' ? undefined : 'auto'}
      />
      <FieldPopover>
        <ListBox className="combo-list" renderEmptyState={() => empty}>
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
      </FieldPopover>
    </ComboBox>
  )
}

/**
 * The list stays with its field while the page moves: Tab scrolls to the field, an answer above it grows, and neither
 * is a wish to close. The library closes on every scroll and opens again only at the next letter.
 */
function FieldPopover({ children }: { children: ReactNode }) {
  const field = useContext(ComboBoxStateContext)
  const isOpen = field?.isOpen ?? false
  const moving = useRef(false)
  useLayoutEffect(() => {
    if (!isOpen) return
    let rests: ReturnType<typeof setTimeout>
    const follow = ({ target }: Event) => {
      if (!(target instanceof Node) || !target.contains(document.activeElement)) return
      moving.current = true
      clearTimeout(rests)
      rests = setTimeout(() => {
        moving.current = false
      })
      // The library places its list anew only at this event.
      window.dispatchEvent(new Event('resize'))
    }
    window.addEventListener('scroll', follow, true)
    return () => {
      clearTimeout(rests)
      moving.current = false
      window.removeEventListener('scroll', follow, true)
    }
  }, [isOpen])
  return (
    <Popover
      className="combo-popover"
      placement="bottom start"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open && !moving.current) field?.close()
      }}
    >
      {children}
    </Popover>
  )
}
