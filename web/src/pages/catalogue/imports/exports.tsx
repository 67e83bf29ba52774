import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { ApiProblem, api } from '../../../api/client.ts'
import { Button, LinkButton, Loading, Notice, ProblemPanel, useFormat } from '../../../design/index.ts'
import { useQueryParam } from '../../../params.ts'
import { exportQuery } from './queries.ts'
import type { Format } from './types.ts'

/** Asks for a file of all procedures in force; which one was asked for stands in the address, so that a reload goes on waiting. */
export function Exports() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const asked = useQueryParam('export')
  const { mutate, isPending, error, variables } = useMutation({
    mutationFn: (format: Format) =>
      api.post<{ id: string }>('/catalogue/exports', { format }, { idempotencyKey: crypto.randomUUID() }),
    onSuccess: ({ id }) =>
      void navigate({ to: '/catalogue/imports', search: { export: id }, replace: true, resetScroll: false }),
  })
  return (
    <section className="stack" aria-label={t`Xuất tệp`}>
      <h2>
        <Trans>Xuất tệp</Trans>
      </h2>
      <p>
        <Trans>Mọi thủ tục đang có hiệu lực, trong một tệp. Sửa tệp CSV bằng bảng tính rồi nhập lại được.</Trans>
      </p>
      <div className="row">
        {(['csv', 'json'] as const).map((format) => (
          <Button
            key={format}
            variant="secondary"
            isPending={isPending && variables === format}
            isDisabled={isPending && variables !== format}
            onPress={() => mutate(format)}
          >
            {format === 'csv' ? <Trans>Xuất tệp CSV</Trans> : <Trans>Xuất tệp JSON</Trans>}
          </Button>
        ))}
      </div>
      {error && <ProblemPanel problem={error} />}
      {asked && <Asked key={asked} id={asked} />}
    </section>
  )
}

function Asked({ id }: { id: string }) {
  const { number } = useFormat()
  const { data, error, refetch } = useQuery(exportQuery(id))
  if (!data && error instanceof ApiProblem && error.status === 404) {
    return (
      <Notice tone="warning" title={<Trans>Tệp này không còn</Trans>}>
        <p>
          <Trans>Tệp xuất được giữ bảy ngày. Hãy xuất lại.</Trans>
        </p>
      </Notice>
    )
  }
  if (!data) return error ? <ProblemPanel problem={error} onRetry={() => void refetch()} /> : <Loading />
  if (data.state !== 'ready' || !data.url) {
    return (
      <Loading>
        <Trans>Đang làm tệp. Có thể rời trang này và quay lại sau.</Trans>
      </Loading>
    )
  }
  const format = data.format.toUpperCase()
  return (
    <Notice tone="success" live title={<Trans>Tệp {format} đã sẵn sàng</Trans>}>
      <p>
        <Trans>Có {number(data.rows ?? 0)} thủ tục.</Trans>
      </p>
      <div className="row">
        <LinkButton href={data.url} download="">
          <Trans>Tải tệp {format}</Trans>
        </LinkButton>
      </div>
    </Notice>
  )
}
