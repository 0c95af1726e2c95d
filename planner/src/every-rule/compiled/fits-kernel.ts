import type { Model } from '../model/model.ts'

/** Stops, and vehicles, are told in two bytes. */
const MOST = 65_535

/** True for a model that a kernel can search: it counts in whole numbers of four bytes. */
export function fitsKernel(model: Model): boolean {
  return model.stops <= MOST && model.vehicles <= MOST && model.travel.every(({ sumsInFourBytes }) => sumsInFourBytes)
}

/** True where all cells of its matrices have two bytes. */
export function areNarrow({ travel }: Model): boolean {
  return travel.every(({ time, cost }) => time instanceof Uint16Array && cost instanceof Uint16Array)
}
