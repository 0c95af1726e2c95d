import { useEffect, useRef } from 'react'
import { useText } from '@app/ui'
import { actionWords, type DeskAction } from './action-words.ts'
import { CancelPanel, WithdrawPanel } from './end-panels.tsx'
import { CurePanel, ErrorPanel } from './mend-panels.tsx'
import { ModePanel } from './mode-panel.tsx'
import type { PanelProps } from './panel-frame.tsx'
import { ConfirmSlotPanel, DeliveryPanel, ReschedulePanel } from './slot-panels.tsx'
import { FilePanel, PlainPanel } from './step-panels.tsx'

const panels: Record<DeskAction, (props: PanelProps) => React.ReactNode> = {
  confirm_slot: ConfirmSlotPanel,
  reschedule: ReschedulePanel,
  plan_delivery: DeliveryPanel,
  cancel: CancelPanel,
  withdraw: WithdrawPanel,
  cure: CurePanel,
  report_error: ErrorPanel,
  change_mode: ModePanel,
  file_oneself: FilePanel,
  keep_at_office: (props) => <PlainPanel {...props} endpoint="requests.keepAtOffice" action="keep_at_office" />,
  complete_by_upload: (props) => (
    <PlainPanel {...props} endpoint="requests.completeByUpload" action="complete_by_upload" />
  ),
  complete_at_desk: (props) => <PlainPanel {...props} endpoint="requests.completeAtDesk" action="complete_at_desk" />,
}

/** The few questions of one action, below its button; the first field has the keyboard at once. */
export function ActionPanel({ action, request, onDone }: PanelProps & { action: DeskAction }) {
  const a = useText(actionWords)
  const box = useRef<HTMLElement>(null)
  const Panel = panels[action]
  useEffect(() => {
    const panel = box.current
    if (!panel) return
    panel.focus()
    // What is still coming is waited for: the field behind it is not the first. Whoever goes on meanwhile is not called back.
    const goIn = () => {
      const first = panel.querySelector<HTMLElement>('.skeleton, input, select, textarea, button')
      if (document.activeElement === panel && !first?.classList.contains('skeleton')) first?.focus()
    }
    const coming = new MutationObserver(goIn)
    coming.observe(panel, { childList: true, subtree: true })
    goIn()
    return () => coming.disconnect()
  }, [])
  return (
    <section className="card act-panel" aria-label={a[action]} ref={box} tabIndex={-1}>
      <h3>{a[action]}</h3>
      <Panel request={request} onDone={onDone} />
    </section>
  )
}
