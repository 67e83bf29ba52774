import * as z from 'zod'

/**
 * What a construct granted to this function, read once at cold start. A missing or wrong value stops the function
 * from starting; the message names the variable, never its value.
 */
export function environment<S extends z.ZodRawShape>(shape: S): z.infer<z.ZodObject<S>> {
  // One by one: zod compiles an object's check when it is first used, which every start would pay.
  const read = Object.entries(shape).map(([name, schema]) => ({ name, ...z.safeParse(schema, process.env[name]) }))
  const wrong = read.filter(({ success }) => !success)
  if (wrong.length > 0)
    throw new Error(`Configuration not granted or wrong: ${wrong.map(({ name }) => name).join(', ')}`)
  return Object.fromEntries(read.map(({ name, data }) => [name, data])) as z.infer<z.ZodObject<S>>
}

/** A value that must be there and not be empty. */
export const granted = z.string().min(1)
