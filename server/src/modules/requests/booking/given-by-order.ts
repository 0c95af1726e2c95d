import type { ParsedInput } from '@app/contract'
import { type Answers, type CaseDefinition, type FormWorld, type OrderFacts, prefilled } from '@app/domain/catalogue'
import type { OrderPlace } from './place-order.ts'

type Input = ParsedInput<'requests.book'>

interface Given {
  orderer: { name: string; phone: string }
  place: OrderPlace
  definition: CaseDefinition
  world: FormWorld
}

/** What the order itself says already of the form's questions: nobody is asked at the door what they have told us. */
export function givenByOrder(
  input: Input,
  request: Input['requests'][number],
  { orderer, place, definition, world }: Given,
): Answers {
  const { subject, forWhom } = request
  const self = forWhom === 'self'
  const own = {
    name: orderer.name || (self ? subject.name : undefined),
    phone: orderer.phone,
    identifier: input.onBehalfOf?.identity,
  }
  const facts: OrderFacts = {
    subject: {
      name: subject.named ? subject.name : undefined,
      phone: subject.phone ?? (self ? own.phone : undefined),
      identifier: subject.identifier ?? (self ? own.identifier : undefined),
      born: subject.born,
    },
    orderer: own,
    home: homeOf(input, place),
  }
  return prefilled(definition, facts, world)
}

/** The address in one line, as forms want it; without house and street the landmark is what there is. */
function homeOf({ address }: Input, { tehsilId }: OrderPlace): OrderFacts['home'] {
  if (!address || tehsilId === null) return undefined
  const line = [address.house, address.street, address.area].filter(Boolean).join(', ')
  return { line: line || address.landmark, tehsilId, ...(line ? { landmark: address.landmark } : {}) }
}
