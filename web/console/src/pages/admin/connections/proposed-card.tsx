import { Card, Table, useSay, useText } from '@app/ui'
import type { Connection, Kind, Value } from './connection-form.ts'
import { connectionWords } from './connection-words.ts'

interface Change {
  field: string
  before: string
  after: string
}

/** What a second administrator is asked to confirm, beside what is in use. */
export function ProposedCard({ kind, connection }: { kind: Kind; connection: Connection }) {
  const t = useText(connectionWords)
  const say = useSay()
  const { proposed } = connection
  if (!proposed) return null
  const shown = (value: Value | undefined): string =>
    value === undefined ? '–' : typeof value === 'boolean' ? (value ? t.yes : t.no) : String(value)
  const changes: Change[] = [
    ...(proposed.name === connection.name ? [] : [{ field: t.name, before: connection.name, after: proposed.name }]),
    ...kind.fields
      .filter((field) => field.type !== 'secret' && connection.settings[field.name] !== proposed.settings[field.name])
      .map((field) => ({
        field: say(field.label),
        before: shown(connection.settings[field.name]),
        after: shown(proposed.settings[field.name]),
      })),
    ...kind.fields
      .filter((field) => proposed.secretsReplaced.includes(field.name))
      .map((field) => ({ field: say(field.label), before: '•••••', after: t.newSecret })),
  ]
  return (
    <Card title={t.proposed} icon="hourglass" tone="accent">
      <p className="small">{t.proposedText}</p>
      <Table<Change>
        caption={t.proposed}
        rows={changes}
        rowKey={(change) => change.field}
        columns={[
          { key: 'field', heading: t.field, cell: (change) => change.field },
          { key: 'before', heading: t.before, cell: (change) => <bdi>{change.before}</bdi> },
          { key: 'after', heading: t.after, cell: (change) => <bdi>{change.after}</bdi> },
        ]}
      />
    </Card>
  )
}
