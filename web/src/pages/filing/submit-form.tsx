import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { ApiProblem, api } from '../../api/client.ts'
import { Button, ErrorSummary, Notice } from '../../design/index.ts'
import { dossierQuery } from '../dossiers/queries.ts'
import type { DossierView } from '../dossiers/types.ts'
import { FilingProblem } from '../enterprises/filing-problem.tsx'
import { useFiling } from './draft-context.ts'
import { errorsByName } from './draft-door.ts'
import { keyFor } from './idempotency-key.ts'
import { draftAddress } from './queries.ts'
import { useGo } from './use-go.ts'

/** The declaration and the act of filing. Names that the server still refuses go to `onFaults`. */
export function SubmitForm({ onFaults }: { onFaults: (errors: Record<string, string>) => void }) {
  const { t } = useLingui()
  const [isDeclared, setDeclared] = useState(false)
  const [isReminded, setReminded] = useState(false)
  const file = useFile(onFaults)
  const id = useId()
  const message = isReminded && !isDeclared ? t`Hãy đánh dấu vào lời cam đoan để nộp hồ sơ.` : undefined
  return (
    <section className="stack">
      <h2>
        <Trans>Cam đoan</Trans>
      </h2>
      <ErrorSummary errors={message ? [{ id, message }] : []} />
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          checked={isDeclared}
          aria-invalid={message ? true : undefined}
          onChange={(event) => setDeclared(event.target.checked)}
        />
        <span>
          <Trans>
            Tôi cam đoan những điều khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật về nội dung đã khai.
          </Trans>
        </span>
      </label>
      {file.wasChanged && (
        <Notice tone="warning" live title={<Trans>Câu trả lời vừa được sửa ở nơi khác</Trans>}>
          <p>
            <Trans>Nội dung mới nhất đã hiện ở trên. Hãy kiểm tra lại rồi nộp.</Trans>
          </p>
        </Notice>
      )}
      {file.problem && <FilingProblem problem={file.problem} taxCode={file.taxCode} />}
      <div className="row">
        <Button isPending={file.isPending} onPress={() => (isDeclared ? file.submit() : setReminded(true))}>
          <Trans>Nộp hồ sơ</Trans>
        </Button>
      </div>
    </section>
  )
}

function useFile(onFaults: (errors: Record<string, string>) => void) {
  const { service, saver } = useFiling()
  const [wasChanged, setChanged] = useState(false)
  const isFiling = useRef(false) // a second tap comes before React has drawn the first
  const client = useQueryClient()
  const go = useGo()
  const filing = useMutation({
    mutationFn: () => {
      const { id, revision } = saver.draft
      const idempotencyKey = keyFor(`submission:${id}:${revision}`)
      return api.post<DossierView>(`${draftAddress(service, id)}/submission`, { revision }, { idempotencyKey })
    },
    onSuccess: (dossier) => {
      saver.close()
      client.setQueryData(dossierQuery(dossier.id).queryKey, dossier)
      void client.invalidateQueries({ queryKey: ['dossiers'] })
      go(`/dossiers/${dossier.id}/submitted`, { replace: true })
    },
    onError: async (problem) => {
      isFiling.current = false
      if (!(problem instanceof ApiProblem)) return
      if (problem.code === 'revision-stale') setChanged(await saver.reread())
      if (problem.status === 422) onFaults(errorsByName(problem))
    },
  })
  const submit = () => {
    if (isFiling.current) return
    isFiling.current = true
    setChanged(false)
    filing.mutate()
  }
  const problem = wasChanged ? null : filing.error
  return {
    submit,
    wasChanged,
    problem,
    taxCode: saver.answers().taxCode,
    isPending: filing.isPending || filing.isSuccess,
  }
}
