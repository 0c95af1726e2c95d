import { useState } from 'react'
import {
  Amount,
  Bdi,
  Button,
  Card,
  CheckAnswers,
  Confirm,
  EmptyState,
  Facts,
  FeeBreakdown,
  MapView,
  Notice,
  OfflineBar,
  ProblemNotice,
  Row,
  Skeleton,
  Stack,
  StatusBadge,
  Table,
  Tabs,
  TaskList,
  Timeline,
  useText,
  useToast,
  When,
} from '../src/index.ts'
import { QrCode } from '../src/content/qr-code.tsx'
import { galleryWords } from './words.ts'

const MADE_UP_INSTANT = '2026-11-24T06:30:00Z'
const home = { lat: 31.5204, lon: 74.3587 }

export function ContentSection() {
  const t = useText(galleryWords)
  const toast = useToast()
  const [asking, setAsking] = useState(false)
  const [tab, setTab] = useState<'fee' | 'why'>('fee')
  const [moved, setMoved] = useState(0)
  const fees = (
    <FeeBreakdown
      lines={[
        { code: 'gov', label: t.govFee, amountPaisa: 20_000, payTo: t.gov },
        { code: 'charge', label: t.charge, amountPaisa: 103_448, payTo: t.us },
        { code: 'sales-tax', label: t.tax, amountPaisa: 16_552, payTo: t.gov },
        { code: 'free', label: t.form, amountPaisa: 0, payTo: t.gov },
      ]}
      totalPaisa={140_000}
      footnote={t.quote}
    />
  )
  return (
    <>
      <OfflineBar offline>{t.offline}</OfflineBar>
      <Card title={t.states}>
        <Row gap={2}>
          <StatusBadge tone="information" icon="office">
            {t.inProcess}
          </StatusBadge>
          <StatusBadge tone="success">{t.done}</StatusBadge>
          <StatusBadge tone="warning" icon="hourglass">
            {t.waiting}
          </StatusBadge>
          <StatusBadge tone="danger">{t.rejected}</StatusBadge>
          <StatusBadge tone="neutral" icon="pause">
            {t.later}
          </StatusBadge>
        </Row>
        <Stack gap={3}>
          <Notice tone="information" title={t.inProcess}>
            {t.lead}
          </Notice>
          <Notice tone="success" title={t.done}>
            {t.lead}
          </Notice>
          <Notice tone="warning" title={t.waiting}>
            {t.lead}
          </Notice>
          <ProblemNotice problem={{ kind: 'offline' }} onRetry={() => undefined} />
          <ProblemNotice problem={{ kind: 'broken' }} onRetry={() => undefined} />
          <Skeleton label={t.loading} />
          <Skeleton shape="tile" label={t.loading} />
        </Stack>
        <EmptyState title={t.empty} action={<Button tone="primary">{t.find}</Button>}>
          {t.emptyText}
        </EmptyState>
      </Card>
      <Card title={t.tabs}>
        <Tabs
          label={t.tabs}
          current={tab}
          onChange={setTab}
          tabs={[
            { key: 'fee', label: t.fee, content: fees },
            { key: 'why', label: t.reasonTab, content: <p>{t.quote}</p> },
          ]}
        />
      </Card>
      <Card title={t.timeline} icon="history">
        <Timeline
          label={t.timeline}
          entries={[
            { id: '1', at: MADE_UP_INSTANT, words: t.send, by: t.us, state: 'done' },
            { id: '2', at: MADE_UP_INSTANT, words: t.rejected, state: 'wrong' },
            { id: '3', words: t.inProcess, state: 'now', icon: 'office' },
            { id: '4', words: t.done, state: 'ahead' },
          ]}
        />
        <TaskList
          items={[
            { id: 'a', title: t.name, href: '#main', status: { tone: 'success', words: t.done } },
            {
              id: 'b',
              title: t.photo,
              hint: t.nameHint,
              status: { tone: 'warning', icon: 'hourglass', words: t.waiting },
            },
          ]}
        />
        <CheckAnswers
          rows={[
            {
              id: 'n',
              label: t.name,
              value: 'Test Citizen One',
              change: { onClick: () => undefined, words: t.later, label: t.later },
            },
            { id: 'm', label: t.mobile, value: <Bdi>0300 0000000</Bdi> },
          ]}
        />
        <Facts
          rows={[
            { label: t.fee, value: <Amount paisa={140_000} />, icon: 'money' },
            { label: t.born, value: <When at="1990-05-14" as="date" />, icon: 'calendar' },
          ]}
        />
      </Card>
      <Card title={t.map} icon="map">
        <MapView
          label={t.map}
          centre={home}
          follow
          markers={[
            { id: 'home', point: home, icon: 'home', label: t.name, kind: 'home' },
            {
              id: 'f',
              point: { lat: 31.5304 - moved * 0.002, lon: 74.3487 + moved * 0.002 },
              icon: 'motorcycle',
              label: t.away,
              kind: 'moving',
            },
          ]}
          places={[
            { id: 'lahore', name: { en: 'Lahore', ur: 'لاہور' }, point: { lat: 31.5254, lon: 74.3537 }, rank: 1 },
          ]}
          rings={{ centre: home, radiiMeters: [500, 1000] }}
          fallback={<p>{t.away}</p>}
        />
        <Button onClick={() => setMoved((n) => n + 1)}>{t.away}</Button>
      </Card>
      <Card title={t.verify} icon="qr">
        <QrCode text="made-up receipt text for the gallery" label={t.verify} />
      </Card>
      <Table
        caption={t.fee}
        rowKey={(row) => row}
        rows={[t.govFee, t.charge]}
        columns={[
          { key: 'l', heading: t.fee, cell: (row) => row },
          { key: 'a', heading: 'Rs', numeric: true, cell: () => <Amount paisa={120_000} /> },
        ]}
      />
      <Row>
        <Button tone="danger" onClick={() => setAsking(true)}>
          {t.cancel}
        </Button>
        <Button onClick={() => toast(t.done)}>{t.send}</Button>
      </Row>
      <Confirm
        open={asking}
        danger
        title={t.confirm}
        confirm={t.cancel}
        onConfirm={() => setAsking(false)}
        onClose={() => setAsking(false)}
      >
        <p>{t.confirmText}</p>
      </Confirm>
    </>
  )
}
