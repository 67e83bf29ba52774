import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiProblem, api } from '../../../api/client.ts'
import { Button, Notice, ProblemPanel, TextArea } from '../../../design/index.ts'
import { useKept } from '../../desk/acts/kept.ts'
import { importAddress, importQuery, importsQuery } from './queries.ts'
import type { Import } from './types.ts'

const shortest = 5
const longest = 2000

/** The Government Office approves the whole file, or returns it and says why. */
export function Decision({ one }: { one: Import }) {
  const { t } = useLingui()
  const [isReturning, setReturning] = useState(false)
  const [isTried, setTried] = useState(false)
  const kept = useKept(`import-return:${one.id}`, '')
  const { mutate, isPending, error } = useDeciding(one, kept.forget)
  const length = kept.value.trim().length
  const fault =
    length < shortest ? t`Nêu lý do, ít nhất 5 ký tự.` : length > longest ? t`Lý do dài quá 2.000 ký tự.` : undefined
  const giveBack = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (fault) document.getElementById('reason')?.focus()
    else if (!isPending) mutate({ act: 'return', body: { reason: kept.value } })
  }
  return (
    <section className="card">
      <h2 className="card__title">
        <Trans>Duyệt tệp này</Trans>
      </h2>
      {error && <Trouble error={error} />}
      {isReturning ? (
        <form className="stack" onSubmit={giveBack} noValidate>
          <TextArea
            name="reason"
            label={t`Lý do không duyệt`}
            hint={t`Cơ quan gửi tệp đọc được lý do này.`}
            value={kept.value}
            limit={longest}
            onChange={({ target }) => kept.set(target.value)}
            error={isTried ? fault : undefined}
          />
          <div className="row">
            <Button type="submit" variant="danger" isPending={isPending}>
              <Trans>Trả lại tệp</Trans>
            </Button>
            <Button variant="quiet" isDisabled={isPending} onPress={() => setReturning(false)}>
              <Trans>Quay lại, chưa trả</Trans>
            </Button>
          </div>
        </form>
      ) : (
        <div className="row">
          {one.counts?.fresh !== 0 && (
            <Button isPending={isPending} onPress={() => mutate({ act: 'approval', body: {} })}>
              <Trans>Duyệt và công bố tất cả</Trans>
            </Button>
          )}
          <Button variant="secondary" isDisabled={isPending} onPress={() => setReturning(true)}>
            <Trans>Trả lại, nêu lý do</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

/** Decides, then reads the import anew: what follows is the portal's doing. */
function useDeciding({ id }: Import, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ act, body }: { act: 'approval' | 'return'; body: object }) =>
      api.post(`${importAddress(id)}/${act}`, body),
    onSuccess: onDone,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: importsQuery.queryKey, exact: true })
      return client.invalidateQueries({ queryKey: importQuery(id).queryKey })
    },
  })
}

function Trouble({ error }: { error: Error }) {
  if (!(error instanceof ApiProblem && error.code === 'revision-stale')) return <ProblemPanel problem={error} />
  return (
    <Notice tone="warning" live title={<Trans>Tệp vừa được người khác xử lý</Trans>}>
      <p>
        <Trans>Trang đã hiện tình trạng mới nhất.</Trans>
      </p>
    </Notice>
  )
}
