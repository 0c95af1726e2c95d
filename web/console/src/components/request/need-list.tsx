import { useState } from 'react'
import {
  Amount,
  Bdi,
  Button,
  createMessages,
  Notice,
  ProblemNotice,
  TextField,
  useSay,
  useText,
  useToast,
  When,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { useSession } from '../../app/session.tsx'
import type { RequestView } from './request-words.ts'

type Need = RequestView['needs'][number]

const words = createMessages({
  en: {
    title: 'What they still need to do',
    done: 'They’ve done it',
    reference: 'Slip or reference number from the office',
    save: 'Record it',
    recorded: 'Recorded',
    psid: 'Give them a PSID',
    read: 'Read out the number. We’ll also text it.',
    owed: 'Still to pay',
  },
  ur: {
    title: 'انہیں ابھی کیا کرنا ہے',
    done: 'انہوں نے کر لیا',
    reference: 'دفتر کی پرچی یا حوالہ نمبر',
    save: 'درج کریں',
    recorded: 'درج ہو گیا',
    psid: 'PSID دیں',
    read: 'نمبر پڑھ کر سنائیں۔ ایس ایم ایس بھی جائے گا۔',
    owed: 'باقی ادائیگی',
  },
})

/** What waits on a named person, until when, and the way to record that it is done; what can be paid by PSID gets its number. */
export function NeedList({ request }: { request: RequestView }) {
  const t = useText(words)
  const { me } = useSession()
  const acts = me?.roles.includes('agent') ?? false
  const open = request.needs.filter((need) => need.state === 'open')
  const payable = acts && request.money.owedPaisa > 0 && request.quote.duePsidPaisa > 0
  if (open.length === 0 && !payable) return null
  return (
    <section className="stack gap-1 interface">
      <h3>{t.title}</h3>
      <ul className="plain-list">
        {open.map((need) => (
          <NeedRow key={need.id} requestId={request.id} need={need} acts={acts} />
        ))}
      </ul>
      {payable && <PsidRow request={request} />}
    </section>
  )
}

function NeedRow({ requestId, need, acts }: { requestId: string; need: Need; acts: boolean }) {
  const t = useText(words)
  const say = useSay()
  const toast = useToast()
  const command = useAct('requests.meetNeed')
  const [recording, setRecording] = useState(false)
  const [reference, setReference] = useState('')
  const save = async () => {
    if (await command.run({ requestId, needId: need.id, reference: reference.trim() })) toast(t.recorded)
  }
  return (
    <li className="event">
      <span>
        {say(need.partyLabel)}: {say(need.what)} {need.place && <>· {say(need.place)}</>}{' '}
        {need.dueAt && (
          <>
            · <When at={need.dueAt} as="day" />
          </>
        )}
      </span>
      {acts && need.kind !== 'pay' && !recording && (
        <span>
          <Button small icon="check" onClick={() => setRecording(true)}>
            {t.done}
          </Button>
        </span>
      )}
      {recording && (
        <form
          className="stack gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <TextField
            id={`need-${need.id}`}
            label={t.reference}
            script="latin"
            maxLength={80}
            optional
            value={reference}
            onChange={setReference}
          />
          <span>
            <Button type="submit" small tone="primary" busy={command.busy}>
              {t.save}
            </Button>
          </span>
        </form>
      )}
      {command.problem && <ProblemNotice problem={command.problem} />}
    </li>
  )
}

function PsidRow({ request }: { request: RequestView }) {
  const t = useText(words)
  const command = useAct('payments.createPsid')
  const { psid, owedPaisa } = request.money
  return (
    <div className="stack gap-2">
      <p>
        {t.owed}: <Amount paisa={owedPaisa} />
      </p>
      {psid ? (
        <Notice icon="bank" title={t.read}>
          <Bdi className="tracking">{psid.number}</Bdi> · <Amount paisa={psid.amountPaisa} />
        </Notice>
      ) : (
        <span>
          <Button small icon="bank" busy={command.busy} onClick={() => void command.run({ requestId: request.id })}>
            {t.psid}
          </Button>
        </span>
      )}
      {command.problem && <ProblemNotice problem={command.problem} />}
    </div>
  )
}
