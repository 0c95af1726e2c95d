import { Bdi, Icon, Said, useSay, useText, type IconName, requestLooks } from '@app/ui'
import { type RequestView } from '../../components/request-badge.tsx'
import { Comer } from './comer.tsx'
import type { Visit } from './current-visit.ts'
import { DoorCodes } from './door-codes.tsx'
import type { CallForHelp } from './help-sheet.tsx'
import type { Whereabouts } from './live.ts'
import { NextStep } from './next-step.tsx'
import { requestWords } from './request-words.ts'
import { TripTiles } from './trip-tiles.tsx'
import { WhereAndWhen } from './where-and-when.tsx'
import { to } from '../../app/paths.ts'

interface Given {
  request: RequestView
  visit: Visit | undefined
  place: Whereabouts | undefined
  help: CallForHelp
  reload(): void
}

/** While somebody is there the sign follows the step, not the request's state. */
const STEP_ICONS: Partial<Record<Visit['stage'], IconName>> = { at_the_door: 'door', working: 'edit', paid: 'success' }

/** Where is it, when, what do I pay, what code: answered at a glance, before anything else is. */
export function NowCard({ request, visit, place, help, reload }: Given) {
  const t = useText(requestWords)
  const say = useSay()
  const [tone, icon] = requestLooks[request.state]
  const { turn } = request
  return (
    <section className="card now" aria-label={t.now}>
      <header className={`now-head tone-${tone}`}>
        <Icon name={(visit && STEP_ICONS[visit.stage]) ?? icon} size={28} />
        <div>
          <h2>{say(request.stateWords)}</h2>
          <WhereAndWhen request={request} visit={visit} place={place} />
        </div>
      </header>
      <div className="now-body">
        {visit?.facilitator && <Comer facilitator={visit.facilitator} />}
        {visit && <DoorCodes visit={visit} />}
        {request.application?.collectCode && (
          <p className="now-pay">
            <span>{t.collectCode}</span>{' '}
            <strong>
              <Bdi>{request.application.collectCode}</Bdi>
            </strong>
          </p>
        )}
        <Pay request={request} />
        {visit?.facilitator && <TripTiles requestId={request.id} visit={visit} help={help} reload={reload} />}
        {!turn.ask && !visit?.facilitator && turn.party !== 'nobody' && (
          <p className="interface">
            <Icon name="hourglass" /> {say(turn.words)}
          </p>
        )}
        <NextStep request={request} />
        {turn.reminders.length > 0 && (
          <ul className="now-reminders">
            {turn.reminders.map((one) => (
              <li key={one.kind}>
                <Icon name="check" /> <Said>{say(one.words)}</Said>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

/** What is owed and where it is paid; once it is paid, the receipt that proves it. */
function Pay({ request }: { request: RequestView }) {
  const t = useText(requestWords)
  const say = useSay()
  const { owed } = request
  const paid = owed.parts.length === 0 && owed.paidPaisa > 0
  return (
    <p className={`now-pay ${paid ? 'now-paid' : ''}`}>
      <Icon name={paid ? 'success' : 'money'} />
      <span>
        <Said>{say(owed.words)}</Said>
      </span>
      {owed.receiptNo && (
        <a className="now-receipt" href={to('receipt', { receiptNo: owed.receiptNo })}>
          {t.receiptLink}
        </a>
      )}
    </p>
  )
}
