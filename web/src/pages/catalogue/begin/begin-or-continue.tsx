import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Button, LinkButton, Loading, ProblemPanel } from '../../../design/index.ts'
import { ChangeTag } from '../changes/change-tag.tsx'
import { changesQuery } from '../queries.ts'
import { useBegin } from './use-begin.ts'

/** A procedure has one change at a time: the way into it, or to begin one. */
export function BeginOrContinue({ slug }: { slug: string }) {
  const { data, error, refetch } = useQuery(changesQuery)
  const begin = useBegin()
  if (error) return <ProblemPanel problem={error} onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const underway = data.find((one) => one.slug === slug)
  if (underway)
    return (
      <div className="row">
        <LinkButton href={`/catalogue/changes/${slug}`}>
          <Trans>Xem thay đổi đang thực hiện</Trans>
        </LinkButton>
        <ChangeTag state={underway.state} />
      </div>
    )
  return (
    <div className="stack stack--s">
      {begin.error && <ProblemPanel problem={begin.error} />}
      <div className="row">
        <Button isPending={begin.isPending} onPress={() => begin.mutate({ slug })}>
          <Trans>Bắt đầu sửa</Trans>
        </Button>
      </div>
    </div>
  )
}
