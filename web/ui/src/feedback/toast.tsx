import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import { Icon } from '../icons/icon.tsx'
import type { Tone } from './notice.tsx'

interface Shown {
  id: number
  tone: Tone
  words: ReactNode
}

type ShowToast = (words: ReactNode, tone?: Tone) => void

const ToastContext = createContext<ShowToast>(() => undefined)

const SHOWN_MS = 6000

/** Brief news at the foot of the screen. Nothing that must be acted on is said only here. */
export function ToastProvider({ children }: { children?: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([])
  const next = useRef(1)
  const show = useCallback<ShowToast>((words, tone = 'success') => {
    const id = next.current++
    setShown((before) => [...before.slice(-2), { id, tone, words }])
    setTimeout(() => setShown((before) => before.filter((toast) => toast.id !== id)), SHOWN_MS)
  }, [])
  const content = useMemo(() => children, [children])
  return (
    <ToastContext.Provider value={show}>
      {content}
      <div className="toasts" role="status" aria-live="polite">
        {shown.map((toast) => (
          <p key={toast.id} className={`toast tone-${toast.tone}`}>
            <Icon name={toast.tone === 'danger' ? 'danger' : toast.tone === 'success' ? 'success' : 'info'} />
            <span>{toast.words}</span>
          </p>
        ))}
      </div>
    </ToastContext.Provider>
  )
}

export function useToast(): ShowToast {
  return useContext(ToastContext)
}
