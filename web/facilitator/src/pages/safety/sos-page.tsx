import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import {
  Amount,
  Button,
  Card,
  CodeField,
  Icon,
  latinDigits,
  newId,
  Notice,
  Page,
  ProblemNotice,
  Stack,
  TextArea,
  TextField,
  useCommand,
  useText,
} from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { call } from '../../app/client.ts'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { commonWords } from '../../app/words.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { CallForHelp } from './call-for-help.tsx'
import { safetyWords } from './words.ts'

type Mine = Output<'safety.mine'>
export const SAFETY_KEY = 'safety'

/** Help: one large button, the text message where there is no network, the silent code, and what was taken by force. */
export default function SosPage() {
  const t = useText(safetyWords)
  const { name } = useProgramme()
  const mine = useKept('safety.mine', {}, SAFETY_KEY)
  return (
    <Page title={t.title} suffix={name} back={<BackLink href={to('day')} />}>
      <CallForHelp mine={mine.data} reload={mine.reload} />
      <SilentCode set={mine.data?.silentCodeSet === true} onSaved={mine.reload} />
      <Robbery mine={mine.data} onSent={mine.reload} />
    </Page>
  )
}

function SilentCode({ set, onSaved }: { set: boolean; onSaved(): Promise<void> }) {
  const t = useText(safetyWords)
  const common = useText(commonWords)
  const [code, setCode] = useState('')
  const [saved, setSaved] = useState(false)
  const save = useCommand((input: { code: string }, commandId) => call('safety.setSilentCode', input, { commandId }))
  const submit = async () => {
    if (!(await save.run({ code }))) return
    setSaved(true)
    setCode('')
    void onSaved()
  }
  return (
    <Card title={t.silent} icon="lock">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (code.length === 6) void submit()
        }}
      >
        <Stack>
          <p className="muted">{t.silentText}</p>
          <p className="small interface">
            <Icon name={set ? 'check' : 'circle'} /> {set ? t.silentSet : t.silentNone}
          </p>
          <CodeField id="silent" label={t.silentCode} value={code} onChange={setCode} />
          {save.problem && <ProblemNotice problem={save.problem} />}
          {saved && <Notice tone="success" live title={t.saved} />}
          <Button type="submit" block busy={save.busy} reason={code.length < 6 ? common.codeFirst : undefined}>
            {t.save}
          </Button>
        </Stack>
      </form>
    </Card>
  )
}

function Robbery({ mine, onSent }: { mine: Mine | undefined; onSent(): Promise<void> }) {
  const t = useText(safetyWords)
  const [asking, setAsking] = useState(false)
  const [rupees, setRupees] = useState('')
  const [account, setAccount] = useState('')
  const [policeReport, setReport] = useState('')
  const send = useCommand((input: Input<'safety.reportRobbery'>, commandId) =>
    call('safety.reportRobbery', input, { commandId }),
  )
  const [robberyId] = useState(newId)
  const amountPaisa = Number(rupees || '0') * 100
  const submit = async () => {
    if (!(await send.run({ robberyId, amountPaisa, account: account.trim(), policeReport: policeReport.trim() })))
      return
    setAsking(false)
    void onSent()
  }
  return (
    <Card title={t.robbery} icon="wallet">
      <Stack>
        <p className="muted">{t.robberyText}</p>
        <Reported robberies={mine?.robberies} />
        {!asking ? (
          <Button block onClick={() => setAsking(true)}>
            {t.robbery}
          </Button>
        ) : (
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (amountPaisa > 0 && account.trim()) void submit()
            }}
          >
            <Stack>
              <TextField
                id="taken"
                label={t.amount}
                prefix="Rs"
                script="latin"
                inputMode="numeric"
                value={rupees}
                onChange={(text) => setRupees(latinDigits(text).slice(0, 7))}
              />
              <TextArea
                id="account"
                label={t.account}
                value={account}
                onChange={setAccount}
                rows={4}
                maxLength={1000}
              />
              <TextField
                id="report"
                label={t.report}
                optional
                script="latin"
                value={policeReport}
                onChange={setReport}
                maxLength={60}
              />
              {send.problem && <ProblemNotice problem={send.problem} />}
              <Button
                type="submit"
                tone="primary"
                block
                icon="send"
                busy={send.busy}
                reason={amountPaisa === 0 || !account.trim() ? t.robberyFirst : undefined}
              >
                {t.sendRobbery}
              </Button>
            </Stack>
          </form>
        )}
      </Stack>
    </Card>
  )
}

/** What was reported before, and what came of it. */
function Reported({ robberies }: { robberies: Mine['robberies'] | undefined }) {
  const t = useText(safetyWords)
  return (
    <>
      {robberies?.map((one) => (
        <p key={one.id} className="interface">
          <Amount paisa={one.amountPaisa} /> · {t[one.state]}
          {one.reason && (
            <>
              : <bdi>{one.reason}</bdi>
            </>
          )}
        </p>
      ))}
    </>
  )
}
