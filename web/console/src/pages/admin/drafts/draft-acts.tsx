import { Button, useText } from '@app/ui'
import type { DraftAct } from './draft-dialog.tsx'
import type { Draft } from './draft-types.ts'
import { draftWords, whyGrey } from './draft-words.ts'

interface DraftActsProps {
  draft: Draft
  unsaved: boolean
  saving: boolean
  onSave(): void
  onAct(act: DraftAct): void
}

/** What may be done with the draft now; what may not is grey with its reason. */
export function DraftActs({ draft, unsaved, saving, onSave, onAct }: DraftActsProps) {
  const t = useText(draftWords)
  const reasonOf = (action: DraftAct | 'save'): string | undefined => {
    const found = draft.actions.find((one) => one.action === action)
    if (!found || found.allowed) return unsaved && action === 'submit' ? t.unsaved : undefined
    const key = whyGrey[found.refusal as keyof typeof whyGrey]
    return key ? t[key] : t.cannot
  }
  const acts = (['submit', 'publish', 'sendBack', 'withdraw'] as const).filter((one) =>
    draft.state === 'open' ? one === 'submit' || one === 'withdraw' : draft.state === 'submitted' && one !== 'submit',
  )
  if (acts.length === 0) return null
  return (
    <div className="draft-acts interface">
      {draft.state === 'open' && (
        <Button
          tone={unsaved ? 'primary' : 'secondary'}
          icon="check"
          busy={saving}
          reason={reasonOf('save')}
          onClick={onSave}
        >
          {t.save}
        </Button>
      )}
      {acts.map((one) => (
        <Button
          key={one}
          tone={
            one === 'publish' || (one === 'submit' && !unsaved) ? 'primary' : one === 'withdraw' ? 'quiet' : 'secondary'
          }
          icon={one === 'publish' ? 'seal' : one === 'submit' ? 'hand-over' : one === 'sendBack' ? 'undo' : 'trash'}
          reason={reasonOf(one)}
          onClick={() => onAct(one)}
        >
          {t[one]}
        </Button>
      ))}
      {unsaved && <span className="small muted">{t.unsaved}</span>}
    </div>
  )
}
