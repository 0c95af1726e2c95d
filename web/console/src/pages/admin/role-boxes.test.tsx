import { expect, test, vi } from 'vitest'
import { useState } from 'react'
import { pause, show } from '../../../test/screen.tsx'
import { type Place, PlaceFields } from './role-boxes.tsx'

// The client keeps the fetch of the moment in which it is made, so this one stands before the imports.
vi.hoisted(() => {
  const districts = ['One', 'Two'].map((en) => ({
    id: en.toLowerCase(),
    name: { en, ur: en },
    tehsils: ['North', 'South'].map((part) => ({
      id: `${en}.${part}`.toLowerCase(),
      name: { en: `${en} ${part}`, ur: part },
    })),
  }))
  const places = { divisions: [{ id: 'd', name: { en: 'D', ur: 'D' }, districts }], verified: true, credit: '' }
  vi.stubGlobal(
    'fetch',
    async (url: string) =>
      new Response(
        JSON.stringify(url.includes('/places') ? (url.includes('office') ? { items: [] } : places) : { items: [] }),
        { headers: { 'content-type': 'application/json' } },
      ),
  )
})

const said = vi.fn<(place: Place) => void>()
function Fields() {
  const [place, setPlace] = useState<Place>({
    province: false,
    districts: [],
    tehsils: ['two.south'],
    offices: [],
    agencies: [],
    centres: [],
  })
  return (
    <PlaceFields
      value={place}
      onChange={(next) => {
        said(next)
        setPlace(next)
      }}
    />
  )
}
const pick = async (id: string, value: string) => {
  const field = document.getElementById(id) as HTMLSelectElement
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await pause()
}

test('whoever serves tehsils has them shown, given by district, and taken out', async () => {
  await show(<Fields />)
  await pause()
  expect(document.body.textContent).toContain('Tehsil Two South')
  expect(document.body.textContent).not.toContain('No place chosen')
  await pick('place-tehsils-in', 'one')
  expect(
    [...document.querySelectorAll('#place-tehsil option')]
      .map((one) => (one as HTMLOptionElement).value)
      .filter(Boolean),
  ).toEqual(['one.north', 'one.south'])
  await pick('place-tehsil', 'one.north')
  expect(said.mock.lastCall?.[0].tehsils).toEqual(['two.south', 'one.north'])
  ;(document.querySelector('[aria-label="Remove: Tehsil Two South"]') as HTMLElement).click()
  await pause()
  expect(said.mock.lastCall?.[0].tehsils).toEqual(['one.north'])
})
