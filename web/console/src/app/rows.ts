import { useEffect, useMemo, useRef } from 'react'
import { useRouter, useRouterState } from '@tanstack/react-router'
import { createMessages, useText } from '@app/ui'
import { isTyping, useKeys } from './keys.tsx'

const words = createMessages({
  en: {
    group: 'Lists',
    next: 'Next row',
    before: 'Previous row',
    first: 'First row',
    last: 'Last row',
    open: 'Open the row',
    find: 'Go to the search or filter',
    back: 'Back to the list',
  },
  ur: {
    group: 'فہرستیں',
    next: 'اگلی سطر',
    before: 'پچھلی سطر',
    first: 'پہلی سطر',
    last: 'آخری سطر',
    open: 'سطر کھولیں',
    find: 'تلاش یا فلٹر پر جائیں',
    back: 'فہرست پر واپس جائیں',
  },
})

/** What a row offers first: its link, else its first button, else the row itself. */
const OFFERS = 'a[href], button, input:not([type=hidden])'
const RESTING = 'body, h1, #main'
/** For so long a list that is coming may take the keyboard back to where it was left. */
const RETURN_MS = 5_000

const rowsOn = (page: ParentNode): HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>('[data-row]')].filter((row) => row.checkVisibility?.() ?? true)
const rowAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null

/** The keyboard goes to a row; a row that offers nothing can be stood on all the same. */
export function standOn(row: HTMLElement): void {
  const offer = row.querySelector<HTMLElement>(OFFERS) ?? row
  if (offer === row) row.tabIndex = -1
  offer.focus()
}

/** The row to go to from here: none is left at either end, and from nowhere one begins at the row that was left last. */
export function rowFrom(
  rows: readonly HTMLElement[],
  here: HTMLElement | null,
  left: string | undefined,
  step: 1 | -1,
): HTMLElement | undefined {
  const at = here ? rows.indexOf(here) : -1
  if (at >= 0) return rows[at + step] ?? rows[at]
  return rows.find((row) => row.dataset.row === left) ?? (step === 1 ? rows[0] : rows.at(-1))
}

/** Arrows are ours on a row and where nothing else has the keyboard; a choice or a field keeps its own. */
export const arrowsAreOurs = (target: EventTarget | null): boolean =>
  !isTyping(target) &&
  target instanceof Element &&
  (target.matches(RESTING) || (rowAt(target) !== null && !target.matches('input[type=radio]')))

/**
 * Every list of every desk is walked in the same way: whatever carries `data-row` in the page is a stop, in the order in
 * which it stands there. Which row was left is remembered for each page, so that coming back goes on from it.
 */
export function useRows(of: string | undefined): void {
  const t = useText(words)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const address = useRouterState({ select: (state) => state.location.publicHref })
  // Another person at this device begins anew.
  const { left } = useMemo(() => ({ of, left: new Map<string, string>() }), [of])
  const router = useRouter()
  // The list that was left last, with its filters: one request stands in several, and one goes back to where one was. It is
  // not the page before this: after a decision that is the application just decided.
  const list = useRef<{ path: string; address: string }>(undefined)
  useEffect(
    () => () => {
      if (left.has(path)) list.current = { path, address }
    },
    [left, path, address],
  )
  const goBack = () => {
    const link = document.querySelector<HTMLElement>('#main .back-link')
    const last = list.current
    if (last && last.path !== path && (link || path.startsWith(last.path))) router.history.push(last.address)
    else link?.click()
  }
  const go = (step: 1 | -1) => {
    const row = rowFrom(rowsOn(document), rowAt(document.activeElement), left.get(path), step)
    if (row) standOn(row)
  }
  const end = (which: 0 | -1) => {
    const row = rowsOn(document).at(which)
    if (row) standOn(row)
  }
  const arrow = (code: string, shown: string, say: string, run: () => void) => ({
    code,
    shown,
    words: say,
    run,
    when: arrowsAreOurs,
  })
  useKeys(t.group, [
    { code: 'KeyJ', shown: 'J', words: t.next, run: () => go(1) },
    { code: 'KeyK', shown: 'K', words: t.before, run: () => go(-1) },
    arrow('ArrowDown', '↓', t.next, () => go(1)),
    arrow('ArrowUp', '↑', t.before, () => go(-1)),
    arrow('Home', 'Home', t.first, () => end(0)),
    arrow('End', 'End', t.last, () => end(-1)),
    // The browser opens what the keyboard stands on; it is here for the help.
    { code: 'Enter', shown: 'Enter', words: t.open, run: () => undefined, when: () => false },
    {
      code: 'Slash',
      shown: '/',
      words: t.find,
      run: () => document.querySelector<HTMLElement>('#main :is(input[type=search], .bar :is(select, input))')?.focus(),
    },
    { code: 'KeyU', shown: 'U', words: t.back, run: goBack },
  ])
  useEffect(() => {
    const note = (event: FocusEvent) => {
      const row = rowAt(event.target)?.dataset.row
      if (row) left.set(path, row)
    }
    addEventListener('focusin', note)
    return () => removeEventListener('focusin', note)
  }, [left, path])
  useEffect(() => comeBack(left.get(path)), [left, path])
}

/** Stands on the row that was left as soon as it is drawn again, unless somebody was quicker. */
function comeBack(left: string | undefined): (() => void) | undefined {
  if (!left) return undefined
  const look = () => {
    if (!document.activeElement?.matches(RESTING)) return
    const row = rowsOn(document).find((one) => one.dataset.row === left)
    if (row) standOn(row)
  }
  const drawn = new MutationObserver(look)
  const stop = () => {
    drawn.disconnect()
    clearTimeout(late)
    for (const event of ['keydown', 'pointerdown'] as const) removeEventListener(event, stop)
    // A page that opens stands on its heading: it may do so after its list was drawn.
    removeEventListener('focusin', look)
  }
  const late = setTimeout(stop, RETURN_MS)
  drawn.observe(document.body, { childList: true, subtree: true })
  addEventListener('focusin', look)
  for (const event of ['keydown', 'pointerdown'] as const) addEventListener(event, stop)
  look()
  return stop
}
