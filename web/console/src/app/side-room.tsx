import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Icon, createMessages, useText } from '@app/ui'

const KEY = 'console-side'
const words = createMessages({ en: { close: 'Close' }, ur: { close: 'بند کریں' } })

/** Whether the side bar is folded to icons; kept on this device. */
export function useFolded(): [boolean, () => void] {
  const [folded, setFolded] = useState(() => localStorage.getItem(KEY) === 'folded')
  const turn = () => {
    localStorage.setItem(KEY, folded ? 'open' : 'folded')
    setFolded(!folded)
  }
  return [folded, turn]
}

/** Where there is no room beside the page the side bar comes in from the edge, and keeps the keyboard until it goes. */
export function Drawer({
  open,
  title,
  onClose,
  children,
}: {
  open: boolean
  title: string
  onClose(): void
  children: ReactNode
}) {
  const t = useText(words)
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) element.current?.showModal()
    else element.current?.close()
  }, [open])
  return (
    <dialog
      ref={element}
      className="drawer"
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === element.current && onClose()}
    >
      {open && (
        <div className="drawer-body">
          <button type="button" className="icon-button" aria-label={t.close} onClick={onClose}>
            <Icon name="close" />
          </button>
          {children}
        </div>
      )}
    </dialog>
  )
}
