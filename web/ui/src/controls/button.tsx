import { useId, type ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/lucide.ts'

interface Looks {
  tone?: 'primary' | 'secondary' | 'quiet' | 'danger'
  icon?: IconName
  iconEnd?: IconName
  /** Full width on phones; the page's primary action is. */
  block?: boolean
  small?: boolean
  className?: string
  children?: ReactNode
}

export interface ButtonProps extends Looks {
  type?: 'button' | 'submit'
  onClick?: () => void
  busy?: boolean
  disabled?: boolean
  /** Why the action is not possible now: shown under the greyed button and read out with it, never hidden. */
  reason?: string
  label?: string
  pressed?: boolean
  expanded?: boolean
}

const looks = ({ tone = 'secondary', block, small, className = '' }: Looks) =>
  `button button-${tone} ${block ? 'button-block' : ''} ${small ? 'button-small' : ''} ${className}`

export function Button(props: ButtonProps) {
  const { type = 'button', onClick, busy, disabled, reason, label, pressed, expanded, icon, iconEnd, children } = props
  const unavailable = Boolean(disabled || reason)
  const reasonId = useId()
  const button = (
    <button
      type={type}
      className={looks(props)}
      // Stays focusable when unavailable, so that a keyboard and a reader reach the reason.
      aria-disabled={unavailable || busy ? true : undefined}
      aria-busy={busy ? true : undefined}
      aria-label={label}
      aria-describedby={reason ? reasonId : undefined}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={(event) => {
        if (unavailable || busy) event.preventDefault()
        else onClick?.()
      }}
    >
      {busy ? <span className="button-busy" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children && <span>{children}</span>}
      {iconEnd && <Icon name={iconEnd} />}
    </button>
  )
  if (!('reason' in props)) return button
  // The frame stays when the reason goes: a button drawn anew would lose the focus of whoever stands on it.
  return (
    <div className={reason ? 'button-with-reason' : 'button-may-grey'}>
      {button}
      {reason && (
        <p id={reasonId} className="small muted interface">
          {reason}
        </p>
      )}
    </div>
  )
}

export interface LinkButtonProps extends Looks {
  href: string
  label?: string
  download?: boolean
  newTab?: boolean
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton(props: LinkButtonProps) {
  const { href, icon, iconEnd, label, download, newTab, children } = props
  return (
    <a
      className={looks(props)}
      href={href}
      aria-label={label}
      download={download || undefined}
      target={newTab ? '_blank' : undefined}
      rel={newTab ? 'noopener' : undefined}
    >
      {icon && <Icon name={icon} />}
      {children && <span>{children}</span>}
      {iconEnd && <Icon name={iconEnd} />}
    </a>
  )
}
