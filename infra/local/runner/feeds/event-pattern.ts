import { StartFailure } from '../../failure.ts'

/**
 * Filter patterns of event source mappings: fields nest as objects, a leaf lists what it may be.
 * Only the operators below are known; another one stops the start rather than let everything through.
 */
export type Matches = (record: unknown) => boolean

/** A record passes when any pattern matches, or when there is none. @throws StartFailure on an operator that is not known here */
export function anyOf(patterns: unknown[]): Matches {
  const matchers = patterns.map(compile)
  return (record) => matchers.length === 0 || matchers.some((matches) => matches(record))
}

function compile(pattern: unknown): Matches {
  if (Array.isArray(pattern)) return leaf(pattern)
  const fields = Object.entries(pattern as object).map(([name, nested]) => [name, compile(nested)] as const)
  return (value) => fields.every(([name, matches]) => matches((value as Record<string, unknown> | undefined)?.[name]))
}

function leaf(choices: unknown[]): Matches {
  const matchers = choices.map(choice)
  return (value) => {
    const values = Array.isArray(value) ? value : [value]
    return matchers.some((matches) => values.some(matches))
  }
}

function choice(wanted: unknown): Matches {
  if (typeof wanted !== 'object' || wanted === null) return (value) => value === wanted
  const [[operator, operand] = []] = Object.entries(wanted)
  switch (operator) {
    case 'prefix':
      return (value) => typeof value === 'string' && value.startsWith(String(operand))
    case 'suffix':
      return (value) => typeof value === 'string' && value.endsWith(String(operand))
    case 'exists':
      return (value) => (value !== undefined) === operand
    case 'anything-but': {
      const refused = (Array.isArray(operand) ? operand : [operand]).map(choice)
      return (value) => value !== undefined && !refused.some((matches) => matches(value))
    }
    default:
      throw new StartFailure(`The laptop's event source mappings do not know the filter operator '${operator}'`)
  }
}
