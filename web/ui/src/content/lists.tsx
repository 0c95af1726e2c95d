import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/lucide.ts'
import { Said, When } from '../i18n/spans.tsx'
import type { Tone } from '../feedback/notice.tsx'
import { StatusBadge } from '../feedback/notice.tsx'

export interface TaskItem {
  id: string
  title: ReactNode
  hint?: ReactNode
  href?: string
  onOpen?: () => void
  status: { tone: Tone; icon?: IconName; words: string }
}

/** What is left to do, in order, each with its state. */
export function TaskList({ items }: { items: readonly TaskItem[] }) {
  return (
    <ul className="task-list">
      {items.map((item) => (
        <li key={item.id} className="task">
          <div className="task-words">
            {item.href ? (
              <a href={item.href}>{item.title}</a>
            ) : item.onOpen ? (
              <button type="button" className="link-button" onClick={item.onOpen}>
                {item.title}
              </button>
            ) : (
              <span>{item.title}</span>
            )}
            {item.hint && <p className="small muted">{item.hint}</p>}
          </div>
          <StatusBadge tone={item.status.tone} icon={item.status.icon}>
            {item.status.words}
          </StatusBadge>
        </li>
      ))}
    </ul>
  )
}

export interface AnswerRow {
  id: string
  label: ReactNode
  value: ReactNode
  change?: { href?: string; onClick?: () => void; words: string; label: string }
}

/** Check your answers: every answer with the way back to its question. */
export function CheckAnswers({ rows }: { rows: readonly AnswerRow[] }) {
  return (
    <dl className="answers">
      {rows.map((row) => (
        <div key={row.id} className="answer">
          <dt>{row.label}</dt>
          <dd>
            <div className="answer-value">{row.value}</div>
            {row.change &&
              (row.change.href ? (
                <a className="answer-change" href={row.change.href} aria-label={row.change.label}>
                  {row.change.words}
                </a>
              ) : (
                <button
                  type="button"
                  className="link-button answer-change"
                  aria-label={row.change.label}
                  onClick={row.change.onClick}
                >
                  {row.change.words}
                </button>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export interface TimelineEntry {
  id: string
  at?: string
  words: ReactNode
  by?: ReactNode
  icon?: IconName
  state: 'done' | 'now' | 'ahead' | 'wrong'
}

/** What has happened, newest first or in order, as the caller gives it. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol className="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li
          key={entry.id}
          className={`timeline-entry timeline-${entry.state}`}
          aria-current={entry.state === 'now' ? 'step' : undefined}
        >
          <span className="timeline-dot" aria-hidden="true">
            <Icon
              name={entry.icon ?? (entry.state === 'wrong' ? 'close' : entry.state === 'ahead' ? 'circle' : 'check')}
            />
          </span>
          <div>
            <div>{typeof entry.words === 'string' ? <Said>{entry.words}</Said> : entry.words}</div>
            {(entry.at || entry.by) && (
              <p className="small muted interface">
                {entry.at && <When at={entry.at} />}
                {entry.at && entry.by ? ' · ' : ''}
                {entry.by}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

export interface FactRow {
  label: ReactNode
  value: ReactNode
  icon?: IconName
}

/** Facts in two columns that fold into one on a phone. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  return (
    <dl className="facts">
      {rows.map((row, index) => (
        <div key={index} className="fact">
          <dt>
            {row.icon && <Icon name={row.icon} />} {row.label}
          </dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  )
}
