import { useState } from 'react'
import { useText } from '@app/ui'
import { usePages } from '../../../app/api.ts'
import { StateChips } from '../../../components/lists/state-chips.tsx'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { EntryTable } from './entry-table.tsx'
import { entryWords } from './entry-words.ts'

const LOOKS = ['reversal', 'late', 'by_hand', 'round'] as const

/** What an auditor asks about first: entries that were undone, came late, or were made by a person. */
export default function LooksPage() {
  const t = useText(entryWords)
  const [look, setLook] = useState<(typeof LOOKS)[number]>('reversal')
  const pages = usePages('finance.entries', { look, limit: 50 })
  return (
    <DeskPage title={t.lookTitle} lead={t.lookLead}>
      <StateChips label={t.which} states={LOOKS} words={t} value={look} onChange={setLook} />
      <Listed pages={pages} empty={{ icon: 'success', title: t.noneOfThem }}>
        {(items) => (
          <EntryTable
            rows={items}
            more={[{ key: 'by', heading: t.by, cell: (row) => (row.byName ? <bdi>{row.byName}</bdi> : t.machine) }]}
          />
        )}
      </Listed>
    </DeskPage>
  )
}
