import type { Model } from './model.ts';

/** Nearest-first stops and vehicles of each stop, by the cost of the first travel class in its cheaper direction. */
export interface NearStops {
  readonly width: number;
  readonly stops: Int32Array;
  readonly vehicleWidth: number;
  readonly vehicles: Int32Array;
}

/**
 * Lists the `width` nearest. A sample gives a threshold that a few more than `width` stops pass, so only those are sorted:
 * about n² reads and no full sort.
 */
export function nearStops(model: Model, width: number, vehicleWidth: number): NearStops {
  const S = model.stops;
  const w = Math.max(0, Math.min(width, S - 1));
  const stops = new Int32Array(S * Math.max(1, w));
  const vw = Math.min(vehicleWidth, model.vehicles);
  const vehicles = new Int32Array(S * Math.max(1, vw));
  const { size, cost } = model.travel[0]!;
  const { place } = model;
  const scores = new Int32Array(S);
  const keys = new Float64Array(S);
  const starts = startPlaces(model);
  const vehicleKeys = new Float64Array(model.vehicles);
  for (let s = 0; s < S; s++) {
    const here = place[s]!;
    for (let o = 0; o < S; o++) {
      const there = place[o]!;
      const go = cost[here * size + there]!;
      const back = cost[there * size + here]!;
      scores[o] = go < back ? go : back;
    }
    const limit = threshold(scores, S, w);
    let count = 0;
    for (let o = 0; o < S; o++) if (o !== s && scores[o]! <= limit) keys[count++] = scores[o]! * 65536 + o;
    const part = keys.subarray(0, count).sort();
    for (let k = 0; k < w; k++) stops[s * w + k] = part[k]! % 65536;
    for (let v = 0; v < model.vehicles; v++) {
      const barred = model.allowed[v * S + s]! === 1 ? 0 : 1e9;
      const at = starts[v]!;
      vehicleKeys[v] = ((at < 0 ? 0 : cost[at * size + here]!) + barred) * 65536 + v;
    }
    const order = vehicleKeys.slice().sort();
    for (let k = 0; k < vw; k++) vehicles[s * vw + k] = order[k]! % 65536;
  }
  return { width: w, stops, vehicleWidth: vw, vehicles };
}

function startPlaces(model: Model): Int32Array {
  const { size } = model.travel[0]!;
  return Int32Array.from({ length: model.vehicles }, (_, v) => {
    const at = model.place[model.firstStart + v]!;
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
