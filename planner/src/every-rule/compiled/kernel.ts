import type { Model } from '../model/model.ts'
import { EXPONENTIAL } from '../changes/slack.ts'
import { areNarrow } from './fits-kernel.ts'
import { FAIR, FULL, PLAIN, WIDE } from './kernel.generated.ts'
import { kernelLists, kernelNumbers, type SearchState, travelLists } from './kernel-lists.ts'
import { isFairAlone, isPlain, kernelPrices } from './kernel-prices.ts'
import type { List, Room } from './room.ts'

/** Small changes a step. */
export interface Tries {
  readonly tailTries: number
  readonly pairTries: number
  readonly shiftTries: number
}

const compiled = new Map<string, WebAssembly.Module>()

/** The kernel that is quickest with a model: rules it does not know of cost no time. */
function kernelFor(model: Model): WebAssembly.Module {
  const text = !areNarrow(model) ? WIDE : isPlain(model) ? PLAIN : isFairAlone(model) ? FAIR : FULL
  let kernel = compiled.get(text)
  if (kernel === undefined)
    compiled.set(text, (kernel = new WebAssembly.Module(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)))))
  return kernel
}

/**
 * The annealing of `AnnealingSearch` as WebAssembly (planner/wasm), move for move and number for number: more than
 * twice as many steps in the same time.
 * It reads the lists of the search themselves, which lie in one memory; routes, and all else that both must know, are
 * handed over before and taken back after.
 */
export class Kernel {
  private readonly state: SearchState
  private readonly room: Room
  private readonly numbers: Record<string, WebAssembly.Global>
  private readonly calls: {
    init(at: number): void
    takeOver(): void
    anneal(temperature: number, steps: number): void
    beginBest(cost: number): void
    handBack(): void
  }
  private readonly allowedFrom: Int32Array
  private readonly present: Int32Array
  private readonly bank: Int32Array
  /** Stops that were to be planned when it last took over. */
  private presentThen: Int32Array | null = null

  /** `remember` is told of vehicles whose routes have changed, where that is asked for. */
  constructor(
    room: Room,
    state: SearchState,
    { tailTries, pairTries, shiftTries }: Tries,
    remember: (vehicle: number) => void,
  ) {
    this.room = room
    this.state = state
    const { exports } = new WebAssembly.Instance(kernelFor(state.model), {
      env: { memory: room.memory, log: Math.log, remember },
    })
    this.numbers = exports as Record<string, WebAssembly.Global>
    this.calls = exports as unknown as Kernel['calls']
    this.allowedFrom = room.ints(state.model.vehicles)
    this.setLists()
    this.calls.init(room.free)
    new Float64Array(room.memory.buffer, this.get('exponential'), EXPONENTIAL.length).set(EXPONENTIAL)
    this.present = this.list('present', state.model.stops)
    this.bank = this.list('bank', state.model.stops)
    this.set({ tailTries, pairTries, shiftTries })
  }

  private get(name: string): number {
    return this.numbers[name]!.value
  }

  private set(values: Record<string, number>): void {
    for (const [name, value] of Object.entries(values)) this.numbers[name]!.value = value
  }

  /** Tells the kernel how much there is of everything, and where its lists lie. */
  private setLists(): void {
    const { model } = this.state
    this.set(kernelNumbers(this.state))
    this.place({ ...kernelLists(this.state), allowedFrom: this.allowedFrom })
    if (!isPlain(model)) {
      const { numbers, lists } = kernelPrices(model)
      this.set(numbers)
      this.place(lists)
    }
    this.place(travelLists(model, this.room))
  }

  private place(lists: Readonly<Record<string, List>>): void {
    for (const [name, list] of Object.entries(lists)) this.set({ [name]: this.room.placeOf(list) })
  }

  /** Goes on from where the search is. */
  takeOver(remembers: boolean): void {
    const { model, random, routes, bank, present, ground, ruiner, finder, recreation, best } = this.state
    this.allowedFrom.set(model.allowedFrom)
    if (this.presentThen !== present.stops) {
      this.presentThen = present.stops
      this.present.set(present.stops)
      this.set({ presentCount: present.stops.length, presentChanged: 1 })
    }
    this.bank.set(bank.stops)
    const [randomX, randomY, randomZ, randomW] = random.state
    this.set({
      randomX,
      randomY,
      randomZ,
      randomW,
      cost: routes.cost,
      versions: routes.versions,
      bankCount: bank.stops.length,
      bankPrice: bank.price,
      step: recreation.step,
      untilBlink: finder.untilBlink,
      even: ground.even ? 1 : 0,
      pairsHeld: ruiner.pairsHeld ? 1 : 0,
      remembers: remembers ? 1 : 0,
    })
    this.calls.takeOver()
    this.calls.beginBest(best.cost)
  }

  /** So many steps at a temperature, in one area of the day. */
  anneal(temperature: number, steps: number): void {
    this.calls.anneal(temperature, steps)
  }

  /** Tells the search where it has got to. */
  handBack(): void {
    const { random, routes, bank, finder, recreation, best } = this.state
    this.calls.handBack()
    random.state = [this.get('randomX'), this.get('randomY'), this.get('randomZ'), this.get('randomW')]
    routes.cost = this.get('cost')
    routes.versions = this.get('versions')
    bank.replace(this.bank.subarray(0, this.get('bankCount')), this.get('bankPrice'))
    recreation.step = this.get('step')
    finder.untilBlink = this.get('untilBlink')
    best.changed(routes.count.keys())
    if (this.get('bestCost') < best.cost)
      best.replace(this.get('bestCost'), this.bestRoutes(), this.list('bestBank', this.get('bestBankCount')))
  }

  private list(name: string, length: number): Int32Array {
    return new Int32Array(this.room.memory.buffer, this.get(name), length)
  }

  private bestRoutes(): number[][] {
    const { vehicles, nodes, firstStart, firstEnd } = this.state.model
    const next = this.list('bestNext', nodes)
    return Array.from({ length: vehicles }, (_, v) => {
      const route: number[] = []
      for (let node = next[firstStart + v]!; node !== firstEnd + v; node = next[node]!) route.push(node)
      return route
    })
  }
}
