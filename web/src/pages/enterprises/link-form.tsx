import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { ApiProblem } from '../../api/client.ts'
import { Button, ErrorSummary, TextField } from '../../design/index.ts'
import { useQueryParam } from '../../params.ts'
import { LinkProblem } from './link-problem.tsx'
import type { Enterprise } from './queries.ts'
import { useLinking } from './use-linking.ts'

interface LinkFormProps {
  onLinked: (enterprise: Enterprise) => void
  /** Whether this is what the page is for now, rather than going on elsewhere. */
  isMain: boolean
}

const tidy = (typed: string) => typed.replace(/[\s.]/g, '')

/** An enterprise is named by its tax code; the register tells the rest. */
export function LinkForm({ onLinked, isMain }: LinkFormProps) {
  const { t } = useLingui()
  const [taxCode, setTaxCode] = useState(useQueryParam('taxCode') ?? '')
  const [tries, setTries] = useState(0)
  const { mutate, isPending, error, reset } = useLinking((one) => {
    setTaxCode('')
    setTries(0)
    onLinked(one)
  })
  const isShaped = /^\d{10}(-?\d{3})?$/.test(tidy(taxCode))
  const said = error instanceof ApiProblem ? error.errors.find(({ pointer }) => pointer === '/taxCode')?.detail : ''
  const fault = tries > 0 && !isShaped ? t`Mã số thuế của doanh nghiệp có 10 chữ số, ví dụ 0100109106.` : said
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTries(tries + 1)
        if (isShaped && !isPending) mutate(tidy(taxCode))
      }}
    >
      <ErrorSummary key={tries} errors={fault ? [{ id: 'taxCode', message: fault }] : []} />
      {error && !said && <LinkProblem problem={error} />}
      <TextField
        name="taxCode"
        label={t`Mã số thuế của doanh nghiệp`}
        hint={t`10 chữ số. Chi nhánh thì nhập mã của doanh nghiệp.`}
        inputMode="numeric"
        autoComplete="off"
        value={taxCode}
        error={fault || undefined}
        onChange={({ target }) => {
          setTaxCode(target.value)
          reset()
        }}
      />
      <div className="row">
        <Button type="submit" variant={isMain ? 'primary' : 'secondary'} isPending={isPending}>
          <Trans>Xác nhận tôi là người đại diện</Trans>
        </Button>
      </div>
    </form>
  )
}
