import { createMessages, Dialog, useText } from '@app/ui'
import { useKeyList } from './keys.tsx'

const words = createMessages({
  en: {
    title: 'Keyboard shortcuts',
    note: 'Single-letter keys work when you’re not typing in a field. Press Esc to leave a field.',
  },
  ur: {
    title: 'کی بورڈ کے بٹن',
    note: 'ایک حرف والے بٹن تب چلتے ہیں جب کسی خانے میں نہ لکھ رہے ہوں؛ Esc سے خانے سے نکلیں۔',
  },
})

/** Every key that does something on this screen, by part of the screen. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useText(words)
  return (
    <Dialog open={open} title={t.title} onClose={onClose}>
      <p className="small muted">{t.note}</p>
      <KeyGroups />
    </Dialog>
  )
}

function KeyGroups() {
  return (
    <>
      {useKeyList().map(({ group, actions }) => (
        <section key={group} className="stack gap-1 interface">
          <h3>{group}</h3>
          <dl className="keys">
            {actions.map((action) => (
              <div key={`${action.code}${action.control ?? ''}`} className="key-row">
                <dt>
                  <kbd dir="ltr">{action.shown}</kbd>
                </dt>
                <dd>{action.words}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}
