import { NO_WAY } from '../uniform/problem.ts';
import type { LeftOut } from '../plan.ts';
import { bestPair, insertionDelta, vehicleDelta } from './insertion.ts';
import type { Model } from './model.ts';
import { RichRoutes } from './rich-routes.ts';

/** Why a stop has no vehicle: tried on every vehicle with nothing else on it. */
export function leftOut(model: Model, stop: number): LeftOut {
  const may = Array.from({ length: model.vehicles }, (_, v) => v).filter((v) => model.allowed[model.allowedFrom[v]! + stop]! === 1);
  const spec = model.problem.stops[stop]!;
  if (may.length === 0) {
    const needs = [spec.skills?.length ? `skills ${spec.skills.join(', ')}` : '', spec.agency ? `agency ${spec.agency}` : '', spec.area ? `area ${spec.area}` : ''].filter(Boolean);
    return { stop, reason: 'no_vehicle_may', detail: `no vehicle has ${needs.join(' and ') || 'what the pair needs'}` };
  }
  const D = model.dimensions;
  const fits = may.filter((v) => {
    for (let d = 0; d < D; d++) {
      if (Math.max(model.delivery[stop * D + d]!, model.pickup[stop * D + d]!, Math.abs(model.change[stop * D + d]!)) > model.capacity[v * D + d]!) return false;
    }
    return model.maxStops[v]! > 0;
  });
  if (fits.length === 0) return { stop, reason: 'too_much', detail: 'its amounts exceed the capacity of every vehicle that may serve it' };
  if (fits.every((v) => blocked(model, stop, v))) return { stop, reason: 'no_way', detail: 'no way leads there and back' };
  const empty = emptyRoutes(model);
  const alone = fits.some((v) => servesAlone(model, empty, stop, v));
  if (!alone) return { stop, reason: 'never_on_time', detail: 'no vehicle that may serve it can do so within its windows, the shift and its limits' };
  return { stop, reason: 'no_room', detail: 'every vehicle that could serve it is better used, or full, at that time' };
}

const empties = new WeakMap<Model, RichRoutes>();

function emptyRoutes(model: Model): RichRoutes {
  let routes = empties.get(model);
  if (routes === undefined) empties.set(model, routes = new RichRoutes(model));
  return routes;
}

function blocked(model: Model, stop: number, v: number): boolean {
  const { time, size } = model.travel[model.classOf[v]!]!;
  const here = model.place[stop]!;
  return time[model.place[model.firstStart + v]! * size + here]! >= NO_WAY || time[here * size + model.place[model.firstEnd + v]!]! >= NO_WAY;
}

function servesAlone(model: Model, empty: RichRoutes, stop: number, v: number): boolean {
  const first = model.half[stop]! === 2 ? model.mate[stop]! : stop;
  if (model.half[stop]! !== 0) {
    const part = vehicleDelta(empty, first, v, 2);
    return part !== Infinity && bestPair(empty, first, v, part, { delta: Infinity, node: -1, second: -1 });
  }
  if (vehicleDelta(empty, stop, v) === Infinity) return false;
  for (let node = empty.anchor[v]!; node !== model.firstEnd + v; node = empty.next[node]!) {
    if (insertionDelta(empty, stop, node, v) !== Infinity) return true;
  }
  return false;
}
