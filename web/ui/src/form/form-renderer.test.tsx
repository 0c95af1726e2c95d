import { useState } from 'react'
import type { Answers, Field } from '@app/domain/catalogue'
import { describe, expect, test } from 'vitest'
import { click, render, type } from '../../test/render.tsx'
import { formErrors, FormRenderer } from './form-renderer.tsx'

const both = (en: string, ur: string) => ({ en, ur })
const fields: Field[] = [
  { name: 'married', type: 'boolean', label: both('Married?', 'شادی شدہ؟') },
  {
    name: 'spouse',
    type: 'name',
    scripts: ['en'],
    when: { of: 'married', is: true },
    label: both('Spouse', 'شریکِ حیات'),
  },
  { name: 'price', type: 'money', minPaisa: 0, maxPaisa: 1e12, label: both('Price', 'قیمت') },
  {
    name: 'children',
    type: 'repeat',
    min: 0,
    max: 2,
    label: both('Children', 'بچے'),
    itemLabel: both('Child', 'بچہ'),
    fields: [
      { name: 'school', type: 'boolean', label: both('At school?', 'سکول میں؟') },
      { name: 'class', type: 'text', maxLength: 20, when: { of: 'school', is: true }, label: both('Class', 'جماعت') },
    ],
  },
]

function renderForm(given: Answers = {}) {
  let latest: Answers = given
  function Form() {
    const [answers, setAnswers] = useState(given)
    latest = answers
    return (
      <FormRenderer
        fields={fields}
        answers={answers}
        onChange={setAnswers}
        today="2026-11-24"
        problems={[{ field: 'price', refusal: 'answer_missing' }]}
      />
    )
  }
  return { page: render(<Form />), answers: () => latest }
}

const buttonSaying = (box: HTMLElement, words: string) =>
  [...box.querySelectorAll('button')].find((button) => button.textContent?.includes(words)) ?? null

describe('FormRenderer', () => {
  test('a field whose condition does not hold is not asked', () => {
    const { page, answers } = renderForm()
    expect(page.text()).not.toContain('Spouse')
    click(page.box.querySelector('input[value=yes]'))
    expect(answers().married).toBe(true)
    expect(page.text()).toContain('Spouse')
    type(page.box.querySelector('#spouse-en'), 'Test Spouse')
    expect(answers().spouse).toEqual({ en: 'Test Spouse' })
    page.unmount()
  })

  test('money is typed in rupees and kept in paisa', () => {
    const { page, answers } = renderForm()
    type(page.box.querySelector('#price'), '1,200')
    expect(answers().price).toBe(120_000)
    expect(page.text()).toContain('Answer this question')
    page.unmount()
  })

  test('a repeated group has its own conditions and can grow to its limit and shrink', () => {
    const { page, answers } = renderForm()
    click(buttonSaying(page.box, 'Add another'))
    click(buttonSaying(page.box, 'Add another'))
    expect(answers().children).toEqual([{}, {}])
    expect(buttonSaying(page.box, 'Add another')).toBeNull()
    const secondYes = page.box.querySelectorAll('input[name="children.1.school"]')[0] ?? null
    click(secondYes)
    expect(page.box.querySelector('[id="children.1.class"]')).not.toBeNull()
    expect(page.box.querySelector('[id="children.0.class"]')).toBeNull()
    click(buttonSaying(page.box, 'Remove'))
    expect(answers().children).toEqual([{ school: true }])
    page.unmount()
  })

  test('problems become a summary with the name of the field', () => {
    expect(formErrors(fields, [{ field: 'price', refusal: 'answer_missing' }], 'en')).toEqual([
      { fieldId: 'price', message: 'Price: Answer this question' },
    ])
    expect(
      formErrors(fields, [{ field: 'price', refusal: 'x', message: both('Too low', 'کم ہے') }], 'ur')[0]?.message,
    ).toBe('قیمت: کم ہے')
  })
})
