import { Trans } from '@lingui/react/macro'
import type { Mark, Money } from '../../../api/types.ts'
import { Tag, useFormat } from '../../../design/index.ts'
import type { Field, FieldOf } from './field.ts'
import { useHeading } from './heading.ts'
import { useName } from './use-name.ts'
import { useRegistered } from './use-registered.ts'

interface ValueProps {
  field: Field
  value: unknown
}

/** What a field of a record says, to be read. */
export function Value({ field, value }: ValueProps) {
  if (value === undefined || value === null || value === '')
    return (
      <span className="soft">
        <Trans>Không có</Trans>
      </span>
    )
  switch (field.kind) {
    case 'text':
      return <Sides {...(value as { vi: string; en: string })} />
    case 'mark':
      return <MarkValue {...(value as Mark)} />
    case 'group':
      return <GroupValue field={field} value={value} />
    case 'list':
      return <ListValue field={field} value={value} />
    default:
      return <PlainValue field={field} value={value} />
  }
}

function Sides({ vi, en }: { vi: string; en: string }) {
  return (
    <span className="record-sides">
      <span lang="vi">{vi}</span>
      <span lang="en" className="soft">
        {en}
      </span>
    </span>
  )
}

function MarkValue({ status, source }: Mark) {
  return (
    <span className="record-sides">
      <span>
        {status === 'unverified' ? (
          <Tag tone="warning">
            <Trans>Chưa kiểm chứng</Trans>
          </Tag>
        ) : (
          <Trans>Có nguồn</Trans>
        )}
      </span>
      {source && <Sides {...source} />}
    </span>
  )
}

function GroupValue({ field, value }: { field: FieldOf<'group'>; value: unknown }) {
  const name = useName()
  const given = value as Record<string, unknown>
  return (
    <dl className="record-facts">
      {Object.entries(field.fields).map(
        ([property, inner]) =>
          given[property] !== undefined && (
            <div key={property}>
              <dt>{name(inner.label)}</dt>
              <dd>
                <Value field={inner} value={given[property]} />
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}

function ListValue({ field, value }: { field: FieldOf<'list'>; value: unknown }) {
  const heading = useHeading(field)
  const items = value as unknown[]
  if (items.length === 0) return <Value field={field} value={null} />
  return (
    <ol>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: read only, and items may be alike
        <li key={at}>{heading(item, at + 1)}</li>
      ))}
    </ol>
  )
}

/** The names of the chosen among what could be chosen. */
function PlainValue({ field, value }: ValueProps) {
  const name = useName()
  const { money, number, date } = useFormat()
  const registered = useRegistered(field.kind === 'pick' ? field.from : undefined)
  switch (field.kind) {
    case 'money':
      return typeof (value as Money).amount === 'number' ? money(value as Money) : String((value as Money).amount)
    case 'number':
      return typeof value === 'number' ? number(value) : String(value)
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? date(String(value)) : String(value)
    case 'yes':
      return value === true ? <Trans>Có</Trans> : <Trans>Không</Trans>
    case 'choice': {
      const option = field.options[String(value)]
      return option ? name(option) : String(value)
    }
    case 'ticks':
      return (value as string[]).map((one) => (field.options[one] ? name(field.options[one]) : one)).join(', ')
    case 'pick':
      return registered.find((one) => one.value === value)?.label ?? String(value)
    default:
      return Array.isArray(value) ? value.join(', ') : String(value)
  }
}
