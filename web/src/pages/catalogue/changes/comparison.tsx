import { Plural, Trans } from '@lingui/react/macro'
import { differences } from '../record/differences.ts'
import '../record/record.css'
import { sections } from '../record/sections.ts'
import { unverifiedIn } from '../record/unverified.ts'
import { useName } from '../record/use-name.ts'
import { Value } from '../record/value.tsx'
import { Way } from '../record/way.tsx'
import type { Change } from '../types.ts'

/** What the change makes otherwise, old beside new, section by section. */
export function Comparison({ change: { base, record } }: { change: Change }) {
  const name = useName()
  const found = sections
    .map((section) => ({ ...section, found: differences(section.fields, base, record) }))
    .filter((section) => section.found.length > 0)
  const count = found.reduce((sum, section) => sum + section.found.length, 0)
  const unverified = unverifiedIn(record)
  return (
    <section className="stack">
      <h2>{base ? <Trans>So với bản đang công bố</Trans> : <Trans>Nội dung của thủ tục mới</Trans>}</h2>
      <p className="soft">
        {count === 0 ? (
          <Trans>Chưa có gì thay đổi.</Trans>
        ) : (
          <Plural value={count} one="# điểm thay đổi." other="# điểm thay đổi." />
        )}{' '}
        {unverified > 0 && (
          <Plural
            value={unverified}
            one="Bản ghi còn # chỗ chưa kiểm chứng."
            other="Bản ghi còn # chỗ chưa kiểm chứng."
          />
        )}
      </p>
      {found.map(({ id, title, found }) => (
        <section key={id} className="differences">
          <h3>{name(title)}</h3>
          {found.map(({ way, field, before, after }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: read only, and ways may be alike
            <div key={index} className="difference">
              <p>
                <strong>
                  <Way steps={way} />
                </strong>
              </p>
              <dl className="difference__sides">
                {base && (
                  <div className="difference__side">
                    <dt>
                      <Trans>Đang công bố</Trans>
                    </dt>
                    <dd>
                      <Value field={field} value={before} />
                    </dd>
                  </div>
                )}
                <div className="difference__side difference__side--new">
                  <dt>
                    <Trans>Thay bằng</Trans>
                  </dt>
                  <dd>
                    <Value field={field} value={after} />
                  </dd>
                </div>
              </dl>
            </div>
          ))}
        </section>
      ))}
    </section>
  )
}
