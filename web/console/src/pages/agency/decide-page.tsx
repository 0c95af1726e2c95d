import { useText } from '@app/ui'
import { usePages } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Listed } from '../../components/page/states.tsx'
import { agencyWords } from './agency-words.ts'
import { ChangesTable } from './changes-table.tsx'
import { useDeciding } from './decide-buttons.tsx'

/** The supervisor's word on what agencies ask for; never on what one asked oneself. */
export default function AgenciesPage() {
  const t = useText(agencyWords)
  const pages = usePages('agencies.changes', { state: 'asked', limit: 30 }, { everyMs: 60_000 })
  const { act, dialog } = useDeciding()
  return (
    <DeskPage title={t.agencies} lead={t.agenciesLead}>
      <Listed pages={pages} empty={{ icon: 'people', title: t.nothing }}>
        {(items) => <ChangesTable named items={items} act={act} />}
      </Listed>
      {dialog}
    </DeskPage>
  )
}
