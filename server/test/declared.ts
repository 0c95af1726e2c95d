import { api, type EndpointId } from '@app/contract'
import { declares, type Endpoint } from '@app/contract/endpoint'
import { Refusal } from '../src/kernel/refusal.ts'

/** A refusal that the endpoint does not declare is a bug, also where a test asks the use case itself and no HTTP looks. */
export async function declared<T>(id: EndpointId, answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof Refusal) || declares(api[id] as unknown as Endpoint, error.code)) throw error
    throw new Error(`${id} refuses with ${error.code}, which its contract does not declare`, { cause: error })
  }
}
