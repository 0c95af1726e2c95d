import { useEffect, useRef, type ReactNode } from 'react'
import {
  Button,
  createMessages,
  EmptyState,
  ProblemNotice,
  Skeleton,
  useText,
  type IconName,
  type QueryState,
} from '@app/ui'
import type { PagesState } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { standOn } from '../../app/rows.ts'

const words = createMessages({
  en: { loading: 'Loading', more: 'Show more', all: (count: number) => `${count} in total` },
  ur: { loading: 'لوڈ ہو رہا ہے', more: 'اور دکھائیں', all: (count) => `کل ${count}` },
})

interface AnsweredProps<T> {
  answer: QueryState<T>
  shape?: 'text' | 'card' | 'tile' | 'row'
  lines?: number
  children: (data: T) => ReactNode
}

/** The faces of a page: coming, here, here but old, and not to be had. */
export function Answered<T>({ answer, shape = 'card', lines = 3, children }: AnsweredProps<T>) {
  const t = useText(words)
  // What is said of time is said anew when the territory's clock is known.
  useProgramme()
  return (
    <>
      {answer.problem && <ProblemNotice problem={answer.problem} onRetry={answer.reload} />}
      {answer.data !== undefined
        ? children(answer.data)
        : !answer.problem && <Skeleton shape={shape} lines={lines} label={t.loading} />}
    </>
  )
}

interface ListedProps<T, P> {
  pages: PagesState<T, P>
  empty: { icon?: IconName; title: string; text?: string }
  children: (items: T[], first: P) => ReactNode
}

/** A list in pages: coming, empty, some of it with the way to more. */
export function Listed<T, P>({ pages, empty, children }: ListedProps<T, P>) {
  const t = useText(words)
  return (
    <Answered answer={pages} shape="row" lines={5}>
      {({ items, first }) => (
        <>
          {items.length === 0 ? (
            <EmptyState icon={empty.icon} title={empty.title}>
              {empty.text}
            </EmptyState>
          ) : (
            <Queue count={items.length}>{children(items, first)}</Queue>
          )}
          {pages.more ? (
            <div data-row="more">
              <Button icon="chevron-down" busy={pages.loadingMore} onClick={pages.more}>
                {t.more}
              </Button>
            </div>
          ) : (
            items.length > 10 && <p className="small muted interface list-end">{t.all(items.length)}</p>
          )}
        </>
      )}
    </Answered>
  )
}

/** Rows that one works through. Whoever asked for more goes on at the first that came. */
function Queue({ count, children }: { count: number; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(count)
  useEffect(() => {
    const came =
      count > before.current ? place.current?.querySelectorAll<HTMLElement>('[data-row]')[before.current] : undefined
    before.current = count
    const asked = document.activeElement?.closest('[data-row=more]')
    // The last page takes the button with it, and the keyboard falls to the page.
    if (came && (asked || document.activeElement === document.body)) standOn(came)
  }, [count])
  return (
    <div className="queue" ref={place}>
      {children}
    </div>
  )
}
