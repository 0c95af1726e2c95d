/** One look at what lies in deploy/, by the program that will read it there. */
export interface DeployCheck {
  name: string
  /** The program, and where it is found. */
  tool: string
  package: string
  /** Looks at a copy of deploy/ that may be changed; answers what is wrong, or nothing. */
  look(deploy: string, scratch: string): string
  /** A change that must be found: the file (or a folder, of which every file that has it), what stands there, what instead. */
  plant: { file: string; from: string; to: string }
}
