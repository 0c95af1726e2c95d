import { act, useState } from 'react'
import { expect, test } from 'vitest'
import { click, render, type } from '../../test/render.tsx'
import { TehsilField } from './tehsil-field.tsx'

const named = (en: string, ur: string) => ({ en, ur })
const places = {
  districts: [
    { id: 'lahore', name: named('Lahore', 'لاہور') },
    { id: 'sahiwal', name: named('Sahiwal', 'ساہیوال') },
    { id: 'sargodha', name: named('Sargodha', 'سرگودھا') },
  ],
  tehsils: [
    { id: 'lahore-city', districtId: 'lahore', name: named('Lahore City', 'لاہور سٹی') },
    { id: 'raiwind', districtId: 'lahore', name: named('Raiwind', 'رائے ونڈ') },
    { id: 'sahiwal', districtId: 'sahiwal', name: named('Sahiwal', 'ساہیوال') },
    { id: 'sahiwal-sargodha', districtId: 'sargodha', name: named('Sahiwal', 'ساہیوال') },
  ],
}

function open() {
  let chosen = ''
  function Field() {
    const [value, setValue] = useState('')
    chosen = value
    return <TehsilField id="t" label="Tehsil" value={value} places={places} onChange={setValue} />
  }
  const page = render(<Field />)
  const input = page.box.querySelector('input')
  const options = () => [...page.box.querySelectorAll('[role=option]')]
  act(() => input?.focus())
  return { page, input, options, words: () => options().map((one) => one.textContent), chosen: () => chosen }
}

test('the districts stand there first; one opens to its tehsils', () => {
  const { page, options, words, chosen, input } = open()
  expect(words()).toEqual(['LahoreDistrict', 'SahiwalDistrict', 'SargodhaDistrict'])
  click(options()[0] ?? null)
  expect(words()).toEqual(['Lahore CityDistrict Lahore', 'RaiwindDistrict Lahore'])
  click(options()[1] ?? null)
  expect([chosen(), input?.value, input?.getAttribute('aria-expanded')]).toEqual(['raiwind', 'Raiwind', 'false'])
  page.unmount()
})

test('a name finds its tehsil in either script, and two of one name are told apart by their districts', () => {
  const { page, input, words } = open()
  type(input, 'ساہیوال')
  expect(words()).toEqual(['SahiwalDistrict Sahiwal', 'SahiwalDistrict Sargodha'])
  type(input, 'rai')
  expect(words()).toEqual(['RaiwindDistrict Lahore'])
  page.unmount()
})

test('the name of a district finds its tehsils; a name that is none is said to be none', () => {
  const { page, input, words } = open()
  type(input, 'lahore')
  expect(words()).toEqual(['Lahore CityDistrict Lahore', 'RaiwindDistrict Lahore'])
  type(input, 'atlantis')
  expect([words(), page.text()]).toEqual([[], expect.stringContaining('No such tehsil')])
  page.unmount()
})

test('what is written over is no longer chosen', () => {
  const { page, input, options, chosen } = open()
  type(input, 'rai')
  click(options()[0] ?? null)
  expect(chosen()).toBe('raiwind')
  type(input, 'raiw')
  expect(chosen()).toBe('')
  page.unmount()
})
