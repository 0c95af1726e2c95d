/** As much of the language's own WebAssembly as is used here: the compiler knows it in browsers alone. */
declare namespace WebAssembly {
  interface Module {}
  interface Memory {
    readonly buffer: ArrayBuffer
  }
  interface Global {
    value: number
  }
  interface Instance {
    readonly exports: Readonly<Record<string, unknown>>
  }
  const Module: new (bytes: Uint8Array<ArrayBuffer>) => Module
  const Memory: new (size: { initial: number }) => Memory
  const Instance: new (module: Module, imports: { env: Record<string, unknown> }) => Instance
}
