import { Facts } from '@app/ui'
import type { Value } from './draft-types.ts'

/** Things that nobody sees as a page of its own, as they will be kept. */
export function PlainPreview({ value }: { value: Value }) {
  return <Facts rows={Object.entries(value).map(([key, part]) => ({ label: <bdi>{key}</bdi>, value: <bdi>{typeof part === 'string' ? part : JSON.stringify(part)}</bdi> }))} />
}
