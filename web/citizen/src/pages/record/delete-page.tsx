import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Card,
  CodeField,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  ProblemNotice,
  useLanguage,
  useText,
  When,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'
import { SignInGate } from '../../components/sign-in-gate.tsx'
import { Answered } from '../../components/states.tsx'
import { deleteWords, partWords } from './record-words.ts'
import './record.css'
import { to } from '../../app/paths.ts'

type Preview = Output<'record.deletionPreview'>

export default function DeletePage() {
  const t = useText(deleteWords)
  const { name } = useProgramme()
  const { status, signOut } = useSession()
  const [gone, setGone] = useState(false)
  return (
    <Page title={t.title} lead={t.lead} suffix={name} back={<BackLink href={to('record')}>{t.back}</BackLink>}>
      {gone ? (
        <Gone />
      ) : status === 'out' ? (
        <SignInGate />
      ) : (
        <Delete
          onGone={() => {
            setGone(true)
            void signOut()
          }}
        />
      )}
    </Page>
  )
}

/** What this device remembered has gone with the session; opened anew by the link, so has what the page did. */
function Gone() {
  const t = useText(deleteWords)
  return (
    <EmptyState
      icon="check"
      title={t.goneTitle}
      action={
        <Button tone="primary" onClick={() => location.assign(to('home'))}>
          {t.home}
        </Button>
      }
    >
      {t.gone}
    </EmptyState>
  )
}

function Delete({ onGone }: { onGone(): void }) {
  const answer = useAnswer('record.deletionPreview', {})
  return (
    <Answered answer={answer}>
      {(preview) => (
        <>
          {!preview.allowed && <Against preview={preview} />}
          <Lines preview={preview} />
          {preview.allowed && <Sure onGone={onGone} />}
        </>
      )}
    </Answered>
  )
}

const REASON = {
  en: {
    request_still_open: 'A request is still open. Cancel it or wait for its end.',
    complaint_still_open: 'A complaint is still open. It is decided first.',
    money_still_due: 'Money is still due to you. It is paid back first.',
  },
  ur: {
    request_still_open: 'ایک درخواست ابھی کھلی ہے۔ اسے منسوخ کریں یا ختم ہونے دیں۔',
    complaint_still_open: 'ایک شکایت ابھی کھلی ہے۔ پہلے اس کا فیصلہ ہو گا۔',
    money_still_due: 'آپ کی رقم واپس ہونی باقی ہے۔ پہلے وہ ادا ہو گی۔',
  },
}

function Against({ preview }: { preview: Preview }) {
  const t = useText(deleteWords)
  const { language } = useLanguage()
  const reasons = REASON[language]
  return (
    <Notice tone="warning" title={t.against}>
      <p>{reasons[preview.refusal as keyof typeof reasons] ?? ''}</p>
      <p className="small">
        {t.about}{' '}
        {preview.against.map((one) => (
          <span key={one}>
            <Bdi>{one}</Bdi>{' '}
          </span>
        ))}
      </p>
      <LinkButton href={to('requests')}>{t.toRequests}</LinkButton>
    </Notice>
  )
}

function Lines({ preview }: { preview: Preview }) {
  const t = useText(deleteWords)
  const part = useText(partWords)
  return (
    <>
      <Card title={preview.allowed ? t.goes : t.wouldGo} icon="trash">
        <ul className="record-list">
          {preview.goes.map((line) => (
            <li key={line.part}>
              <p className="record-head">
                <span>{part[line.part]}</span> <Bdi>{line.count}</Bdi>
              </p>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t.stays} icon="documents">
        {preview.stays.length === 0 ? (
          <p>{t.nothing}</p>
        ) : (
          <ul className="record-list">
            {preview.stays.map((line) => (
              <li key={line.part}>
                <p className="record-head">
                  <span>{part[line.part]}</span> <Bdi>{line.count}</Bdi>
                </p>
                {line.goesAt && (
                  <p className="small muted">
                    {t.untilDay} <When at={line.goesAt} as="date" />
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}

function Sure({ onGone }: { onGone(): void }) {
  const t = useText(deleteWords)
  const [code, setCode] = useState('')
  const [sent, setSent] = useState(false)
  const send = useAct('record.sendCode')
  const remove = useAct('record.delete')
  return (
    <Card title={t.sure} icon="key">
      <p>{t.sureText}</p>
      {!sent ? (
        <Button busy={send.busy} onClick={() => void send.run({}).then((done) => done && setSent(true))}>
          {t.send}
        </Button>
      ) : (
        <form
          className="form-flow"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (code.length === 6) void remove.run({ code }).then((done) => done && onGone())
          }}
        >
          <CodeField id="delete-code" label={t.code} value={code} onChange={setCode} />
          {remove.problem && <ProblemNotice problem={remove.problem} />}
          <Button type="submit" tone="danger" block busy={remove.busy} disabled={code.length < 6}>
            {t.remove}
          </Button>
        </form>
      )}
      {send.problem && <ProblemNotice problem={send.problem} />}
    </Card>
  )
}
