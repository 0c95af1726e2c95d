import type { ReactNode } from 'react'
import { Page, useText } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'
import { SubNav, type SubPlace } from '../../app/sub-nav.tsx'
import { peopleWords } from './people-words.ts'

/** The pages of those who let facilitators in and judge them; each sees the parts that are theirs. */
export function PeopleFrame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const t = useText(peopleWords)
  const { name } = useProgramme()
  const { me } = useSession()
  const judges = me?.roles.includes('supervisor')
  const places: SubPlace[] = [
    ...(judges || me?.roles.includes('vetting') ? [{ to: '/people' as const, icon: 'user-plus' as const, words: t.applicants }, { to: '/people/accounts' as const, icon: 'bank' as const, words: t.accounts }] : []),
    ...(judges || me?.roles.includes('operations') ? [{ to: '/people/proceedings' as const, icon: 'scale' as const, words: t.proceedings }] : []),
    ...(judges ? [{ to: '/people/robberies' as const, icon: 'wallet' as const, words: t.robberies }, { to: '/people/agencies' as const, icon: 'people' as const, words: t.agencies }] : []),
  ]
  return (
    <div className="dense">
      <Page title={title} suffix={name} lead={lead} wide back={places.length > 1 ? <SubNav label={t.parts} places={places} /> : undefined}>{children}</Page>
    </div>
  )
}
