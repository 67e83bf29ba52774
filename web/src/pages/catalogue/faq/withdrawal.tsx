import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { ApiProblem, api } from '../../../api/client.ts'
import { Button, Notice, ProblemPanel, TextArea } from '../../../design/index.ts'
import { useKept } from '../../desk/acts/kept.ts'
import { entriesQuery, entryAddress, entryQuery } from './queries.ts'
import type { Entry } from './types.ts'

const shortest = 5
const longest = 2000

/** Withdrawing asks for the reason, which stays with the entry. */
export function Withdrawal({ entry, onLeave }: { entry: Entry; onLeave: () => void }) {
  const { t } = useLingui()
  const client = useQueryClient()
  const { value: reason, set, forget } = useKept(`faq-withdrawal:${entry.id}`, '')
  const [isTried, setTried] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.post<Entry>(`${entryAddress(entry.id)}/withdrawal`, { version: entry.version, reason }),
    onSuccess: (after) => {
      forget()
      client.setQueryData(entryQuery(entry.id).queryKey, after)
      void client.invalidateQueries({ queryKey: entriesQuery.queryKey })
      // The form that held the focus is gone: the keyboard goes on from the top, where the page says so.
      document.querySelector('h1')?.focus()
    },
    onError: () => void client.invalidateQueries({ queryKey: entryQuery(entry.id).queryKey, exact: true }),
  })
  const length = reason.trim().length
  const fault =
    length < shortest ? t`Nêu lý do, ít nhất 5 ký tự.` : length > longest ? t`Lý do dài quá 2.000 ký tự.` : undefined
  const confirm = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (fault) document.getElementById('reason')?.focus()
    else if (!isPending) mutate()
  }
  return (
    <form className="card" onSubmit={confirm} noValidate>
      <h2 ref={heading} tabIndex={-1} className="card__title">
        <Trans>Rút câu hỏi</Trans>
      </h2>
      <p>
        <Trans>Công dân sẽ không thấy câu hỏi này nữa. Có thể sửa và hiển thị lại sau.</Trans>
      </p>
      <TextArea
        name="reason"
        label={t`Lý do`}
        hint={t`Chỉ những người quản lý đọc được.`}
        value={reason}
        limit={longest}
        onChange={({ target }) => set(target.value)}
        error={isTried ? fault : undefined}
      />
      {error instanceof ApiProblem && error.code === 'revision-stale' ? (
        <Notice tone="warning" live title={<Trans>Câu hỏi vừa được người khác sửa</Trans>}>
          <p>
            <Trans>Bản mới nhất đã hiện trên trang. Hãy xem lại rồi xác nhận lần nữa.</Trans>
          </p>
        </Notice>
      ) : (
        error && <ProblemPanel problem={error} />
      )}
      <div className="row">
        <Button type="submit" variant="danger" isPending={isPending}>
          <Trans>Rút câu hỏi</Trans>
        </Button>
        <Button variant="quiet" onPress={onLeave} isDisabled={isPending}>
          <Trans>Quay lại, chưa rút</Trans>
        </Button>
      </div>
    </form>
  )
}
