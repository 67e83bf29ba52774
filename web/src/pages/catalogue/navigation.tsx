import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '../../design/index.ts'
import './catalogue.css'

const parts = {
  procedures: { href: '/catalogue', name: msg`Các thủ tục` },
  changes: { href: '/catalogue/changes', name: msg`Thay đổi` },
  imports: { href: '/catalogue/imports', name: msg`Nhập, xuất` },
  faq: { href: '/catalogue/faq', name: msg`Câu hỏi thường gặp` },
}

/** The parts of the procedure database; stands first in each of its pages, which says in which part it is. */
export function Navigation({ part }: { part: keyof typeof parts }) {
  const { t, i18n } = useLingui()
  return (
    <nav aria-label={t`Cơ sở dữ liệu thủ tục`}>
      <ul className="catalogue-parts">
        {Object.entries(parts).map(([key, { href, name }]) => (
          <li key={key}>
            <Link href={href} aria-current={key === part ? 'page' : undefined}>
              {i18n._(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
