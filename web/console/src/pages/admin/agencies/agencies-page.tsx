import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, StatusBadge, Table, useSay, useText, type Tone } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { ChangesTable } from '../../agency/changes-table.tsx'
import { useDeciding } from '../../agency/decide-buttons.tsx'
import { AgencyDialog } from './agency-dialog.tsx'
import { agencyAdminWords } from './words.ts'

type Agency = Output<'agencies.list'>['items'][number]
export const agencyTone: Record<Agency['state'], Tone> = {
  asked: 'warning',
  approved: 'success',
  refused: 'danger',
  closed: 'neutral',
}

/** Every firm, what waits for a second administrator first. */
export default function AgenciesPage() {
  const t = useText(agencyAdminWords)
  const say = useSay()
  const [adding, setAdding] = useState(false)
  const pages = usePages('agencies.list', { limit: 50 })
  const waiting = usePages('agencies.changes', { state: 'asked', limit: 30 })
  const { act, dialog } = useDeciding()
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="bar">
        <Button icon="plus" tone="primary" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      </div>
      {(waiting.data?.items.length ?? 0) > 0 && (
        <>
          <h2>{t.waiting}</h2>
          <Listed pages={waiting} empty={{ title: t.none }}>
            {(items) => <ChangesTable named items={items} act={act} />}
          </Listed>
        </>
      )}
      <Listed pages={pages} empty={{ icon: 'people', title: t.none, text: t.noneText }}>
        {(items) => (
          <Table<Agency>
            caption={t.title}
            rows={items}
            rowKey={(agency) => agency.id}
            columns={[
              {
                key: 'name',
                heading: t.name,
                cell: (agency) => (
                  <a href={hrefOf('/admin/agencies/:agencyId', { agencyId: agency.id })}>{say(agency.name)}</a>
                ),
              },
              {
                key: 'state',
                heading: t.state,
                cell: (agency) => <StatusBadge tone={agencyTone[agency.state]}>{t[`s_${agency.state}`]}</StatusBadge>,
              },
              { key: 'people', heading: t.people, cell: (agency) => <Bdi>{agency.people}</Bdi> },
              { key: 'share', heading: t.share, cell: (agency) => <Bdi>{agency.basisPoints / 100}%</Bdi> },
            ]}
          />
        )}
      </Listed>
      {dialog}
      {adding && <AgencyDialog kind="found" onClose={() => setAdding(false)} />}
    </DeskPage>
  )
}
