import type { Behaviour, LaptopModel } from '../model.ts'

/** Finds the CloudFront behaviour of a path: the first pattern that fits in the order of the template, else the default. */
export function behaviourPicker({ behaviours, defaultBehaviour }: NonNullable<LaptopModel['distribution']>) {
  const patterns = behaviours.map((behaviour) => ({ behaviour, pattern: compile(behaviour.pathPattern) }))
  return (path: string): Behaviour => patterns.find(({ pattern }) => pattern.test(path))?.behaviour ?? defaultBehaviour
}

/** `*` is any run of characters, `?` exactly one; case counts; the leading slash may be left out. */
function compile(pathPattern: string): RegExp {
  const literal = pathPattern.replace(/^\//, '').replace(/[.+^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^/${literal.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's')
}
