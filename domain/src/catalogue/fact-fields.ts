import { fieldsOfAmount } from './amount.ts'
import type { CaseDefinition } from './case.ts'
import type { Field } from './field.ts'
import { fieldsOfCondition } from './holds.ts'

/** Fields of the form, beside the questions, that name the office or the price: asked before booking, since both are sealed then. */
export function factFields(definition: CaseDefinition): Field[] {
  const asked = new Set(definition.eligibility.questions.map((question) => question.name))
  const needed = new Set<string>()
  const { placeField } = definition.competence
  if (placeField) needed.add(placeField)
  if (definition.asset) needed.add(definition.asset.keyField)
  for (const line of definition.feeLines) {
    for (const name of fieldsOfAmount(line.amount)) needed.add(name)
    if (line.when) for (const name of fieldsOfCondition(line.when)) needed.add(name)
    for (const waiver of line.waivers ?? []) for (const name of fieldsOfCondition(waiver.when)) needed.add(name)
  }
  for (const offer of definition.modes)
    if (offer.when) for (const name of fieldsOfCondition(offer.when)) needed.add(name)
  return definition.form
    .flatMap((section) => section.fields)
    .filter((field) => needed.has(field.name) && !asked.has(field.name))
}
