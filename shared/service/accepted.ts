import * as z from 'zod'
import { type Column, longestAnswer, type Question } from './form.ts'

/** What answers of the usual kinds accept. Forms are frozen, and so is what they are made of: a change here is a new name here. */

/** A text on one line, without blanks around it. */
export const line = (min: number, max: number) => z.string().trim().min(min).max(max)

/** A whole number of đồng as digits, above zero, up to 999 billion. */
export const dong = z.string().regex(/^[1-9]\d{0,11}$/)

/** A whole number as digits, from `min` to `max`; its JSON Schema says both, as it cannot see into a refinement. */
export const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^(0|[1-9]\d{0,8})$/)
    .refine((value) => Number(value) >= min && Number(value) <= max)
    .meta({ minimum: min, maximum: max })

/** A number with at most two decimals after a point, from `min` to `max`; its JSON Schema says both. */
export const decimal = (min: number, max: number) =>
  z
    .string()
    .regex(/^(0|[1-9]\d{0,8})(\.\d{1,2})?$/)
    .refine((value) => Number(value) >= min && Number(value) <= max)
    .meta({ minimum: min, maximum: max })

/** `YYYY-MM`. */
export const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)

/** One or more of these, joined by commas, each at most once. */
export const someOf = (values: readonly string[]) =>
  z
    .string()
    .regex(new RegExp(`^(${values.join('|')})(,(${values.join('|')}))*$`))
    .refine((value) => new Set(value.split(',')).size === value.split(',').length)

const acceptsLine = (columns: Record<string, Column>, given: unknown): boolean => {
  const fields = Object.entries(columns).map(
    ([name, { schema, required }]) => [name, required ? schema : schema.optional()] as const,
  )
  return z.strictObject(Object.fromEntries(fields)).safeParse(given).success
}

/** One to `most` lines of these columns, as a JSON list of texts by column. Spread into a question. */
export const lines = (
  columns: Record<string, Column>,
  most: number,
): Pick<Question, 'kind' | 'columns' | 'most' | 'schema'> => ({
  kind: 'lines',
  columns,
  most,
  schema: z
    .string()
    .max(longestAnswer)
    .refine((value) => {
      try {
        const all: unknown = JSON.parse(value)
        return (
          Array.isArray(all) && all.length > 0 && all.length <= most && all.every((one) => acceptsLine(columns, one))
        )
      } catch {
        return false
      }
    }),
})
