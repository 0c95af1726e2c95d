import { useState } from 'react'
import { availableActions } from '@app/domain/requests'
import { Fold, Icon, useLanguage, useText } from '@app/ui'
import { useKeys, type KeyAction } from '../../app/keys.tsx'
import { useSession } from '../../app/session.tsx'
import { actionWords, actWords, deskActions, type DeskAction } from './action-words.ts'
import { ActionPanel } from './action-panel.tsx'
import { reasonOf } from './reason-words.ts'
import type { RequestView } from './request-words.ts'

/** What can be done for the caller. Each has a key; what cannot be done now is folded away, with the server's reason. */
export function RequestActions({ request }: { request: RequestView }) {
  const a = useText(actionWords)
  const t = useText(actWords)
  const { language } = useLanguage()
  const { me } = useSession()
  const [open, setOpen] = useState<DeskAction>()
  const verdicts = new Map<string, (typeof request.actions)[number]>(
    [...request.actions, ...atDesk(request)].map((one) => [one.action, one]),
  )
  const names = (Object.keys(deskActions) as DeskAction[]).filter(
    (name) => verdicts.has(name) && (deskActions[name].who ?? ['agent']).some((role) => me?.roles.includes(role)),
  )
  const allowed = names.filter((name) => verdicts.get(name)?.allowed)
  const closed = names.filter((name) => !verdicts.get(name)?.allowed)
  useKeys(
    t.keys,
    allowed.map((name): KeyAction => ({
      code: deskActions[name].code,
      shown: deskActions[name].shown,
      words: a[name],
      run: () => setOpen(name),
    })),
  )
  if (names.length === 0) return null
  return (
    <div className="stack gap-3">
      <div className="acts interface" role="group" aria-label={t.keys}>
        {allowed.map((name) => (
          <button
            key={name}
            type="button"
            className="act"
            aria-pressed={open === name}
            onClick={() => setOpen(open === name ? undefined : name)}
          >
            <Icon name={deskActions[name].icon} /> <span>{a[name]}</span> <kbd dir="ltr">{deskActions[name].shown}</kbd>
          </button>
        ))}
      </div>
      {closed.length > 0 && (
        <Fold title={t.notNow(closed.length)}>
          <ul className="acts-closed interface">
            {closed.map((name) => (
              <li key={name} className="act-closed">
                <Icon name={deskActions[name].icon} />{' '}
                <span>
                  {a[name]}: <span>{reasonOf(verdicts.get(name)?.refusal, language)}</span>
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {open && allowed.includes(open) && (
        <ActionPanel key={open} action={open} request={request} onDone={() => setOpen(undefined)} />
      )}
    </div>
  )
}

/** The citizen's own list does not name what only a desk can do; the same table decides it. */
const atDesk = ({ mode, state }: RequestView) =>
  mode === 'centre'
    ? availableActions(state, { mode, failuresByCitizen: 0, officeTook: false, workBegan: false }, ['complete_at_desk'])
    : []
