import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { CheckGroup, TextField } from '../../../design/index.ts'
import type { Draft } from './draft.ts'
import type { Step } from './types.ts'
import { useQuestions } from './use-questions.ts'
import { stepNames } from './words.ts'

type PlaceFieldsProps = {
  draft: Draft
  change: (changes: Partial<Draft>) => void
  faults: Record<string, string>
}

/** Where in the form the question arises, so that it stands beside it there. */
export function PlaceFields({ draft, change, faults }: PlaceFieldsProps) {
  const { t, i18n } = useLingui()
  return (
    <div className="stack">
      <CheckGroup
        name="steps"
        label={t`Hiện ở bước`}
        optional
        value={draft.steps}
        options={Object.entries(stepNames).map(([value, name]) => ({ value, label: i18n._(name) }))}
        onChange={(steps) => change({ steps: steps as Step[] })}
        error={faults.steps}
      />
      {draft.services.length > 0 ? (
        <OfForms {...{ draft, change, faults }} />
      ) : (
        <TextField
          name="questions"
          label={t`Hiện bên cạnh các câu của biểu mẫu`}
          hint={t`Mã của các câu, cách nhau bằng dấu phẩy, như province, personalNumber.`}
          optional
          autoComplete="off"
          spellCheck={false}
          defaultValue={draft.questions.join(', ')}
          onChange={({ target }) => change({ questions: namesIn(target.value) })}
          error={faults.questions}
        />
      )}
    </div>
  )
}

const namesIn = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean)

/** The questions that the forms of the chosen procedures ask; names that none asks stay to be taken away. */
function OfForms({ draft: { services, questions }, change, faults }: PlaceFieldsProps) {
  const { t } = useLingui()
  const asked = useQuestions(services)
  const lost = questions.filter((name) => !asked.some((one) => one.value === name))
  // Only at first: unticking the last one must not fold it under the finger.
  const [wasChosen] = useState(questions.length > 0)
  const options = [...asked, ...lost.map((name) => ({ value: name, label: name }))]
  if (options.length === 0) return null
  return (
    <details className="fold" open={wasChosen || faults.questions !== undefined || undefined}>
      <summary>
        <Trans>Hiện bên cạnh câu của biểu mẫu (đã chọn {questions.length})</Trans>
      </summary>
      <CheckGroup
        name="questions"
        label={t`Các câu của biểu mẫu`}
        optional
        value={questions}
        options={options}
        onChange={(chosen) => change({ questions: chosen })}
        error={faults.questions}
      />
    </details>
  )
}
