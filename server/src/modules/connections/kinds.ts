import type { Output } from '@app/contract'
import type { Query } from '../../kernel/context.ts'
import type { ConnectionField } from '../../kernel/outgoing/connection-kind.ts'
import { assertProvince } from './staff.ts'
import { fieldWords, findFieldWords, findWords, wordsOf } from './words.ts'

type Kinds = Output<'connections.kinds'>

/** Every kind that some module speaks, with its form in the pack's words. */
export async function listKinds(q: Query): Promise<Kinds> {
  assertProvince(q)
  const { kernel } = q
  const field = (kind: string, one: ConnectionField): Kinds['items'][number]['fields'][number] => ({
    name: one.name,
    type: one.type,
    label: fieldWords(kernel, kind, one.name),
    hint: findFieldWords(kernel, kind, `${one.name}.hint`),
    required: one.required ?? false,
    default: one.default ?? null,
    choices: (one.choices ?? []).map((value) => ({
      value,
      label: fieldWords(kernel, kind, `${one.name}.${value}`),
    })),
    min: one.min ?? null,
    max: one.max ?? null,
    when: one.when ? { field: one.when.field, is: [...one.when.is] } : null,
  })
  return {
    items: [...kernel.connectionKinds.values()].map((one) => ({
      kind: one.kind,
      name: wordsOf(kernel, one.kind),
      hint: findWords(kernel, `${one.kind}.hint`),
      purpose: one.purpose,
      subject: one.subject,
      money: one.money,
      fields: one.fields.map((each) => field(one.kind, each)),
    })),
    departments: (kernel.territory.departments ?? []).map(({ id, name }) => ({ id, name })),
  }
}
