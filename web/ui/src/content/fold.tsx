import type { ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { IconName } from '../icons/lucide.ts'

interface FoldProps {
  title: ReactNode
  /** Open when it is first drawn; then it is the reader's. */
  open?: boolean
  children: ReactNode
}

/** More of what stands above it: its arrow comes first. */
export function Fold({ title, open, children }: FoldProps) {
  return (
    <details className="fold" open={open}>
      <summary>
        <Icon name="chevron-down" className="fold-arrow" />
        <span className="fold-title">{title}</span>
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  )
}

interface FoldRowProps extends FoldProps {
  icon?: IconName
  /** The most asked of what is in there, so that it need not be opened. */
  hint?: ReactNode
}

/** A part of its own, framed like a card; its arrow is at the end. Several in a `folds` share one frame. */
export function FoldRow({ title, icon, hint, open, children }: FoldRowProps) {
  return (
    <details className="fold fold-row" open={open}>
      <summary>
        {icon && <Icon name={icon} />}
        <span className="fold-line">
          <span className="fold-title">{title}</span>
          {hint && <span className="small muted">{hint}</span>}
        </span>
        <Icon name="chevron-down" className="fold-arrow" />
      </summary>
      <div className="fold-body">{children}</div>
    </details>
  )
}
