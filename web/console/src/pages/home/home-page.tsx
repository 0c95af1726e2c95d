import { Link, Navigate } from '@tanstack/react-router'
import { createMessages, Icon, Page, useText } from '@app/ui'
import { deskWords, desksOf } from '../../app/desks.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'

const words = createMessages({ en: { title: 'Your desks' }, ur: { title: 'آپ کی میزیں' } })

/** One desk opens at once; several are offered. */
export default function HomePage() {
  const t = useText(words)
  const d = useText(deskWords)
  const { me } = useSession()
  const { name } = useProgramme()
  const desks = desksOf(me?.roles ?? [])
  if (desks.length === 1 && desks[0]) return <Navigate to={desks[0].path} replace />
  return (
    <Page title={t.title} suffix={name}>
      <ul className="desk-cards interface">
        {desks.map((desk) => (
          <li key={desk.key}>
            <Link className="desk-card" to={desk.path}>
              <Icon name={desk.icon} size={32} /> <span>{d[desk.key]}</span> <Icon name="chevron-next" />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
