import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { ApiProblem } from '../../../api/client.ts'
import { Button, ErrorSummary, Page, ProblemPanel, SelectField, TextField } from '../../../design/index.ts'
import { useRegistered } from '../record/use-registered.ts'
import { addressFor, isAddress } from './address.ts'
import { useBegin } from './use-begin.ts'

/** Begins the record of a procedure that is new. */
export default function NewPage() {
  const { t } = useLingui()
  const sectors = useRegistered('sectors')
  const begin = useBegin()
  const [given, setGiven] = useState({ vi: '', en: '', slug: '', sector: '' })
  const [tries, setTries] = useState(0)
  // The address follows the English name until somebody writes another.
  const [isOwn, setOwn] = useState(false)
  const slug = isOwn ? given.slug : addressFor(given.en)
  const said = (pointer: string) =>
    begin.error instanceof ApiProblem ? begin.error.errors.find((one) => one.pointer === pointer)?.detail : undefined
  const missing = tries > 0
  const errors = {
    vi: missing && !given.vi.trim() ? t`Nhập tên bằng tiếng Việt.` : undefined,
    en: missing && !given.en.trim() ? t`Nhập tên bằng tiếng Anh.` : undefined,
    slug: missing && !isAddress(slug) ? t`Chỉ dùng chữ thường không dấu, số và gạch ngang.` : said('/slug'),
    sector: missing && !given.sector ? t`Chọn lĩnh vực.` : said('/sector'),
  }
  const summary = Object.entries(errors).flatMap(([id, message]) => (message ? [{ id, message }] : []))
  const change = (news: Partial<typeof given>) => setGiven((now) => ({ ...now, ...news }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    const { vi, en, sector } = given
    if (vi.trim() && en.trim() && sector && isAddress(slug))
      begin.mutate({ slug, sector, name: { vi: vi.trim(), en: en.trim() } })
  }
  return (
    <Page title={t`Thủ tục mới`} back={{ href: '/catalogue', label: <Trans>Cơ sở dữ liệu thủ tục</Trans> }}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary key={tries} errors={summary} />
        {begin.error && summary.length === 0 && <ProblemPanel problem={begin.error} />}
        <TextField
          name="vi"
          lang="vi"
          label={t`Tên thủ tục, tiếng Việt`}
          error={errors.vi}
          value={given.vi}
          onChange={({ target }) => change({ vi: target.value })}
        />
        <TextField
          name="en"
          lang="en"
          label={t`Tên thủ tục, tiếng Anh`}
          error={errors.en}
          value={given.en}
          onChange={({ target }) => change({ en: target.value })}
        />
        <TextField
          name="slug"
          label={t`Địa chỉ trên Cổng`}
          hint={t`Dùng lâu dài, không đổi được về sau.`}
          spellCheck={false}
          autoComplete="off"
          error={errors.slug}
          value={slug}
          onChange={({ target }) => {
            setOwn(target.value !== '')
            change({ slug: target.value })
          }}
        />
        <SelectField
          name="sector"
          label={t`Lĩnh vực`}
          options={sectors}
          error={errors.sector}
          value={given.sector}
          onChange={({ target }) => change({ sector: target.value })}
        />
        <div className="row">
          <Button type="submit" isPending={begin.isPending}>
            <Trans>Bắt đầu soạn</Trans>
          </Button>
        </div>
      </form>
    </Page>
  )
}
