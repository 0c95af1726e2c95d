import { useState } from 'react'
import { maskIban, normaliseIban } from '@app/domain/standing'
import {
  Button,
  Card,
  CodeField,
  Icon,
  newId,
  Phone,
  ProblemNotice,
  Stack,
  TextField,
  useCommand,
  useOnline,
  useSay,
  useText,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { commonWords } from '../../app/words.ts'
import { Camera } from '../../camera/camera.tsx'
import { type PayAccount, payAccountWords } from './words.ts'

type Side = PayAccount['paper']['sides'][number]
const IBAN_LENGTH = 24

/** The number, the paper that shows it, and a code that is good for this account alone. */
export function AccountForm({ account, onChange }: { account: PayAccount; onChange(): void }) {
  const t = useText(payAccountWords)
  const common = useText(commonWords)
  const online = useOnline()
  const [changeId] = useState(newId)
  const [typed, setTyped] = useState('')
  const [taken, setTaken] = useState<Side[]>([])
  const [sentTo, setSentTo] = useState<string>()
  const ask = useCommand((input: { iban: string }, commandId) => call('payAccount.sendCode', input, { commandId }))
  const iban = normaliseIban(typed)
  const wrong =
    iban !== null && maskIban(iban) === account.ibanMasked
      ? t.ibanSame
      : iban === null && typed.replace(/[\s-]/g, '').length >= IBAN_LENGTH
        ? t.ibanWrong
        : undefined
  const missing = [
    ...(iban ? [] : [t.firstIban]),
    ...(account.paper.sides.every((side) => taken.includes(side)) ? [] : [t.firstPaper]),
  ]
  const reason = !online
    ? common.needsNetwork
    : (wrong ?? (missing.length > 0 ? `${t.first}: ${missing.join(t.and)}` : undefined))
  const send = async () => {
    if (reason === undefined && iban) setSentTo((await ask.run({ iban }))?.sentToMasked)
  }
  if (sentTo && iban)
    return (
      <CodeStep
        changeId={changeId}
        iban={iban}
        sentTo={sentTo}
        onBack={() => setSentTo(undefined)}
        onChange={onChange}
      />
    )
  return (
    <Card title={account.ibanMasked ? t.another : t.own} icon="bank">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <Stack>
          <p className="muted">{(account.ibanMasked ? t.anotherText : t.ownText)(account.coolingHours)}</p>
          <TextField
            id="pay-iban"
            label={t.iban}
            hint={t.ibanHint}
            script="latin"
            value={typed}
            onChange={setTyped}
            maxLength={40}
            error={wrong}
          />
          <Paper
            paper={account.paper}
            changeId={changeId}
            taken={taken}
            onTaken={(side) => setTaken((now) => [...now, side])}
          />
          {ask.problem && <ProblemNotice problem={ask.problem} />}
          <Button type="submit" tone="primary" block icon="message" busy={ask.busy} reason={reason}>
            {t.sendCode}
          </Button>
        </Stack>
      </form>
    </Card>
  )
}

function Paper({
  paper,
  changeId,
  taken,
  onTaken,
}: {
  paper: PayAccount['paper']
  changeId: string
  taken: readonly Side[]
  onTaken(side: Side): void
}) {
  const t = useText(payAccountWords)
  const say = useSay()
  const [side, setSide] = useState<Side>()
  const upload = useCommand(
    ({ bytes, ...input }: { changeId: string; fileId: string; side: Side; bytes: Uint8Array }, commandId) =>
      call('payAccount.upload', input, { commandId, bytes }),
  )
  const keep = async (bytes: Uint8Array) => {
    if (!side || !(await upload.run({ changeId, fileId: newId(), side, bytes }))) return
    onTaken(side)
    setSide(undefined)
  }
  return (
    <div className="stack gap-2" role="group" aria-labelledby="account-paper">
      <p className="field-label interface" id="account-paper">
        {say(paper.name)}
      </p>
      <p className="small muted">{say(paper.help)}</p>
      {paper.sides.map((one) => (
        <div key={one} className="stack gap-2">
          {taken.includes(one) && (
            <p className="small interface" role="status">
              <Icon name="check" /> {paper.sides.length > 1 && <>{t[one]}: </>}
              {t.photographed}
            </p>
          )}
          {side !== one && (
            <Button block icon="camera" tone={taken.includes(one) ? 'quiet' : 'secondary'} onClick={() => setSide(one)}>
              {taken.includes(one) ? t.again : paper.sides.length > 1 ? `${t.take}: ${t[one]}` : t.take}
            </Button>
          )}
        </div>
      ))}
      {side && <Camera busy={upload.busy} onTaken={(picture) => void keep(picture)} />}
      {upload.problem && <ProblemNotice problem={upload.problem} />}
    </div>
  )
}

function CodeStep({
  changeId,
  iban,
  sentTo,
  onBack,
  onChange,
}: {
  changeId: string
  iban: string
  sentTo: string
  onBack(): void
  onChange(): void
}) {
  const t = useText(payAccountWords)
  const common = useText(commonWords)
  const online = useOnline()
  const [code, setCode] = useState('')
  const change = useCommand((input: { changeId: string; iban: string; code: string }, commandId) =>
    call('payAccount.change', input, { commandId }),
  )
  const submit = async () => {
    if (!online || code.length < 6) return
    if (await change.run({ changeId, iban, code })) onChange()
    else setCode('')
  }
  return (
    <Card title={<bdi>{maskIban(iban)}</bdi>} icon="lock">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack>
          <p className="muted">{t.codeText}</p>
          <CodeField
            id="pay-code"
            label={t.code}
            hint={
              <>
                {t.sentTo} <Phone value={sentTo} />
              </>
            }
            value={code}
            onChange={setCode}
          />
          {change.problem && <ProblemNotice problem={change.problem} />}
          <Button
            type="submit"
            tone="primary"
            block
            icon="check"
            busy={change.busy}
            reason={!online ? common.needsNetwork : code.length < 6 ? common.codeFirst : undefined}
          >
            {t.change}
          </Button>
          <Button tone="quiet" block onClick={onBack}>
            {t.otherIban}
          </Button>
        </Stack>
      </form>
    </Card>
  )
}
