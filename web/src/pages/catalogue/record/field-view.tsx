import { memo } from 'react'
import type { Field } from './field.ts'
import { GroupView } from './group-view.tsx'
import { ListView } from './list-view.tsx'
import { MarkView } from './mark-view.tsx'
import { PlainView } from './plain-view.tsx'
import { TextView } from './text-view.tsx'

export type ViewProps<Of extends Field = Field> = { field: Of; value: unknown; pointer: string }

/** The way to edit a field of its kind; drawn again only when its own value or a fault changes. */
export const FieldView = memo(function FieldView({ field, ...at }: ViewProps) {
  switch (field.kind) {
    case 'text':
      return <TextView field={field} {...at} />
    case 'mark':
      return <MarkView field={field} {...at} />
    case 'group':
      return <GroupView field={field} {...at} />
    case 'list':
      return <ListView field={field} {...at} />
    default:
      return <PlainView field={field} {...at} />
  }
})
