import { useEffect, type ReactNode } from 'react'
import { Icon, type IconName } from '@app/ui'

/** A part of a page that is opened by whoever wants it; its line says what is in there. */
export function Fold({
  title,
  icon,
  hint,
  children,
}: {
  title: ReactNode
  icon: IconName
  hint?: ReactNode
  children: ReactNode
}) {
  return (
    <details className="fold">
      <summary>
        <Icon name={icon} />
        <span className="fold-line">
          <span className="fold-title">{title}</span>
          {hint && <span className="small muted">{hint}</span>}
        </span>
        <Icon name="chevron-down" className="fold-chevron" />
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  )
}

/** On paper nothing can be unfolded: everything is open while it prints. */
export function useOpenOnPaper(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = []
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
      for (const one of opened) one.open = true
    }
    const close = () => {
      for (const one of opened) one.open = false
    }
    addEventListener('beforeprint', open)
    addEventListener('afterprint', close)
    return () => {
      removeEventListener('beforeprint', open)
      removeEventListener('afterprint', close)
    }
  }, [])
}
