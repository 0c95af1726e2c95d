import { Bdi, FoldRow, grievanceLooks, Icon, LinkButton, Stack, StatusBadge, useSay, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import type { RequestView } from '../../components/request-badge.tsx'
import { grievanceWords } from './grievance-words.ts'
import { to } from '../../app/paths.ts'

/** The way to complain, and the complaints that there are. One tap leads to "asked for more", where a visit was made. */
export function ComplainFold({ request }: { request: RequestView }) {
  const t = useText(grievanceWords)
  const say = useSay()
  const mine = useAnswer('grievances.mine', { requestId: request.id, limit: 20 })
  const items = mine.data?.items ?? []
  const visited = request.visits.some(
    (visit) => visit.kind === 'household' && ['in_progress', 'completed'].includes(visit.state),
  )
  const asked = items.some((one) => one.kind === 'overcharge' && one.state !== 'withdrawn')
  return (
    <FoldRow title={t.cardTitle} icon="message">
      {items.length > 0 && (
        <Stack as="ul" gap={2}>
          {items.map((one) => (
            <li key={one.id}>
              <a className="row-link" href={to('grievance', { grievanceId: one.id })}>
                <Icon name={grievanceLooks[one.state][1]} />
                <span className="row-words">
                  {say(one.kindWords)}{' '}
                  <span className="small muted interface">
                    <Bdi>{one.caseNo}</Bdi>
                  </span>{' '}
                  <StatusBadge tone={grievanceLooks[one.state][0]} icon={grievanceLooks[one.state][1]}>
                    {say(one.stateWords)}
                  </StatusBadge>
                </span>
                <Icon name="chevron-next" />
              </a>
            </li>
          ))}
        </Stack>
      )}
      {visited && !asked && (
        <LinkButton
          block
          icon="coins"
          href={to('task', { requestId: request.id, task: 'complain' }, { kind: 'overcharge' })}
        >
          {t.paidMore}
        </LinkButton>
      )}
      <LinkButton block tone="quiet" icon="message" href={to('task', { requestId: request.id, task: 'complain' })}>
        {t.complain}
      </LinkButton>
    </FoldRow>
  )
}
