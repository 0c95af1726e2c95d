import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, Confirm, EmptyState, Icon, ProblemNotice, StatusBadge, useSay, useText, useToast, When } from '@app/ui'
import { RowList } from '../../../components/lists/row-list.tsx'
import { useAct, useAnswer } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { usePlaces } from '../../../components/request/places.ts'
import { areaIcons, areaWords } from './area-words.ts'
import { ProposeCard } from './propose-card.tsx'

type AreaEvent = Output<'areaEvents.list'>['items'][number]

/** What is proposed and declared; declaring takes a second person, and the server says so to the first. */
export default function AreaEventsPage() {
  const t = useText(areaWords)
  const answer = useAnswer('areaEvents.list', {}, { everyMs: 30_000 })
  const [acting, setActing] = useState<{ event: AreaEvent; what: 'declare' | 'end' }>()
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="two-columns">
        <div className="stack gap-2">
          <Answered answer={answer} shape="row">
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState icon="success" title={t.none}>
                  {t.noneText}
                </EmptyState>
              ) : (
                <RowList items={items} rowKey={(event) => event.id}>
                  {(event) => <EventRow event={event} onAct={(what) => setActing({ event, what })} />}
                </RowList>
              )
            }
          </Answered>
        </div>
        <ProposeCard />
      </div>
      {acting && (
        <ActDialog key={`${acting.event.id}${acting.what}`} {...acting} onClose={() => setActing(undefined)} />
      )}
    </DeskPage>
  )
}

function useWhere() {
  const t = useText(areaWords)
  const say = useSay()
  const places = usePlaces()
  return ({ scope }: AreaEvent) =>
    say(places?.tehsils.find((one) => one.id === scope.tehsilId)?.name) ||
    say(places?.districts.find((one) => one.id === scope.districtId)?.name) ||
    scope.officeId ||
    scope.departmentId ||
    t.scopeAll
}

function EventRow({ event, onAct }: { event: AreaEvent; onAct(what: 'declare' | 'end'): void }) {
  const t = useText(areaWords)
  const where = useWhere()
  return (
    <div className="event interface">
      <span className="pile-top">
        <strong>
          <Icon name={areaIcons[event.kind] ?? 'warning'} /> {t[event.kind]} · {where(event)}
        </strong>
        <StatusBadge
          tone={event.state === 'declared' ? 'danger' : event.state === 'proposed' ? 'warning' : 'neutral'}
          icon={event.state === 'declared' ? 'warning' : 'hourglass'}
        >
          {t[event.state]}
        </StatusBadge>
      </span>
      <span className="small muted">
        <When at={event.from} /> – <When at={event.to} />
      </span>
      {event.note && (
        <span>
          <bdi>{event.note}</bdi>
        </span>
      )}
      <span className="row gap-2">
        <Button
          small
          icon="check"
          reason={event.state === 'proposed' ? undefined : event.state === 'declared' ? t.notProposed : t.over}
          onClick={() => onAct('declare')}
        >
          {t.declare}
        </Button>
        <Button small icon="stop" reason={event.state === 'ended' ? t.over : undefined} onClick={() => onAct('end')}>
          {t.end}
        </Button>
      </span>
    </div>
  )
}

function ActDialog({ event, what, onClose }: { event: AreaEvent; what: 'declare' | 'end'; onClose(): void }) {
  const t = useText(areaWords)
  const where = useWhere()
  const toast = useToast()
  const declare = useAct('areaEvents.declare')
  const end = useAct('areaEvents.end')
  const command = what === 'declare' ? declare : end
  const save = async () => {
    if (!(await command.run({ id: event.id }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm
      open
      title={what === 'declare' ? t.sureDeclare : t.sureEnd}
      confirm={what === 'declare' ? t.declare : t.end}
      danger={what === 'end'}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>
        <strong>
          {t[event.kind]} · {where(event)}
        </strong>
      </p>
      <p>
        <When at={event.from} /> – <When at={event.to} />
      </p>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}
