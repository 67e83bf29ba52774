import { Trans } from '@lingui/react/macro'
import { Button } from '../../../design/index.ts'
import { useEditing } from './editing.ts'
import type { FieldOf, Fields } from './field.ts'
import { FieldView, type ViewProps } from './field-view.tsx'
import { useName } from './use-name.ts'

/** The fields of a group, each at its place. */
export function FieldsOfGroup({ fields, value, pointer }: { fields: Fields; value: unknown; pointer: string }) {
  const given = (value ?? {}) as Record<string, unknown>
  return (
    <div className="record-fields">
      {Object.entries(fields).map(([name, field]) => (
        <div key={name} className={`record-fields__${field.kind}`}>
          <FieldView field={field} value={given[name]} pointer={`${pointer}/${name}`} />
        </div>
      ))}
    </div>
  )
}

/** Things that belong together. One that may be missing is added and taken away as a whole. */
export function GroupView({ field, value, pointer }: ViewProps<FieldOf<'group'>>) {
  const name = useName()
  const { set, faults } = useEditing()
  const called = name(field.label)
  const error = faults.get(pointer)
  if (value === undefined)
    return (
      <div className="record-missing">
        <Button id={pointer} variant="secondary" onPress={() => set(pointer, field.fresh)}>
          <Trans>Thêm: {called}</Trans>
        </Button>
        {error && <p className="field__error">{error}</p>}
      </div>
    )
  return (
    <fieldset className="record-group" id={pointer} tabIndex={-1}>
      <legend>{called}</legend>
      {field.hint && <p className="field__hint">{name(field.hint)}</p>}
      {error && <p className="field__error">{error}</p>}
      <FieldsOfGroup fields={field.fields} value={value} pointer={pointer} />
      {field.empty === 'leave' && (
        <div className="row">
          <Button variant="quiet" onPress={() => set(pointer, undefined)}>
            <Trans>
              Bỏ<span className="visually-hidden">: {called}</span>
            </Trans>
          </Button>
        </div>
      )}
    </fieldset>
  )
}
