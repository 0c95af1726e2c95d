import { Card, Icon, Page, Phone, useText } from '@app/ui'
import { useProgramme } from '../../app/programme.ts'
import { BadgeCard } from './badge-card.tsx'
import { badgeWords } from './words.ts'

export default function BadgePage() {
  const t = useText(badgeWords)
  const { name, helpline } = useProgramme()
  return (
    <Page title={t.title} suffix={name} lead={t.lead}>
      <Card>
        <BadgeCard />
      </Card>
      <Card title={t.how} icon="shield">
        <ul className="why">
          <li>
            <Icon name="monitor" /> {t.web}
          </li>
          <li>
            <Icon name="message" /> {t.sms}
          </li>
          {helpline && (
            <li>
              <Icon name="phone" />{' '}
              <span>
                {t.phone} <Phone value={helpline} />
              </span>
            </li>
          )}
        </ul>
      </Card>
    </Page>
  )
}
