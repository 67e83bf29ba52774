import { Fragment } from 'react'
import type { Step } from './differences.ts'
import type { Field, Fields } from './field.ts'
import { useHeading } from './heading.ts'
import { at } from './pointer.ts'
import { useName } from './use-name.ts'

/** The way to a field, as it is called on the screen: `Cách nộp › Trực tuyến › Số tiền`. */
export function Way({ steps }: { steps: readonly Step[] }) {
  return steps.map((step, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a way has an order and never changes it
    <Fragment key={index}>
      {index > 0 && ' › '}
      {'label' in step ? <Called {...step} /> : <Item {...step} />}
    </Fragment>
  ))
}

const Called = ({ label }: Extract<Step, { label: unknown }>) => useName()(label)
const Item = ({ of, item, position }: Extract<Step, { item: unknown }>) => useHeading(of)(item, position)

/** The way that a pointer takes through a record. */
export function wayTo(fields: Fields, record: unknown, pointer: string): Step[] {
  const way: Step[] = []
  let [field, place]: [Field | undefined, string] = [undefined, '']
  for (const name of pointer.split('/').slice(1)) {
    place = `${place}/${name}`
    if (field?.kind === 'list') {
      way.push({ item: at(record, place), of: field, position: Number(name) + 1 })
      field = field.of
      continue
    }
    const next: Field | undefined =
      field === undefined ? fields[name] : field.kind === 'group' ? field.fields[name] : undefined
    if (!next) break
    way.push({ label: next.label })
    field = next
  }
  return way
}
