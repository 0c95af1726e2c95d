import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, DateField, EmptyState, formatWhen, useLanguage, useSay, useText } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { usePlaces } from '../../../components/request/places.ts'
import { DistrictField, useOwnDistricts } from '../district-field.tsx'
import { capacityWords } from './capacity-words.ts'

type Capacity = Output<'operations.capacity'>

/** Full, nearly full, or with room: the shade says again what the numbers say. */
export function shadeOf(taken: number, left: number): 'full' | 'tight' | 'room' {
  if (left <= 0) return 'full'
  return left <= taken / 4 ? 'tight' : 'room'
}

export default function CapacityPage() {
  const t = useText(capacityWords)
  const districts = useOwnDistricts()
  const [chosen, setChosen] = useState('')
  const [wanted, setWanted] = useState('')
  const districtId = chosen || (districts[0]?.id ?? '')
  const answer = useAnswer(
    'operations.capacity',
    districtId ? { districtId, ...(wanted ? { day: wanted } : {}) } : null,
    { keep: true, everyMs: 60_000 },
  )
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="bar">
        <DistrictField id="capacity-district" value={districtId} onChange={setChosen} />
        <DateField id="capacity-day" label={t.day} value={wanted || (answer.data?.day ?? '')} onChange={setWanted} />
      </div>
      <Answered answer={answer} shape="row" lines={5}>
        {(found) => <Heat found={found} />}
      </Answered>
    </DeskPage>
  )
}

/** A row a tehsil, a column an hour: promised, and what is left. */
export function Heat({ found }: { found: Capacity }) {
  const t = useText(capacityWords)
  const say = useSay()
  const { language } = useLanguage()
  const places = usePlaces()
  if (found.hours.length === 0)
    return (
      <EmptyState icon="calendar" title={t.none}>
        {t.noneText}
      </EmptyState>
    )
  return (
    <>
      <p className="small muted interface">{t.key}</p>
      <div className="table-scroll" role="region" aria-label={t.title} tabIndex={0}>
        <table className="table heat">
          <caption className="visually-hidden">{t.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.tehsil}</th>
              <th scope="col" className="cell-numeric">
                {t.people}
              </th>
              {found.hours.map((hour) => (
                <th key={hour} scope="col">
                  <bdi>{formatWhen(hour, 'time', language)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.tehsils.map((tehsil) => (
              <tr key={tehsil.tehsilId}>
                <th scope="row">
                  {say(places?.tehsils.find((one) => one.id === tehsil.tehsilId)?.name) || tehsil.tehsilId}
                </th>
                <td className="cell-numeric">
                  <Bdi>{tehsil.people}</Bdi>
                </td>
                {found.hours.map((hour) => {
                  const cell = tehsil.cells.find((one) => one.startsAt === hour)
                  if (!cell) return <td key={hour}>—</td>
                  return (
                    <td key={hour} className={`heat-${shadeOf(cell.taken, cell.left)}`}>
                      <span className="visually-hidden">{t.cell(cell.taken, cell.left)}</span>
                      <span aria-hidden="true" dir="ltr">
                        {cell.taken} / <strong>{cell.left}</strong>
                      </span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
