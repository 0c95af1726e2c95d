import { useState } from 'react'
import { GRIEVANCE_KINDS, type GrievanceKind } from '@app/domain/grievances'
import {
  ActionBar,
  Button,
  Confirm,
  LinkButton,
  ProblemNotice,
  SelectField,
  TextArea,
  useLanguage,
  useText,
  useToast,
  type IconName,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { useKeys, type KeyAction } from '../../app/keys.tsx'
import { kindWords } from '../../components/request/grievance-kinds.ts'
import { reasonOf } from '../../components/request/reason-words.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { grievanceWords, type GrievanceView } from './grievance-words.ts'

type Act = 'take' | 'change_kind' | 'escalate' | 'decide'
const looks: Record<Act, { icon: IconName; code: string; shown: string }> = {
  take: { icon: 'hand-over', code: 'KeyT', shown: 'T' },
  change_kind: { icon: 'edit', code: 'KeyC', shown: 'C' },
  decide: { icon: 'scale', code: 'KeyD', shown: 'D' },
  escalate: { icon: 'upload', code: 'KeyE', shown: 'E' },
}

/** What can be done, grey with its reason when it cannot; the decision stands at the thumb. */
export function CaseActs({ view }: { view: GrievanceView }) {
  const t = useText(grievanceWords)
  const toast = useToast()
  const { language } = useLanguage()
  const taking = useAct('grievances.take')
  const [open, setOpen] = useState<Exclude<Act, 'take'>>()
  const refusal = (act: Act) => view.actions.find((one) => one.action === act)?.refusal ?? null
  const take = async () => {
    if (await taking.run({ grievanceId: view.id })) toast(t.done)
  }
  const run: Record<Act, () => void> = {
    take: () => void take(),
    change_kind: () => setOpen('change_kind'),
    escalate: () => setOpen('escalate'),
    decide: () => setOpen('decide'),
  }
  const acts = (['take', 'change_kind', 'escalate', 'decide'] as const).filter((act) => act !== 'take' || !view.mine)
  useKeys(
    t.acts,
    acts
      .filter((act) => refusal(act) === null)
      .map((act): KeyAction => ({ code: looks[act].code, shown: looks[act].shown, words: t[act], run: run[act] })),
  )
  return (
    <section className="case-acts no-print" aria-label={t.acts}>
      {taking.problem && <ProblemNotice problem={taking.problem} />}
      {acts
        .filter((act) => act !== 'decide')
        .map((act) => (
          <Button
            key={act}
            block
            icon={looks[act].icon}
            busy={act === 'take' && taking.busy}
            reason={reasonOf(refusal(act), language)}
            onClick={run[act]}
          >
            {t[act]}
          </Button>
        ))}
      <LinkButton
        href={`/api/grievances/${view.id}/letter?language=${language}&x-app=console`}
        icon="print"
        newTab
        block
      >
        {t.letter}
      </LinkButton>
      <ActionBar>
        <Button tone="primary" block icon="scale" reason={reasonOf(refusal('decide'), language)} onClick={run.decide}>
          {t.decide}
        </Button>
      </ActionBar>
      {open === 'decide' && <DecideDialog view={view} onClose={() => setOpen(undefined)} />}
      {open === 'change_kind' && <ChangeKindDialog view={view} onClose={() => setOpen(undefined)} />}
      {open === 'escalate' && <EscalateDialog view={view} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

function EscalateDialog({ view, onClose }: { view: GrievanceView; onClose(): void }) {
  const t = useText(grievanceWords)
  const toast = useToast()
  const command = useAct('grievances.escalate')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!reason.trim() || !(await command.run({ grievanceId: view.id, reason: reason.trim() }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.escalateTitle}
      confirm={t.escalate}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>{t.escalateText}</p>
      <TextArea
        id="escalate-why"
        label={t.escalateWhy}
        maxLength={500}
        error={tried && !reason.trim() ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

/** A text message names no kind, and people choose the wrong one. */
function ChangeKindDialog({ view, onClose }: { view: GrievanceView; onClose(): void }) {
  const t = useText(grievanceWords)
  const kinds = useText(kindWords)
  const toast = useToast()
  const command = useAct('grievances.changeKind')
  const [kind, setKind] = useState<GrievanceKind>(view.kind)
  const save = async () => {
    if (kind === view.kind) return onClose()
    if (!(await command.run({ grievanceId: view.id, kind }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.change_kind}
      confirm={t.changeNow}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>{t.changeText}</p>
      <SelectField
        id="change-kind"
        label={t.kind}
        value={kind}
        options={GRIEVANCE_KINDS.map((one) => ({ value: one, label: kinds[one] }))}
        onChange={(next) => setKind(next as GrievanceKind)}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
