import type { FieldOf, Name } from './field.ts'
import { useName } from './use-name.ts'
import { useRegistered } from './use-registered.ts'

const isText = (value: unknown): value is { vi: string; en: string } =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value

/** What an item of a list is called: by its own name, or by its place in the list while it has none. */
export function useHeading({ of, heads }: FieldOf<'list'>): (item: unknown, position: number) => string {
  const name = useName()
  const field = of.kind === 'group' && heads !== undefined ? of.fields[heads] : of
  const registered = useRegistered(field?.kind === 'pick' ? field.from : undefined)
  return (item, position) => {
    const head = heads === undefined ? item : (item as Record<string, unknown> | undefined)?.[heads]
    const options: Readonly<Record<string, Name>> = field?.kind === 'choice' ? field.options : {}
    const option = typeof head === 'string' ? options[head] : undefined
    const picked = registered.find(({ value }) => value === head)?.label
    const own = option
      ? name(option)
      : isText(head)
        ? name(head) || head.vi
        : (picked ?? (typeof head === 'string' ? head : ''))
    return own || `${name(of.label)} ${position}`
  }
}
