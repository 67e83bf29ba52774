import { Trans, useLingui } from '@lingui/react/macro'
import type { Mark } from '../../../api/types.ts'
import { RadioGroup, Tag, TextField } from '../../../design/index.ts'
import { useEditing } from './editing.ts'
import type { FieldOf } from './field.ts'
import type { ViewProps } from './field-view.tsx'
import { useName } from './use-name.ts'

/** Where a figure comes from: with its source, or said to be unverified to whoever edits as to whoever reads. */
export function MarkView({ field: { label }, value, pointer }: ViewProps<FieldOf<'mark'>>) {
  const { t } = useLingui()
  const name = useName()
  const { set, faults } = useEditing()
  const { status, source = { vi: '', en: '' } } = value as Mark
  const error = faults.get(pointer)
  const tell = (side: Partial<typeof source>) => {
    const next = { ...source, ...side }
    set(`${pointer}/source`, next.vi || next.en ? next : undefined)
  }
  return (
    <div className="mark-field">
      <RadioGroup
        name={pointer}
        label={
          <>
            {name(label)}{' '}
            {status === 'unverified' && (
              <Tag tone="warning">
                <Trans>Chưa kiểm chứng</Trans>
              </Tag>
            )}
          </>
        }
        error={error}
        value={status}
        onChange={({ target }) => set(`${pointer}/status`, target.value)}
        options={[
          { value: 'sourced', label: t`Có nguồn` },
          { value: 'unverified', label: t`Chưa kiểm chứng` },
        ]}
      />
      <div className="sides">
        <TextField
          lang="vi"
          name={`${pointer}/source/vi`}
          label={t`Nguồn, tiếng Việt`}
          optional={status === 'unverified'}
          value={source.vi}
          onChange={({ target }) => tell({ vi: target.value })}
        />
        <TextField
          lang="en"
          name={`${pointer}/source/en`}
          label={t`Nguồn, tiếng Anh`}
          optional={status === 'unverified'}
          value={source.en}
          onChange={({ target }) => tell({ en: target.value })}
        />
      </div>
    </div>
  )
}
