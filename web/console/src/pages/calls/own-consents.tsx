import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Button,
  Card,
  Confirm,
  createMessages,
  ProblemNotice,
  useSay,
  useText,
  useToast,
  When,
} from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { Listed } from '../../components/page/states.tsx'

const words = createMessages({
  en: {
    title: 'What they agreed to',
    none: 'Nothing yet',
    relied: 'Filed on this:',
    withdrawn: 'Taken back:',
    replaced: 'They have agreed again since; the later one counts.',
    takeBack: 'Take it back for them',
    readOut: 'Read this out first',
    stops: 'What stops:',
    stays: 'What can’t be undone:',
    fee: 'Somebody is already on the way. This costs',
    done: 'Taken back',
  },
  ur: {
    title: 'انہوں نے کس بات کی اجازت دی',
    none: 'ابھی تک کوئی نہیں',
    relied: 'اسی اجازت پر جمع کرایا گیا:',
    withdrawn: 'واپس لی گئی:',
    replaced: 'اس کے بعد دوبارہ اجازت دی گئی؛ اب وہی چلتی ہے۔',
    takeBack: 'ان کی طرف سے اجازت واپس لیں',
    readOut: 'پہلے یہ پڑھ کر سنائیں',
    stops: 'کیا رک جائے گا:',
    stays: 'کیا واپس نہیں ہو سکتا:',
    fee: 'نمائندہ راستے میں ہے۔ اس کے لگیں گے',
    done: 'اجازت واپس لے لی گئی',
  },
})

type Consent = Output<'record.consents'>['items'][number]

/** What the caller agreed to, to be read to them; taken back on their word, its effect read out first. */
export function ConsentsCard({ accountId }: { accountId: string }) {
  const t = useText(words)
  const say = useSay()
  const pages = usePages('record.consents', { accountId })
  return (
    <Card title={t.title} icon="signature">
      <Listed pages={pages} empty={{ icon: 'signature', title: t.none }}>
        {(items) => (
          <ul className="stack gap-3 plain-list interface">
            {items.map((one) => (
              <li key={one.id} className="stack gap-1">
                <span>{say(one.words)}</span>
                <span className="small muted">
                  <When at={one.at} /> · {say(one.proof)}
                  {one.trackingNo && (
                    <>
                      {' '}
                      · <Bdi>{one.trackingNo}</Bdi>
                    </>
                  )}
                </span>
                {one.reliedAt && (
                  <span className="small">
                    {t.relied} <When at={one.reliedAt} />
                  </span>
                )}
                {one.withdrawnAt && (
                  <span className="small">
                    <strong>{t.withdrawn}</strong> <When at={one.withdrawnAt} />
                  </span>
                )}
                {one.state === 'replaced' && <span className="small">{t.replaced}</span>}
                {one.ending && <TakeBack one={one} accountId={accountId} />}
              </li>
            ))}
          </ul>
        )}
      </Listed>
    </Card>
  )
}

function TakeBack({ one, accountId }: { one: Consent; accountId: string }) {
  const t = useText(words)
  const say = useSay()
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const act = useAct('record.withdrawConsent')
  const takeBack = async () => {
    if (!(await act.run({ consentId: one.id, acceptFeePaisa: one.feePaisa, accountId }))) return
    setAsking(false)
    toast(t.done)
  }
  return (
    <div>
      <Button small tone="quiet" onClick={() => setAsking(true)}>
        {t.takeBack}
      </Button>
      <Confirm
        open={asking}
        danger
        title={t.readOut}
        confirm={t.takeBack}
        busy={act.busy}
        onConfirm={() => void takeBack()}
        onClose={() => setAsking(false)}
      >
        {one.effect && (
          <div className="stack gap-2">
            <p>
              <strong>{t.stops}</strong> {say(one.effect.stops)}
            </p>
            <p>
              <strong>{t.stays}</strong> {say(one.effect.stays)}
            </p>
            {one.feePaisa > 0 && (
              <p>
                <strong>{t.fee}</strong> <Amount paisa={one.feePaisa} />
              </p>
            )}
          </div>
        )}
        {act.problem && <ProblemNotice problem={act.problem} />}
      </Confirm>
    </div>
  )
}
