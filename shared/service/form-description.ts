import * as z from 'zod'
import { type Text, text } from '../text.ts'
import { type Column, columnKinds, type Form, kinds, type Question } from './form.ts'

/* A form as the API tells it and the web app draws it. */

const optionDescription = z.object({ value: z.string(), label: text })

const columnDescription = z.object({
  name: z.string(),
  kind: z.enum(columnKinds),
  label: text,
  advice: text,
  required: z.boolean(),
  options: z.array(optionDescription).optional(),
  pattern: z.string().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
})

const questionDescription = z.object({
  name: z.string(),
  kind: z.enum(kinds),
  label: text,
  hint: text.optional(),
  advice: text,
  required: z.boolean(),
  latest: z.literal('today').optional(),
  columns: z.array(columnDescription).optional(),
  most: z.int().optional(),
  options: z.array(optionDescription).optional(),
  pattern: z.string().optional(),
  minLength: z.int().optional(),
  maxLength: z.int().optional(),
  showIf: z
    .object({ question: z.string(), in: z.array(z.string()).optional(), notIn: z.array(z.string()).optional() })
    .optional(),
  prefill: z.enum(['fullName', 'personalNumber', 'phone', 'email']).optional(),
  autocomplete: z.string().optional(),
  inputMode: z.enum(['numeric', 'tel', 'email']).optional(),
})

export const formDescription = z.object({
  version: z.int(),
  groups: z.array(z.object({ id: z.string(), title: text, questions: z.array(questionDescription) })),
})
export type FormDescription = z.input<typeof formDescription>

const describeOptions = (options: Record<string, Text>) =>
  Object.entries(options).map(([value, label]) => ({ value, label }))

/** What of a schema a page can check by itself. */
function limitsOf(schema: z.ZodType<string>) {
  const { pattern, minLength, maxLength } = z.toJSONSchema(schema, { io: 'input' })
  return {
    ...(pattern && { pattern }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
  }
}

const describeColumn = (name: string, { schema, options, ...rest }: Column): z.input<typeof columnDescription> => ({
  name,
  ...rest,
  ...(options && { options: describeOptions(options) }),
  ...limitsOf(schema),
})

function describeQuestion(
  name: string,
  { schema, options, columns, showIf, ...rest }: Question,
): z.input<typeof questionDescription> {
  return {
    name,
    ...rest,
    ...(options && { options: describeOptions(options) }),
    ...(columns && { columns: Object.entries(columns).map(([column, one]) => describeColumn(column, one)) }),
    ...(showIf && {
      showIf: {
        question: showIf.question,
        ...(showIf.in && { in: [...showIf.in] }),
        ...(showIf.notIn && { notIn: [...showIf.notIn] }),
      },
    }),
    ...limitsOf(schema),
  }
}

/** The form as the web app draws it. */
export const describeForm = (form: Form): FormDescription => ({
  version: form.version,
  groups: form.groups.map(({ id, title, questions }) => ({
    id,
    title,
    questions: Object.entries(questions).map(([name, question]) => describeQuestion(name, question)),
  })),
})
