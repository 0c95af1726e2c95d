import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  ActionBar,
  Amount,
  Between,
  Button,
  Card,
  ChoiceCards,
  Confirm,
  EmptyState,
  Facts,
  formatDistance,
  Icon,
  LinkButton,
  Notice,
  Page,
  ProblemNotice,
  Stack,
  useCommand,
  useLanguage,
  useOnline,
  useSay,
  useText,
} from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { call } from '../../app/client.ts'
import { useNow } from '../../app/clock.ts'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useNavigation, useParams } from '../../app/routing.ts'
import { mannerWords, taskWords } from '../../app/words.ts'
import { keyOfVisit } from '../../offline/absorb.ts'
import { useAct, useKept, useOffline } from '../../offline/use-offline.tsx'
import { Countdown, type Offer } from '../day/offer-list.tsx'
import { MoneyLines } from '../money/lines.tsx'
import { offerWords } from './words.ts'

export default function OfferPage() {
  const { offerId } = useParams<'offerId'>()
  const t = useText(offerWords)
  const { name } = useProgramme()
  const offers = useKept('offers.list', {}, 'offers')
  const now = useNow(1_000)
  return (
    <Page title={t.title} suffix={name} back={<BackLink href={to('day')} />}>
      <Known of={offers}>
        {(data) => {
          const offer = data.items.find((one) => one.id === offerId)
          if (!offer || Date.parse(offer.expiresAt) <= now.getTime()) {
            return (
              <EmptyState icon="hourglass" title={t.gone} action={<LinkButton href={to('day')}>{t.toDay}</LinkButton>}>
                {t.goneText}
              </EmptyState>
            )
          }
          return <OfferView offer={offer} now={now} />
        }}
      </Known>
    </Page>
  )
}

function OfferView({ offer, now }: { offer: Offer; now: Date }) {
  const t = useText(offerWords)
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <Countdown until={offer.expiresAt} now={now} />
      <Card tone="accent">
        <p className="interface">
          {t.net} <span className="muted">({t.afterTax})</span>
        </p>
        <p className="big-amount">
          <Amount paisa={offer.netPayPaisa} />
        </p>
        <MoneyLines
          lines={[
            { label: t.fuel, paisa: offer.fuelPaisa, less: true },
            { label: t.stays, paisa: Math.max(0, offer.netPayPaisa - offer.fuelPaisa), strong: true },
          ]}
        />
      </Card>
      <Card>
        <Facts
          rows={[
            { icon: 'list', label: t.what, value: <TaskLines offer={offer} /> },
            { icon: 'clock', label: t.when, value: <Between from={offer.startsAt} until={offer.endsAt} /> },
            { icon: offer.kind === 'office' ? 'office' : 'home', label: t.where, value: say(offer.areaName) },
            { icon: 'route', label: t.distance, value: <bdi>{formatDistance(offer.distanceMeters, language)}</bdi> },
            { icon: 'door', label: t.manner, value: say(mannerWords[offer.manner] ?? offer.manner) },
            {
              icon: 'money',
              label: t.cash,
              value: offer.cashPaisa > 0 ? <Amount paisa={offer.cashPaisa} /> : t.noCash,
            },
          ]}
        />
        <p className="small muted">{t.exact}</p>
      </Card>
      {offer.why.length > 0 && (
        <Card title={t.why} icon="info">
          <ul className="why">
            {offer.why.map((reason) => (
              <li key={reason.en}>
                <Icon name="check" /> {say(reason)}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Decide offer={offer} />
    </>
  )
}

function TaskLines({ offer }: { offer: Offer }) {
  const say = useSay()
  return (
    <Stack gap={1}>
      {offer.tasks.map((kind, index) => (
        <span key={index}>
          {say(taskWords[kind] ?? kind)}: {say(offer.services[index] ?? offer.services[0])}
        </span>
      ))}
    </Stack>
  )
}

/** Taking needs the server: of many at once exactly one wins. Declining can wait in the outbox. */
function Decide({ offer }: { offer: Offer }) {
  const t = useText(offerWords)
  const online = useOnline()
  const { go } = useNavigation()
  const { replica, fetch } = useOffline()
  const declining = useAct()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState<'far' | 'busy' | 'kind' | ''>('')
  const accept = useCommand((input: { offerId: string }, commandId): Promise<Output<'offers.accept'>> =>
    call('offers.accept', input, { commandId }),
  )
  const take = async () => {
    const visit = await accept.run({ offerId: offer.id })
    if (!visit) return
    await replica.set(keyOfVisit(visit.id), visit)
    void fetch('visits.list', { limit: 50 }, 'visits').catch(() => undefined)
    go(to('visit', { visitId: visit.id }), true)
  }
  const decline = async () => {
    await declining.act({ endpoint: 'offers.decline', lane: `offer:${offer.id}`, input: { offerId: offer.id, reason } })
    const list = replica.get<Output<'offers.list'>>('offers')?.value
    if (list) await replica.set('offers', { ...list, items: list.items.filter((one) => one.id !== offer.id) })
    go(to('day'), true)
  }
  return (
    <>
      {accept.problem && <ProblemNotice problem={accept.problem} onRetry={() => void take()} />}
      {!online && <Notice tone="warning" icon="offline" title={t.needsNetwork} />}
      <ActionBar>
        <Button tone="primary" block icon="check" busy={accept.busy} onClick={() => void take()}>
          {t.accept}
        </Button>
        <Button tone="quiet" block onClick={() => setAsking(true)}>
          {t.decline}
        </Button>
      </ActionBar>
      <Confirm
        open={asking}
        title={t.declineTitle}
        confirm={t.decline}
        busy={declining.busy}
        onConfirm={() => void decline()}
        onClose={() => setAsking(false)}
      >
        <Stack>
          <p>{t.declineText}</p>
          <ChoiceCards
            id="reason"
            label={t.whyNot}
            optional
            value={reason}
            onChange={setReason}
            choices={[
              { value: 'far', label: t.farAway },
              { value: 'busy', label: t.busy },
              { value: 'kind', label: t.tooHeavy },
            ]}
          />
        </Stack>
      </Confirm>
    </>
  )
}
