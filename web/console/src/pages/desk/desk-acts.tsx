import { useState } from 'react'
import type { DeskAct } from '@app/domain/applications'
import { ActionBar, Button, Notice, useLanguage, useText, type IconName } from '@app/ui'
import { useKeys, type KeyAction } from '../../app/keys.tsx'
import { reasonOf } from '../../components/request/reason-words.ts'
import type { ActDialogProps } from './act-dialog.ts'
import { AppearDialog } from './appear-dialog.tsx'
import { actWords } from './act-words.ts'
import { deskWords, type Application } from './desk-words.ts'
import { HandOverDialog, IssueDialog } from './issue-dialog.tsx'
import { ObjectDialog, RejectDialog } from './refuse-dialogs.tsx'
import { useNext } from './use-next.ts'
import { ApproveDialog, TakeDialog } from './yes-dialogs.tsx'

const looks: Record<DeskAct, { icon: IconName; code: string; shown: string }> = {
  take: { icon: 'inbox', code: 'KeyT', shown: 'T' },
  approve: { icon: 'check', code: 'KeyA', shown: 'A' },
  issue: { icon: 'print', code: 'KeyI', shown: 'I' },
  object: { icon: 'warning', code: 'KeyO', shown: 'O' },
  appear: { icon: 'person', code: 'KeyP', shown: 'P' },
  reject: { icon: 'not-allowed', code: 'KeyR', shown: 'R' },
  handOver: { icon: 'hand-over', code: 'KeyH', shown: 'H' },
}

const dialogs: Record<DeskAct, (props: ActDialogProps) => React.ReactNode> = {
  take: TakeDialog,
  approve: ApproveDialog,
  issue: IssueDialog,
  object: ObjectDialog,
  appear: AppearDialog,
  reject: RejectDialog,
  handOver: HandOverDialog,
}

/** Taking in is the beginning of the work on an application, the others the end of it. */
const goesOnAfter = (act: DeskAct): boolean => act !== 'take'

/** The act that comes next is the primary one; the rest are there, grey with their reason when they are not possible. */
const nextAct: Partial<Record<Application['state'], DeskAct>> = {
  to_take: 'take',
  in_process: 'approve',
  approved: 'issue',
  issued: 'handOver',
}

const refusalOf = (act: DeskAct, application: Application): string | null =>
  application.actions.find((one) => one.action === act)?.refusal ?? null

export function DeskActs({ application }: { application: Application }) {
  const t = useText(actWords)
  const d = useText(deskWords)
  const { language } = useLanguage()
  const [open, setOpen] = useState<DeskAct>()
  const next = useNext(application.applicationId)
  const acts = Object.keys(looks) as DeskAct[]
  const allowed = acts.filter((act) => refusalOf(act, application) === null)
  const first = nextAct[application.state]
  const primary = first && allowed.includes(first) ? first : undefined
  // What can be done stands before what cannot.
  const rest = acts
    .filter((act) => act !== primary && (act !== 'handOver' || application.state === 'issued'))
    .sort((one, other) => Number(!allowed.includes(one)) - Number(!allowed.includes(other)))
  useKeys(
    d.acts,
    allowed.map((act): KeyAction => ({
      code: looks[act].code,
      shown: looks[act].shown,
      words: t[act],
      run: () => setOpen(act),
    })),
  )
  const Dialog = open && dialogs[open]
  const reasons = new Set(rest.map((act) => refusalOf(act, application)))
  const [only] = reasons
  const done = (act: DeskAct) => {
    setOpen(undefined)
    if (next.goesOn && goesOnAfter(act)) next.open()
  }
  return (
    <div className="decision-bar no-print">
      {primary && (
        <ActionBar>
          <Button tone="primary" block icon={looks[primary].icon} onClick={() => setOpen(primary)}>
            {t[primary]}
          </Button>
        </ActionBar>
      )}
      {reasons.size === 1 && only ? (
        <Notice tone="neutral" icon="lock" title={reasonOf(only, language)} />
      ) : (
        <section className="desk-acts" aria-label={d.acts}>
          {rest.map((act) => (
            <Button
              key={act}
              icon={looks[act].icon}
              tone={act === 'reject' ? 'danger' : 'secondary'}
              reason={reasonOf(refusalOf(act, application), language)}
              onClick={() => setOpen(act)}
            >
              {t[act]}
            </Button>
          ))}
        </section>
      )}
      <label className="goes-on interface small">
        <input type="checkbox" checked={next.goesOn} onChange={(event) => next.choose(event.currentTarget.checked)} />{' '}
        {t.goesOn}
      </label>
      {Dialog && open && (
        <Dialog key={open} application={application} onClose={() => setOpen(undefined)} onDone={() => done(open)} />
      )}
    </div>
  )
}
