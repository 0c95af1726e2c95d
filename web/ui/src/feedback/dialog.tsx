import { useEffect, useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import { Button } from '../controls/button.tsx'
import { Icon } from '../icons/icon.tsx'
import { createMessages } from '../i18n/messages.ts'
import { useText } from '../i18n/language.tsx'

const words = createMessages({ en: { close: 'Close', keep: 'Go back' }, ur: { close: 'بند کریں', keep: 'واپس' } })

export interface DialogProps {
  open: boolean
  title: string
  onClose(): void
  children?: ReactNode
  footer?: ReactNode
}

/** The platform's modal dialog: focus stays inside, Escape closes, the page behind is inert. A sheet on phones. */
export function Dialog({ open, title, onClose, children, footer }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const t = useText(words)
  useEffect(() => {
    const dialog = element.current
    if (!dialog) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  // Whoever draws it only while it is open takes it away without closing it, and the browser gives the keyboard back only on closing.
  useLayoutEffect(() => {
    const dialog = element.current
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose()
      }}
    >
      {open && (
        <div className="dialog-body">
          <header className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="icon-button" aria-label={t.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          <div className="dialog-content">{children}</div>
          {footer && <footer className="dialog-foot">{footer}</footer>}
        </div>
      )}
    </dialog>
  )
}

export interface ConfirmProps {
  open: boolean
  title: string
  confirm: string
  danger?: boolean
  busy?: boolean
  /** Why it cannot be confirmed now. */
  reason?: string
  onConfirm(): void
  onClose(): void
  children?: ReactNode
}

/** Asks once before what cannot be undone; the button says the act, never "OK". */
export function Confirm({ open, title, confirm, danger, busy, reason, onConfirm, onClose, children }: ConfirmProps) {
  const t = useText(words)
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button tone={danger ? 'danger' : 'primary'} block busy={busy} reason={reason} onClick={onConfirm}>
            {confirm}
          </Button>
          <Button tone="quiet" block onClick={onClose}>
            {t.keep}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
