import type { Output } from '@app/contract/calls'

export type Proceeding = Output<'proceedings.get'>
