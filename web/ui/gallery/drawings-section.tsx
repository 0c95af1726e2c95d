import { Card, Icon, Mark, Pictogram, Row, useText, type IconName } from '../src/index.ts'
import { icons } from '../src/icons/lucide.ts'
import { pictograms } from '../src/icons/pictograms.ts'
import { galleryWords } from './words.ts'

export function DrawingsSection() {
  const t = useText(galleryWords)
  return (
    <Card title={t.drawings}>
      <Row gap={4}>
        {[16, 24, 40, 64].map((size) => (
          <Mark key={size} size={size} />
        ))}
      </Row>
      <ul style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(110px, 1fr))', gap: 12 }}>
        {Object.keys(pictograms).map((name) => (
          <li key={name} style={{ textAlign: 'center' }}>
            <Pictogram name={name} size={64} />
            <div className="small muted interface" lang="en">
              {name}
            </div>
          </li>
        ))}
      </ul>
      <Row gap={3}>
        {Object.keys(icons).map((name) => (
          <Icon key={name} name={name as IconName} />
        ))}
      </Row>
    </Card>
  )
}
