import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Button, Tag } from '../../../design/index.ts'
import { useEditing } from './editing.ts'
import type { FieldOf } from './field.ts'
import { FieldView } from './field-view.tsx'
import { FieldsOfGroup } from './group-view.tsx'
import { useHeading } from './heading.ts'
import { unverifiedIn } from './unverified.ts'

interface ItemViewProps {
  list: FieldOf<'list'>
  item: unknown
  itemKey: number
  pointer: string
  /** From 1. */
  position: number
  count: number
  isNew: boolean
  onRemove: () => void
  /** To this place, from 0. */
  onMove: (to: number) => void
}

/** One item of a list, folded under what it is called; what is wrong or unverified in it shows while it is folded. */
export function ItemView({ list, item, itemKey, pointer, position, count, isNew, onRemove, onMove }: ItemViewProps) {
  const { t } = useLingui()
  const heading = useHeading(list)(item, position)
  const { faults } = useEditing()
  const hasFault = [...faults.keys()].some((place) => place === pointer || place.startsWith(`${pointer}/`))
  const [isOpen, setOpen] = useState(isNew)
  // A fault unfolds it; mending one must not fold it away under whoever types.
  useEffect(() => {
    if (hasFault) setOpen(true)
  }, [hasFault])
  const acts = (
    <div className="record-item__acts" data-acts={itemKey}>
      <Button
        variant="quiet"
        isDisabled={position === 1}
        aria-label={t`Chuyển lên: ${heading}`}
        onPress={() => onMove(position - 2)}
      >
        <Trans>Chuyển lên</Trans>
      </Button>
      <Button
        variant="quiet"
        isDisabled={position === count}
        aria-label={t`Chuyển xuống: ${heading}`}
        onPress={() => onMove(position)}
      >
        <Trans>Chuyển xuống</Trans>
      </Button>
      <Button variant="quiet" aria-label={t`Bỏ: ${heading}`} onPress={onRemove}>
        <Trans>Bỏ</Trans>
      </Button>
    </div>
  )
  if (list.of.kind !== 'group')
    return (
      <li className="record-item" data-item={itemKey}>
        <FieldView field={list.of} value={item} pointer={pointer} />
        {acts}
      </li>
    )
  return (
    <li className="record-item" data-item={itemKey}>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary id={pointer}>
          <span className="record-item__name">{heading}</span>
          {hasFault && (
            <Tag tone="danger">
              <Trans>Cần sửa</Trans>
            </Tag>
          )}
          {unverifiedIn(item) > 0 && (
            <Tag tone="warning">
              <Trans>Chưa kiểm chứng</Trans>
            </Tag>
          )}
        </summary>
        <FieldsOfGroup fields={list.of.fields} value={item} pointer={pointer} />
        {acts}
      </details>
    </li>
  )
}
