import type { Model } from './model.ts';

/** Nearest-first stops and vehicles of each stop, by the cost of the first travel class in its cheaper direction. */
export interface NearStops {
  readonly width: number;
  readonly stops: Int32Array;
  /** Those that suit in time as well as in place, for insertion. */
  readonly partnerWidth: number;
  readonly partners: Int32Array;
  /** What the way from each partner to the stop costs, and the way back, on the first travel class: side by side, where a matrix is spread over memory. */
  readonly fromPartner: Int32Array;
  readonly toPartner: Int32Array;
  readonly vehicleWidth: number;
  readonly vehicles: Int32Array;
  /** What the way from each vehicle's start costs, on the first travel class. */
  readonly fromStart: Int32Array;
  /** Vehicles whose end is nearest, and what the way there costs. */
  readonly enders: Int32Array;
  readonly toEnd: Int32Array;
}

/** For those who only put given routes in. */
export const NO_NEAR: NearStops = { width: 0, stops: new Int32Array(0), partnerWidth: 0, partners: new Int32Array(0), fromPartner: new Int32Array(0), toPartner: new Int32Array(0), vehicleWidth: 0, vehicles: new Int32Array(0), fromStart: new Int32Array(0), enders: new Int32Array(0), toEnd: new Int32Array(0) };

/**
 * Lists the `width` nearest. A sample gives a threshold that a few more than `width` stops pass, so only those are sorted:
 * about n² reads and no full sort.
 */
export function nearStops(model: Model, width: number, vehicleWidth: number, partnerWidth = PARTNERS): NearStops {
  const S = model.stops;
  const w = Math.max(0, Math.min(width, S - 1));
  const stops = new Int32Array(S * Math.max(1, w));
  const vw = Math.min(vehicleWidth, model.vehicles);
  const vehicles = new Int32Array(S * Math.max(1, vw));
  const fromStart = new Int32Array(vehicles.length);
  const enders = new Int32Array(vehicles.length);
  const toEnd = new Int32Array(vehicles.length);
  const { size, cost } = model.travel[0]!;
  const { place } = model;
  const pw = Math.max(0, Math.min(partnerWidth, S - 1));
  const partners = new Int32Array(S * Math.max(1, pw));
  const fromPartner = new Int32Array(partners.length);
  const toPartner = new Int32Array(partners.length);
  const scores = new Int32Array(S);
  const keys = new Float64Array(S);
  const starts = placesOf(model, model.firstStart);
  const ends = placesOf(model, model.firstEnd);
  const vehicleKeys = new Float64Array(model.vehicles);
  for (let s = 0; s < S; s++) {
    const here = place[s]!;
    for (let o = 0; o < S; o++) {
      const there = place[o]!;
      const go = cost[here * size + there]!;
      const back = cost[there * size + here]!;
      scores[o] = go < back ? go : back;
      // Hand-ins crowd at few counters, and move with their first half: they would be all that is ever taken out there.
      if (model.half[o]! === 2) scores[o] = 1e9;
    }
    takeNearest(scores, s, w, keys, stops, s * w);
    timeScores(model, s, scores);
    takeNearest(scores, s, pw, keys, partners, s * pw);
    for (let k = s * pw; k < (s + 1) * pw; k++) {
      const there = place[partners[k]!]!;
      fromPartner[k] = cost[there * size + here]!;
      toPartner[k] = cost[here * size + there]!;
    }
    takeVehicles(model, s, (v) => (starts[v]! < 0 ? 0 : cost[starts[v]! * size + here]!), vehicleKeys, vehicles, fromStart, vw);
    takeVehicles(model, s, (v) => (ends[v]! < 0 ? 0 : cost[here * size + ends[v]!]!), vehicleKeys, enders, toEnd, vw);
  }
  return { width: w, stops, partnerWidth: pw, partners, fromPartner, toPartner, vehicleWidth: vw, vehicles, fromStart, enders, toEnd };
}

/** The `width` vehicles for which the way costs least, those that may serve the stop first. */
function takeVehicles(model: Model, s: number, way: (v: number) => number, keys: Float64Array, out: Int32Array, costs: Int32Array, width: number): void {
  for (let v = 0; v < model.vehicles; v++) keys[v] = (way(v) + (model.allowed[model.allowedFrom[v]! + s]! === 1 ? 0 : 1e9)) * 65536 + v;
  const order = keys.slice().sort();
  for (let k = 0; k < width; k++) {
    const v = order[k]! % 65536;
    out[s * width + k] = v;
    costs[s * width + k] = way(v);
  }
}

/** Stops beside which an insertion is tried. */
const PARTNERS = 28;

function takeNearest(scores: Int32Array, s: number, width: number, keys: Float64Array, out: Int32Array, at: number): void {
  const S = scores.length;
  const limit = threshold(scores, S, width);
  let count = 0;
  for (let o = 0; o < S; o++) if (o !== s && scores[o]! <= limit) keys[count++] = scores[o]! * 65536 + o;
  const part = keys.subarray(0, count).sort();
  for (let k = 0; k < width; k++) out[at + k] = part[k]! % 65536;
}

/** Cost, a fifth of the waiting, and the lateness of going straight from one to the other, in the better direction; windows by their outer ends. */
function timeScores(model: Model, s: number, scores: Int32Array): void {
  const { place, service, windowFrom, windowOpen, windowClose } = model;
  const { size, time, cost } = model.travel[0]!;
  const here = place[s]!;
  const opens = windowOpen[windowFrom[s]!]!;
  const closes = windowClose[windowFrom[s + 1]! - 1]!;
  for (let o = 0; o < scores.length; o++) {
    const there = place[o]!;
    const opens2 = windowOpen[windowFrom[o]!]!;
    const closes2 = windowClose[windowFrom[o + 1]! - 1]!;
    const t = service[s]! + time[here * size + there]!;
    const t2 = service[o]! + time[there * size + here]!;
    const go = cost[here * size + there]! + 0.2 * Math.max(0, opens2 - t - closes) + Math.max(0, opens + t - closes2);
    const back = cost[there * size + here]! + 0.2 * Math.max(0, opens - t2 - closes2) + Math.max(0, opens2 + t2 - closes);
    scores[o] = Math.min(go, back, 1e9);
  }
}

/** Where vehicles start, or end; −1 for nowhere. */
function placesOf(model: Model, first: number): Int32Array {
  const { size } = model.travel[0]!;
  return Int32Array.from({ length: model.vehicles }, (_, v) => {
    const at = model.place[first + v]!;
    return at >= size - 1 ? -1 : at;
  });
}

/** A value that at least `want` + 1 of the scores do not exceed, and not many more. */
function threshold(scores: Int32Array, S: number, want: number): number {
  if (S <= 256 || want * 3 >= S) return 2147483647;
  const stride = Math.max(1, Math.floor(S / 128));
  const sample: number[] = [];
  for (let o = 0; o < S; o += stride) sample.push(scores[o]!);
  sample.sort((a, b) => a - b);
  for (let at = Math.ceil(((want + 1) / S) * sample.length * 1.5); ; at = at * 2 + 1) {
    if (at >= sample.length) return 2147483647;
    const limit = sample[at]!;
    let passed = 0;
    for (let o = 0; o < S; o++) if (scores[o]! <= limit) passed++;
    if (passed > want) return limit;
  }
}
