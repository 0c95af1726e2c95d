import { createContext, useContext, useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react'

/** A key by its place on the board (`KeyN`, `F2`, `Digit1`), so that it works under an Urdu layout as well. */
export interface KeyAction {
  code: string
  /** What is printed on the key, for the help. */
  shown: string
  words: string
  run(): void
  /** With Ctrl (or the Mac's command key) held. */
  control?: boolean
  shift?: boolean
  /** Whether the key is ours where the keyboard stands now: arrows belong to a choice, a slider, a map. */
  when?(target: EventTarget | null): boolean
}

interface Registered {
  group: string
  actions: readonly KeyAction[]
  inDialog: boolean
}

const KeysContext = createContext<{ add(entry: Registered): () => void; list(): Registered[] }>({
  add: () => () => undefined,
  list: () => [],
})

/** Where letters are text. Function keys and Ctrl combinations work there too. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true
  return (
    target.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'file'].includes((target as HTMLInputElement).type)
  )
}

/** Whether this key press means the action. */
export function means(
  event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  action: KeyAction,
  typing: boolean,
): boolean {
  if (event.code !== action.code || event.altKey) return false
  const control = event.ctrlKey || event.metaKey
  if (control !== Boolean(action.control) || event.shiftKey !== Boolean(action.shift)) return false
  return !typing || control || /^F\d+$/.test(action.code)
}

/** One listener for the whole desk; the page that was opened last is asked first. */
export function KeysProvider({ children }: { children?: ReactNode }) {
  const entries = useRef<Registered[]>([])
  const keys = useMemo(
    () => ({
      add(entry: Registered) {
        entries.current = [entry, ...entries.current]
        return () => {
          entries.current = entries.current.filter((one) => one !== entry)
        }
      },
      list: () => entries.current,
    }),
    [],
  )
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = isTyping(event.target)
      if (event.key === 'Escape' && typing && !document.querySelector('dialog[open]'))
        (event.target as HTMLElement).blur()
      // A modal dialog has the keyboard to itself: only the keys that it registered itself are heard.
      const modal = document.querySelector('dialog[open]') !== null
      for (const { actions, inDialog } of entries.current) {
        const action = actions.find((one) => means(event, one, typing) && (one.when?.(event.target) ?? true))
        if (!action || inDialog !== modal) continue
        event.preventDefault()
        action.run()
        return
      }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return <KeysContext.Provider value={keys}>{children}</KeysContext.Provider>
}

/** Registers a page's keys while it is on the screen. */
export function useKeys(group: string, actions: readonly KeyAction[], inDialog = false): void {
  const { add } = useContext(KeysContext)
  const present = useEffectEvent(() => actions)
  const shape = actions.map((action) => `${action.code}${action.control ?? ''}${action.words}`).join('|')
  useEffect(() => {
    const bound = present().map((action, index): KeyAction => ({
      ...action,
      run: () => present()[index]?.run(),
    }))
    return add({ group, actions: bound, inDialog })
  }, [add, group, shape, inDialog])
}

/** The keys of the moment in which whoever asks is first drawn. */
export function useKeyList(): Registered[] {
  const { list } = useContext(KeysContext)
  return useState(() => list().toReversed())[0]
}
