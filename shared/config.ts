import * as z from 'zod'

/**
 * What a construct granted to this function, read once at cold start. A missing or wrong value stops the function
 * from starting; the message names the variable, never its value.
 */
export function environment<S extends z.ZodRawShape>(shape: S): z.infer<z.ZodObject<S>> {
  const read = z.object(shape).safeParse(process.env)
  if (read.success) return read.data
  const names = [...new Set(read.error.issues.map((issue) => issue.path.join('.')))]
  throw new Error(`Configuration not granted or wrong: ${names.join(', ')}`)
}

/** A value that must be there and not be empty. */
export const granted = z.string().min(1)
