import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { describe, Field, type FieldProps } from '../../design/field.tsx'
import '../../design/file-field.css'

type ChooseFilesProps = FieldProps & {
  name: string
  accept?: string
  multiple?: boolean
  onChoose: (files: File[]) => void
}

/** Files of any size that only this page reads; for those to be sent there is FileField. */
export function ChooseFiles({ name, accept, multiple, onChoose, label, hint, error }: ChooseFilesProps) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<string[]>([])
  const count = chosen.length
  return (
    <Field id={name} label={label} hint={hint} error={error}>
      <div className="file">
        <input
          type="file"
          id={name}
          name={name}
          accept={accept}
          multiple={multiple}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])]
            setChosen(files.map((file) => file.name))
            onChoose(files)
          }}
          {...describe(name, { hint, error })}
        />
        <span className="file__button" aria-hidden="true">
          <Trans>Chọn tệp</Trans>
        </span>
        <span className="file__name" aria-hidden="true">
          {count === 0 ? <Trans>Chưa chọn tệp nào</Trans> : count === 1 ? chosen[0] : t`${count} tệp`}
        </span>
      </div>
    </Field>
  )
}
