/**
 * Which kernel is compiled: tools/generate/wasm.ts makes all kinds from the same sources, putting other values here.
 * What is here is the plain one, for models that know neither prices of times and earnings nor setups and limits of a
 * route, on matrices of two bytes a cell; nothing of these is left in it.
 */
export const PLAIN: bool = true;

/** True where earnings may matter, of which a kernel may know without the rest. */
export const FAIR: bool = false;

/** A cell of a matrix, and 1 << CELL_SHIFT bytes of it. Ways that do not exist are told by four. */
export type Cell = u16;
export const CELL_SHIFT: usize = 1;

/** As `NO_WAY` of the caller. */
const NO_WAY: i32 = 100_000_000;
@inline export function isNoWay(sec: i32): bool { return CELL_SHIFT == 2 && sec >= NO_WAY; }
