import fc from 'fast-check'
import * as z from 'zod'
import { type Column, longestAnswer, type Question } from '../../shared/service/form.ts'

type Schema = { pattern?: string; minLength?: number; maxLength?: number; minimum?: number; maximum?: number }
type Limits = Schema & { enum?: string[]; format?: string }

/** What a schema tells about itself; refinements in code are not in it. */
export const limitsOf = (schema: z.ZodType<string>): Limits => z.toJSONSchema(schema, { io: 'input' }) as Limits

/** What nobody means as an answer: markup, commands, directions, other scripts, nothing that is seen, names of the language. */
export const hostile = [
  '',
  ' ',
  '\u0000',
  '\r\nSet-Cookie: a=b',
  '\u202Egnp.exe',
  '\uFEFF',
  '👨‍👩‍👧‍👦',
  '👍'.repeat(400),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE dossiers; --",
  '{"$ne": null}',
  '[]',
  '[{}]',
  '[null]',
  '[[]]',
  '{"__proto__": {"required": false}}',
  '__proto__',
  'constructor',
  'toString',
  '$' + '{7*7}{{7*7}}',
  '=HYPERLINK("http://example.com")',
  '../../../../etc/passwd',
  '%00%0a',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-1',
  '0x10',
  '1e9',
  '1,5',
  '٣',
  '１２３',
  '00012',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  'a'.repeat(longestAnswer),
  'a'.repeat(longestAnswer + 1),
]

const numbersOf = ({ minimum = 0, maximum = 0 }: Limits, whole: boolean): fc.Arbitrary<string> =>
  whole
    ? fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) }).map(String)
    : fc
        .integer({ min: Math.ceil(minimum * 100), max: Math.floor(maximum * 100) })
        .map((hundredths) => `${hundredths / 100}`)

/** Values that a schema's own description calls for. */
function described(limits: Limits): fc.Arbitrary<string> {
  const { pattern, minLength = 0, maxLength = 60, minimum, maximum } = limits
  if (limits.enum) return fc.constantFrom(...limits.enum)
  if (limits.format === 'email') return fc.emailAddress()
  if (limits.format === 'date')
    return fc
      .date({ min: new Date('1920-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
  if (minimum !== undefined && maximum !== undefined) return numbersOf(limits, !pattern?.includes('.'))
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  const letters = fc.constantFrom(...'abcđêươáằ ABC-/0123')
  return fc
    .array(letters, { minLength: Math.max(0, minLength - 2), maxLength: Math.min(maxLength, minLength + 60) - 2 })
    .map((middle) => `x${middle.join('')}y`)
}

const acceptable = (schema: z.ZodType<string>): fc.Arbitrary<string> =>
  described(limitsOf(schema)).filter((value) => schema.safeParse(value).success)

/** One line with all its columns, each as its own schema describes it. */
const lineOf = (columns: Record<string, Column>): fc.Arbitrary<Record<string, string>> =>
  fc.record(Object.fromEntries(Object.entries(columns).map(([name, { schema }]) => [name, acceptable(schema)])), {
    requiredKeys: Object.entries(columns).flatMap(([name, { required }]) => (required ? [name] : [])),
  }) as fc.Arbitrary<Record<string, string>>

/** Answers as a person would give them who reads what is asked; made from the schema. */
export function goodAnswers({ kind, schema, columns, options, most = 1 }: Question): fc.Arbitrary<string> {
  if (columns)
    return fc
      .array(lineOf(columns), { minLength: 1, maxLength: Math.min(most, 3) })
      .map((all) => JSON.stringify(all))
      .filter((value) => value.length <= longestAnswer)
  if (kind === 'checks' && options)
    return fc.subarray(Object.keys(options), { minLength: 1 }).map((ticked) => ticked.join(','))
  return acceptable(schema)
}

const withCell = (line: Record<string, string>, name: string, value: unknown) =>
  JSON.stringify([Object.fromEntries([...Object.entries(line).filter(([other]) => other !== name), [name, value]])])

/** Lists that are nearly right: a hostile cell, a column too many, one line too many, a cell that is no text. */
function badLines(columns: Record<string, Column>, most: number): fc.Arbitrary<string> {
  const names = fc.constantFrom(...Object.keys(columns))
  return lineOf(columns).chain((line) =>
    fc.oneof(
      fc.tuple(names, fc.constantFrom(...hostile)).map(([name, value]) => withCell(line, name, value)),
      fc
        .tuple(
          names,
          fc.jsonValue().filter((one) => typeof one !== 'string'),
        )
        .map(([name, value]) => withCell(line, name, value)),
      fc.constantFrom('__proto__', 'constructor', 'extra').map((name) => withCell(line, name, 'x')),
      fc.constant(JSON.stringify(Array(most + 1).fill(line))),
      fc.constant(JSON.stringify(line)),
    ),
  )
}

/** What comes from hands that slip, scripts that try, and other kinds of answers. */
export function anyAnswers({ schema, columns, most = 1 }: Question): fc.Arbitrary<string> {
  const { maxLength, minimum, maximum } = limitsOf(schema)
  const beyond = [
    minimum === undefined ? [] : [minimum - 1],
    maximum === undefined ? [] : [maximum + 1, maximum + 0.01],
  ]
  return fc.oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.json({ maxDepth: 3 }),
    ...(maxLength === undefined ? [] : [fc.constantFrom(maxLength, maxLength + 1).map((length) => 'a'.repeat(length))]),
    ...(beyond.flat().length === 0 ? [] : [fc.constantFrom(...beyond.flat().map(String))]),
    ...(columns ? [badLines(columns, most)] : []),
  )
}

/** Whether a schema's own description rules a value out, as anybody reads it who has only the description. */
export function ruledOut(schema: z.ZodType<string>, value: string): boolean {
  const { pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY, minimum, maximum, ...limits } = limitsOf(schema)
  const length = value.trim().length
  if (length < minLength || length > maxLength) return true
  if (pattern && !new RegExp(pattern).test(value)) return true
  if (limits.enum && !limits.enum.includes(value)) return true
  return (minimum !== undefined && Number(value) < minimum) || (maximum !== undefined && Number(value) > maximum)
}
