import { Trans } from '@lingui/react/macro'
import { type RefObject, useEffect, useRef } from 'react'
import { Button } from '../../../design/index.ts'
import { useEditing } from './editing.ts'
import type { FieldOf } from './field.ts'
import type { ViewProps } from './field-view.tsx'
import { ItemView } from './item-view.tsx'
import { useItems } from './use-items.ts'
import { useName } from './use-name.ts'

/** Any number of the same: each folds away under its name, and is added, removed and moved. */
export function ListView({ field, value, pointer }: ViewProps<FieldOf<'list'>>) {
  const name = useName()
  const { set, faults } = useEditing()
  const items = Array.isArray(value) ? (value as unknown[]) : []
  const list = useItems(items, (next) => set(pointer, next.length === 0 && field.empty === 'leave' ? undefined : next))
  const box = useRef<HTMLFieldSetElement>(null)
  useFocusFollows(box, list)
  const error = faults.get(pointer)
  return (
    <fieldset className="record-list" ref={box}>
      <legend>{name(field.label)}</legend>
      {field.hint && <p className="field__hint">{name(field.hint)}</p>}
      {error && <p className="field__error">{error}</p>}
      {items.length > 0 && (
        <ol className="record-items">
          {items.map((item, at) => (
            <ItemView
              key={list.keys[at]}
              itemKey={list.keys[at] ?? at}
              isNew={list.keys[at] === list.added}
              {...{ list: field, item, pointer: `${pointer}/${at}`, position: at + 1, count: items.length }}
              onRemove={() => {
                list.remove(at)
                document.getElementById(pointer)?.focus()
              }}
              onMove={(to) => list.move(at, to)}
            />
          ))}
        </ol>
      )}
      <div className="row">
        <Button id={pointer} variant="secondary" onPress={() => list.add(field.fresh)}>
          {name(field.add)}
        </Button>
        <span role="status">{list.removed && <Trans>Đã bỏ một mục.</Trans>}</span>
        {list.removed && (
          <Button variant="quiet" onPress={list.takeBack}>
            <Trans>Lấy lại</Trans>
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** The focus goes into what was added, and stays with what was moved. */
function useFocusFollows(box: RefObject<HTMLElement | null>, { added, moved }: ReturnType<typeof useItems>): void {
  useEffect(() => {
    if (added !== null)
      box.current?.querySelector<HTMLElement>(`[data-item="${added}"] :is(input, textarea, select)`)?.focus()
  }, [box, added])
  useEffect(() => {
    if (!moved) return
    const buttons = box.current?.querySelectorAll<HTMLButtonElement>(`[data-acts="${moved.key}"] button`) ?? []
    const [up, down] = buttons
    const [pressed, other] = moved.by < 0 ? [up, down] : [down, up]
    // At the end of the list the button that was pressed can be pressed no more.
    ;(pressed?.disabled ? other : pressed)?.focus()
  }, [box, moved])
}
