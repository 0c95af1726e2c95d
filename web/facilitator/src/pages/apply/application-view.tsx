import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Card,
  Confirm,
  LinkButton,
  Notice,
  ProblemNotice,
  Stack,
  TextArea,
  useCommand,
  useSay,
  useText,
  When,
} from '@app/ui'
import { QrCode } from '@app/ui/qr'
import { call } from '../../app/client.ts'
import { to } from '../../app/paths.ts'
import { FormCard } from './form-card.tsx'
import { PapersCard } from './papers-card.tsx'
import { TrainingCard } from './training-card.tsx'
import { applyWords } from './words.ts'

type Application = NonNullable<Output<'recruit.mine'>['application']>
interface Part {
  application: Application
  onChange(): void
}

/** Each step as it stands: whose turn it is, and what comes next. */
export function ApplicationView({ application, onChange }: Part) {
  const t = useText(applyWords)
  const part = { application, onChange }
  switch (application.state) {
    case 'open':
      return <Open {...part} />
    case 'vetting':
      return (
        <>
          <Notice tone="information" icon="hourglass" title={t.vetting}>
            {t.vettingText}
          </Notice>
          <PapersCard {...part} />
          <Withdraw {...part} />
        </>
      )
    case 'training':
      return (
        <>
          <TrainingCard training={application.training} />
          <Withdraw {...part} />
        </>
      )
    case 'approval':
      return (
        <>
          <Notice tone="information" icon="hourglass" title={t.approval}>
            {t.approvalText}
          </Notice>
          <Withdraw {...part} />
        </>
      )
    case 'approved':
      return <TakeBadge onChange={onChange} />
    case 'admitted':
      return (
        <>
          <PapersCard {...part} />
          <LinkButton href={to('day')} tone="primary" block>
            {t.toDay}
          </LinkButton>
        </>
      )
    case 'refused':
      return <Refused {...part} />
    case 'appealed':
      return (
        <Notice tone="information" icon="hourglass" title={t.appealed}>
          {application.refused?.answerDueAt && (
            <p className="interface">
              {t.answerBy} <When at={application.refused.answerDueAt} />
            </p>
          )}
        </Notice>
      )
    case 'withdrawn':
      return (
        <>
          <Notice tone="information" title={t.withdrawn} />
          <FormCard known={application} onSaved={onChange} />
        </>
      )
  }
}

function Open({ application, onChange }: Part) {
  const t = useText(applyWords)
  const [correcting, setCorrecting] = useState(false)
  const submit = useCommand((_: object, commandId) => call('recruit.submit', {}, { commandId }))
  if (correcting)
    return (
      <FormCard
        known={application}
        onSaved={() => {
          setCorrecting(false)
          onChange()
        }}
      />
    )
  return (
    <>
      {application.askedAgain && (
        <Notice tone="warning" title={t.askedAgain}>
          {application.askedAgain}
        </Notice>
      )}
      <PapersCard application={application} onChange={onChange} />
      {submit.problem && <ProblemNotice problem={submit.problem} />}
      <Button
        tone="primary"
        block
        icon="send"
        busy={submit.busy}
        reason={application.canSubmit ? undefined : t.submitReason}
        onClick={() => void submit.run({}).then((done) => done && onChange())}
      >
        {t.submit}
      </Button>
      <Button tone="quiet" block icon="edit" onClick={() => setCorrecting(true)}>
        {t.correct}
      </Button>
      <Withdraw application={application} onChange={onChange} />
    </>
  )
}

function TakeBadge({ onChange }: { onChange(): void }) {
  const t = useText(applyWords)
  const take = useCommand((_: object, commandId) => call('recruit.takeBadge', {}, { commandId }))
  const [given, setGiven] = useState<Output<'recruit.takeBadge'>>()
  const press = async () => setGiven(await take.run({}))
  if (given) {
    return (
      <Card title={t.badge} icon="badge">
        <Stack>
          <p className="big-number">
            <Bdi>{given.badgeNo}</Bdi>
          </p>
          <p>
            {t.secret}:{' '}
            <strong>
              <Bdi>{given.secret}</Bdi>
            </strong>
          </p>
          <QrCode text={given.uri} label={t.secret} />
          <p className="small muted">{t.secretText}</p>
          <Button
            tone="primary"
            block
            onClick={() => {
              onChange()
              location.assign(to('day'))
            }}
          >
            {t.toDay}
          </Button>
        </Stack>
      </Card>
    )
  }
  return (
    <>
      <Notice tone="success" title={t.approved}>
        {t.approvedText}
      </Notice>
      {take.problem && <ProblemNotice problem={take.problem} />}
      <Button tone="primary" block icon="badge" busy={take.busy} onClick={() => void press()}>
        {t.takeBadge}
      </Button>
    </>
  )
}

function Refused({ application, onChange }: Part) {
  const t = useText(applyWords)
  const say = useSay()
  const [words, setWords] = useState('')
  const [again, setAgain] = useState(false)
  const appeal = useCommand((input: { words: string }, commandId) => call('recruit.appeal', input, { commandId }))
  const { refused } = application
  if (!refused) return null
  if (again) return <FormCard known={application} onSaved={onChange} />
  return (
    <>
      <Notice tone="warning" title={t.refused}>
        <p>
          <strong>{say(refused.label)}</strong>
        </p>
        <p>{refused.words}</p>
        <p className="interface">
          {t.from} <When at={refused.reapplyFrom} as="date" />
        </p>
        {refused.appealAnswer && (
          <p>
            {t.answer}: {refused.appealAnswer}
          </p>
        )}
      </Notice>
      {refused.appealDueAt && (
        <Card title={t.appeal} icon="scale">
          <Stack>
            <p className="muted">{t.appealText}</p>
            <p className="small muted interface">
              {t.appealUntil} <When at={refused.appealDueAt} as="date" />
            </p>
            <TextArea
              id="appeal"
              label={t.appeal}
              hiddenLabel
              value={words}
              onChange={setWords}
              rows={4}
              maxLength={2000}
            />
            {appeal.problem && <ProblemNotice problem={appeal.problem} />}
            <Button
              tone="primary"
              block
              icon="send"
              busy={appeal.busy}
              reason={words.trim() ? undefined : t.appealFirst}
              onClick={() => void appeal.run({ words: words.trim() }).then((done) => done && onChange())}
            >
              {t.send}
            </Button>
          </Stack>
        </Card>
      )}
      {refused.mayReapply && (
        <Button block icon="repeat" onClick={() => setAgain(true)}>
          {t.applyAgain}
        </Button>
      )}
    </>
  )
}

function Withdraw({ onChange }: Part) {
  const t = useText(applyWords)
  const [asking, setAsking] = useState(false)
  const withdraw = useCommand((_: object, commandId) => call('recruit.withdraw', {}, { commandId }))
  return (
    <>
      <Button tone="quiet" block onClick={() => setAsking(true)}>
        {t.withdraw}
      </Button>
      <Confirm
        open={asking}
        title={t.withdrawSure}
        confirm={t.withdraw}
        danger
        busy={withdraw.busy}
        onConfirm={() =>
          void withdraw.run({}).then((done) => {
            if (done) {
              setAsking(false)
              onChange()
            }
          })
        }
        onClose={() => setAsking(false)}
      >
        <p>{t.withdrawText}</p>
        {withdraw.problem && <ProblemNotice problem={withdraw.problem} />}
      </Confirm>
    </>
  )
}
