import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import {
  ActionBar,
  Bdi,
  Button,
  ChoiceCards,
  Confirm,
  DateField,
  Notice,
  Page,
  type Problem,
  ProblemNotice,
  TextField,
  useText,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useNavigation } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { safeNext } from './safe-next.ts'
import { whoWords } from './who-words.ts'

type Doubt = NonNullable<Output<'auth.verifyCode'>['doubt']>
type Fact = Input<'number.prove'>['fact']

/** The code was right, and the number was silent for long: whose record is it? */
export function WhoPage({ doubt, onOver }: { doubt: Doubt; onOver(): void }) {
  const t = useText(whoWords)
  const { name, programme } = useProgramme()
  const { query, go } = useNavigation()
  const { signedIn } = useSession()
  const enter = (session: Output<'number.prove'> | undefined) => {
    if (!session) return
    signedIn(session.me)
    go(safeNext(query.next), true)
  }
  const parts = { ticket: doubt.ticket, onEnter: enter, onOver }
  return (
    <Page title={t.title} suffix={name} lead={t.lead}>
      {doubt.asks.length > 0 ? (
        <FactForm asks={doubt.asks} {...parts} />
      ) : (
        <Notice tone="warning" title={t.none}>
          {t.call} <Bdi>{programme?.helpline}</Bdi>
        </Notice>
      )}
      <SomebodyElse {...parts} />
    </Page>
  )
}

interface Part {
  ticket: string
  onEnter(session: Output<'number.prove'> | undefined): void
  /** A ticket that is over leads back to the number. */
  onOver(): void
}
const isOver = (problem: Problem | undefined): boolean => problem?.kind === 'refused' && problem.code === 'code_expired'
const FORM: Record<Fact, RegExp> = { born: /^\d{4}-\d{2}-\d{2}$/, cnic_end: /^\d{4}$/ }

function FactForm({ asks, ticket, onEnter, onOver }: Part & { asks: Doubt['asks'] }) {
  const t = useText(whoWords)
  const prove = useAct('number.prove')
  const [fact, setFact] = useState<Fact>(asks[0] ?? 'cnic_end')
  const [value, setValue] = useState('')
  const ready = FORM[fact].test(value)
  return (
    <form
      className="form-flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) void prove.run({ ticket, fact, value }).then(onEnter)
      }}
    >
      {asks.length > 1 && (
        <ChoiceCards
          id="who-fact"
          label={t.how}
          value={fact}
          choices={asks.map((one) => ({ value: one, label: t[one] }))}
          onChange={(next) => {
            setFact(next)
            setValue('')
            prove.clear()
          }}
        />
      )}
      {fact === 'born' ? (
        <DateField id="who-born" label={t.born} hint={t.hint} value={value} onChange={(day) => setValue(day ?? '')} />
      ) : (
        <TextField
          id="who-cnic"
          label={t.cnic_end}
          hint={t.hint}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          value={value}
          onChange={setValue}
        />
      )}
      {prove.problem && <ProblemNotice problem={prove.problem} />}
      <ActionBar>
        {isOver(prove.problem) ? (
          <Button tone="primary" block onClick={onOver}>
            {t.back}
          </Button>
        ) : (
          <Button type="submit" tone="primary" block busy={prove.busy} disabled={!ready}>
            {t.open}
          </Button>
        )}
      </ActionBar>
    </form>
  )
}

/** Whoever has the number now and is another: nothing of the old record is shown to them. */
function SomebodyElse({ ticket, onEnter, onOver }: Part) {
  const t = useText(whoWords)
  const fresh = useAct('number.startFresh')
  const [sure, setSure] = useState(false)
  return (
    <>
      <Button block tone="quiet" onClick={() => setSure(true)}>
        {t.other}
      </Button>
      {sure && (
        <Confirm
          open
          danger
          title={t.otherTitle}
          confirm={isOver(fresh.problem) ? t.back : t.begin}
          busy={fresh.busy}
          onConfirm={() => (isOver(fresh.problem) ? onOver() : void fresh.run({ ticket }).then(onEnter))}
          onClose={() => setSure(false)}
        >
          <p>{t.otherText}</p>
          {fresh.problem && <ProblemNotice problem={fresh.problem} />}
        </Confirm>
      )}
    </>
  )
}
