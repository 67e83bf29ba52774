import { createContext, use } from 'react'
import { type OpenApi, resolve, type Schema } from './openapi.ts'
import { RequiredMark } from './operation-view.tsx'

export const DocumentContext = createContext<OpenApi | null>(null)

const deepest = 6
const lastOf = (ref: string) => ref.split('/').at(-1) ?? ref

/** A short name: `string (date-time)`, `Money`, `list of Dossier`, `"vi" | "en"`. */
export function typeName(schema: Schema): string {
  if (schema.$ref) return lastOf(schema.$ref)
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.map(typeName).join(' | ')
  if (schema.type === 'array' && schema.items) {
    const item = typeName(schema.items)
    return item.includes(' | ') ? `(${item})[]` : `${item}[]`
  }
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any')
  return schema.format ? `${type} (${schema.format})` : type
}

function limits({ pattern, minLength, maxLength, minimum, maximum }: Schema): string {
  const length = minLength !== undefined || maxLength !== undefined ? `${minLength ?? 0}–${maxLength ?? '∞'}` : ''
  const safe = maximum === Number.MAX_SAFE_INTEGER || minimum === Number.MIN_SAFE_INTEGER
  const range = !safe && (minimum !== undefined || maximum !== undefined) ? `${minimum ?? ''}…${maximum ?? ''}` : ''
  return [length, range, pattern].filter(Boolean).join('  ')
}

/** The schema whose fields are worth listing: behind a reference, inside a list, or the one true choice beside null. */
function fieldsOf(document: OpenApi | null, schema: Schema): Schema | null {
  if (schema.$ref && document) return fieldsOf(document, resolve<Schema>(document, schema.$ref) ?? {})
  if (schema.properties) return schema
  if (schema.items) return fieldsOf(document, schema.items)
  const choice = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  return choice.map((one) => fieldsOf(document, one)).find((found) => found !== null) ?? null
}

export function SchemaView({ schema, depth = 0 }: { schema: Schema; depth?: number }) {
  const document = use(DocumentContext)
  const shape = fieldsOf(document, schema)
  if (depth > deepest) return null
  if (!shape) return depth === 0 ? <p className="schema__type">{typeName(schema)}</p> : null
  return (
    <ul className="schema">
      {Object.entries(shape.properties ?? {}).map(([name, field]) => (
        <li key={name}>
          <code>{name}</code> <span className="schema__type">{typeName(field)}</span>{' '}
          {shape.required?.includes(name) && <RequiredMark />} <span className="soft small">{limits(field)}</span>
          {field.description && <p className="soft small">{field.description}</p>}
          <SchemaView schema={field} depth={depth + 1} />
        </li>
      ))}
    </ul>
  )
}
