import { Trans } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem, api } from '../../api/client.ts'
import { Button, Card, ProblemPanel, useFormat } from '../../design/index.ts'
import { LinkProblem } from './link-problem.tsx'
import { type Enterprise, enterpriseAddress, enterprisesQuery } from './queries.ts'
import { useLinking } from './use-linking.ts'

interface EnterpriseCardProps {
  enterprise: Enterprise
  onLinked: (enterprise: Enterprise) => void
  onRemoved: () => void
}

/** One enterprise, until when the register's word is taken, and the ways to prolong and to leave. */
export function EnterpriseCard({ enterprise, onLinked, onRemoved }: EnterpriseCardProps) {
  const { date } = useFormat()
  const [isLeaving, setLeaving] = useState(false)
  const again = useLinking(onLinked)
  const { name, taxCode, validUntil } = enterprise
  const until = date(validUntil)
  return (
    <Card level={3} title={name}>
      <p>
        <Trans>Mã số thuế {taxCode}</Trans>
      </p>
      <p className="soft small">
        <Trans>Có hiệu lực đến {until}; hết hạn thì xác nhận lại.</Trans>
      </p>
      {again.error && <LinkProblem problem={again.error} />}
      {isLeaving ? (
        <Leave enterprise={enterprise} onStay={() => setLeaving(false)} onRemoved={onRemoved} />
      ) : (
        <div className="row">
          <Button variant="secondary" isPending={again.isPending} onPress={() => again.mutate(taxCode)}>
            <Trans>
              Xác nhận lại<span className="visually-hidden"> {name}</span>
            </Trans>
          </Button>
          <Button variant="quiet" onPress={() => setLeaving(true)}>
            <Trans>
              Thôi đại diện<span className="visually-hidden"> {name}</span>
            </Trans>
          </Button>
        </div>
      )}
    </Card>
  )
}

function Leave({ enterprise: { taxCode, name }, onStay, onRemoved }: Leaving) {
  const client = useQueryClient()
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => question.current?.focus(), [])
  const leaving = useMutation({
    mutationFn: () => api.delete(enterpriseAddress(taxCode)).catch(unlessGone),
    onSuccess: () => {
      onRemoved()
      return client.invalidateQueries(enterprisesQuery)
    },
  })
  return (
    <div className="stack stack--s">
      <p ref={question} tabIndex={-1}>
        <Trans>Thôi đại diện {name} trên Cổng? Hồ sơ đã nộp vẫn còn nguyên; muốn nộp hồ sơ mới thì xác nhận lại.</Trans>
      </p>
      {leaving.error && <ProblemPanel problem={leaving.error} />}
      <div className="row">
        <Button variant="danger" isPending={leaving.isPending} onPress={() => leaving.mutate()}>
          <Trans>Thôi đại diện</Trans>
        </Button>
        <Button variant="secondary" onPress={onStay}>
          <Trans>Giữ lại</Trans>
        </Button>
      </div>
    </div>
  )
}

interface Leaving {
  enterprise: Enterprise
  onStay: () => void
  onRemoved: () => void
}

function unlessGone(problem: unknown): void {
  if (!(problem instanceof ApiProblem) || problem.status !== 404) throw problem
}
