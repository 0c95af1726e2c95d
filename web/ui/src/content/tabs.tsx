import { useId, useRef, type ReactNode } from 'react'

export interface Tab<K extends string> {
  key: K
  label: ReactNode
  content: ReactNode
}

export interface TabsProps<K extends string> {
  tabs: readonly Tab<NoInfer<K>>[]
  current: K
  onChange(key: NoInfer<K>): void
  label: string
}

/** Tabs with arrow keys; in a right-to-left page the left arrow goes forward. */
export function Tabs<K extends string>({ tabs, current, onChange, label }: TabsProps<K>) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const move = (key: string) => {
    const rightToLeft = getComputedStyle(list.current as Element).direction === 'rtl'
    const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight'
    const backward = rightToLeft ? 'ArrowRight' : 'ArrowLeft'
    const step = key === forward ? 1 : key === backward ? -1 : 0
    if (step === 0) return
    const index = tabs.findIndex((tab) => tab.key === current)
    const next = tabs[(index + step + tabs.length) % tabs.length]
    if (!next) return
    onChange(next.key)
    document.getElementById(`${base}-${next.key}-tab`)?.focus()
  }
  const shown = tabs.find((tab) => tab.key === current)
  return (
    <div>
      <div
        role="tablist"
        aria-label={label}
        className="tab-list interface"
        ref={list}
        onKeyDown={(event) => move(event.key)}
      >
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`${base}-${tab.key}-tab`}
            type="button"
            role="tab"
            className="tab"
            aria-selected={tab.key === current}
            aria-controls={`${base}-panel`}
            tabIndex={tab.key === current ? 0 : -1}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${base}-panel`}
        aria-labelledby={`${base}-${current}-tab`}
        tabIndex={0}
        className="tab-panel"
      >
        {shown?.content}
      </div>
    </div>
  )
}
