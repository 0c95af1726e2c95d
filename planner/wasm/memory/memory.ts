import { Cell, CELL_SHIFT } from './kind';

/**
 * Lists in the memory that the kernel shares with its caller: a pointer and nothing else, read and written without a
 * look at bounds.
 * The caller sees the same bytes as typed arrays.
 */

/** As `Int32Array`. */
@unmanaged export class Ints {
  [key: number]: i32;
  @inline @operator("[]") get(index: i32): i32 { return load<i32>(changetype<usize>(this) + (<usize>index << 2)); }
  @inline @operator("[]=") set(index: i32, value: i32): void {
    store<i32>(changetype<usize>(this) + (<usize>index << 2), value);
  }
}

/** As `Uint8Array`. */
@unmanaged export class Bytes {
  [key: number]: i32;
  @inline @operator("[]") get(index: i32): i32 { return <i32>load<u8>(changetype<usize>(this) + <usize>index); }
  @inline @operator("[]=") set(index: i32, value: i32): void {
    store<u8>(changetype<usize>(this) + <usize>index, <u8>value);
  }
}

/** As `Float64Array`. */
@unmanaged export class Doubles {
  [key: number]: f64;
  @inline @operator("[]") get(index: i32): f64 { return load<f64>(changetype<usize>(this) + (<usize>index << 3)); }
  @inline @operator("[]=") set(index: i32, value: f64): void {
    store<f64>(changetype<usize>(this) + (<usize>index << 3), value);
  }
}

/** The cells of a matrix, only read. */
@unmanaged export class Cells {
  [key: number]: i32;
  @inline @operator("[]") get(index: i32): i32 {
    return <i32>load<Cell>(changetype<usize>(this) + (<usize>index << CELL_SHIFT));
  }
}

/** First byte that nothing lies at yet. */
let free: usize = 0;

/** The kernel's own lists begin here. */
export function beginAt(at: usize): void {
  free = at;
}

/**
 * So many bytes of memory, all zero. The caller has asked for enough memory: more would move the lists that it sees.
 */
export function take(bytes: i32): usize {
  const at = (free + 63) & ~<usize>63;
  free = at + <usize>bytes;
  if (free > <usize>memory.size() << 16) unreachable();
  return at;
}

@inline export function ints(length: i32): Ints { return changetype<Ints>(take(length << 2)); }
@inline export function doubles(length: i32): Doubles { return changetype<Doubles>(take(length << 3)); }
