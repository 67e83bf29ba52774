import type { Declared } from './resources/kind.ts'
import type { Stack } from './template.ts'

/** The stacks read as one: what they declare, and what each name in them means here. */
export type Application = {
  stacks: Stack[]
  /** Every resource whose condition holds, in template order. */
  declared: Declared[]
  ofType(type: string): Declared[]
  ref(declared: Declared): string
  attribute(declared: Declared, name: string): string
  resolve(stack: Stack, value: unknown): unknown
  output(stackName: string, outputName: string): unknown
  exported(name: string): unknown
}
