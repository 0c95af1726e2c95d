import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/lucide.ts'

export type Tone = 'neutral' | 'accent' | 'information' | 'warning' | 'danger' | 'success'

const toneIcon: Record<Tone, IconName> = {
  neutral: 'info',
  accent: 'info',
  information: 'info',
  warning: 'warning',
  danger: 'danger',
  success: 'success',
}

export interface NoticeProps {
  tone?: Tone
  icon?: IconName
  title?: ReactNode
  action?: ReactNode
  /** Announced as soon as it appears; for what has just happened, not for standing advice. */
  live?: boolean
  children?: ReactNode
}

export function Notice({ tone = 'information', icon, title, action, live, children }: NoticeProps) {
  return (
    <div className={`notice tone-${tone}`} role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <Icon name={icon ?? toneIcon[tone]} />
      <div className="notice-words">
        {title && <p className="notice-title">{title}</p>}
        {children && <div>{children}</div>}
        {action && <div className="notice-action">{action}</div>}
      </div>
    </div>
  )
}

export interface StatusBadgeProps {
  tone: Tone
  icon?: IconName
  children: ReactNode
}

/** A status is a colour and an icon and a word, so that none of the three carries it alone. */
export function StatusBadge({ tone, icon, children }: StatusBadgeProps) {
  return (
    <span className={`badge tone-${tone}`}>
      <Icon name={icon ?? toneIcon[tone]} />
      <span>{children}</span>
    </span>
  )
}

export interface EmptyStateProps {
  icon?: IconName
  picture?: ReactNode
  title: ReactNode
  action?: ReactNode
  children?: ReactNode
}

export function EmptyState({ icon = 'inbox', picture, title, action, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <div className="empty-picture">{picture ?? <Icon name={icon} size={32} />}</div>
      <p className="empty-title">{title}</p>
      {children && <div className="muted">{children}</div>}
      {action}
    </div>
  )
}

/** Grey shapes where the words will stand; `shape` follows the layout that is coming. */
export function Skeleton({
  lines = 3,
  shape = 'text',
  label,
}: {
  lines?: number
  shape?: 'text' | 'card' | 'tile' | 'row'
  label: string
}) {
  return (
    <div className={`skeleton skeleton-${shape}`} role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton-line" />
      ))}
    </div>
  )
}

/** How far a long task has come, in steps with words. */
export function Steps({ now, of, label }: { now: number; of: number; label: string }) {
  return (
    <div className="steps interface">
      <span className="small muted">{label}</span>
      <span
        className="steps-track"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={now}
      >
        {Array.from({ length: of }, (_, index) => (
          <span key={index} className={index < now ? 'steps-done' : ''} />
        ))}
      </span>
    </div>
  )
}
