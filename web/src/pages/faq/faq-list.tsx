import { Trans } from '@lingui/react/macro'
import type { Faq } from '../../api/types.ts'
import { Button } from '../../design/index.ts'
import { FaqFold } from './faq-fold.tsx'
import { useVote } from './queries.ts'
import { viewed } from './views.ts'

/** Questions with their answers, folded; each can be said to help or not. */
export function FaqList({ items }: { items: readonly Faq[] }) {
  return (
    <div>
      {items.map((one) => (
        <FaqFold key={one.id} {...one} onOpen={() => viewed(one.id)}>
          <Helpful {...one} />
        </FaqFold>
      ))}
    </div>
  )
}

function Helpful({ id, helpful }: Faq) {
  const { mutate, data, isPending, isError } = useVote(id)
  const count = data?.helpful ?? helpful
  return (
    <div className="fold__vote" role="status">
      {data ? (
        <span className="soft small">
          <Trans>Cảm ơn bạn đã cho biết.</Trans>
        </span>
      ) : (
        <>
          <span className="soft small">
            {isError ? <Trans>Chưa gửi được, hãy thử lại.</Trans> : <Trans>Câu trả lời này có ích không?</Trans>}
          </span>
          <Button variant="quiet" isPending={isPending} onPress={() => mutate(true)}>
            <Trans>Có</Trans>
          </Button>
          <Button variant="quiet" isPending={isPending} onPress={() => mutate(false)}>
            <Trans>Không</Trans>
          </Button>
        </>
      )}
      {count > 0 && (
        <span className="soft small">
          <Trans>{count} người thấy có ích</Trans>
        </span>
      )}
    </div>
  )
}
