import type { ReactNode } from 'react'
import type { Text } from '../../api/types.ts'
import { longDate } from './paper-time.ts'

/** Vietnamese, and English beneath it in small. */
export function Both({ vi, en }: Text) {
  return (
    <>
      <span lang="vi">{vi}</span>
      <span className="sheet__en" lang="en">
        {en}
      </span>
    </>
  )
}

interface SheetProps {
  number: number
  title: Text
  paper: 'a5' | 'a4'
  agency: Text
  /** The number of the paper: the dossier's code with the form's mark. */
  code: string
  /** The day the paper is about. */
  at: string
  children: ReactNode
}

/** One official paper: motto, agency, title, body. Details of the layout are our own design. */
export function Sheet({ number, title, paper, agency, code, at, children }: SheetProps) {
  return (
    <article className={`sheet sheet--${paper}`} lang="vi">
      <header className="sheet__head">
        <p className="sheet__agency">
          <b>{agency.vi}</b>
          <span>Số:</span>
          <span>{code}</span>
        </p>
        <p className="sheet__motto">
          <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
          <b className="sheet__line">Độc lập - Tự do - Hạnh phúc</b>
          <i>{longDate(at)}</i>
        </p>
      </header>
      <h2 className="sheet__title">
        <Both {...title} />
      </h2>
      {children}
      <footer className="sheet__foot">
        Mẫu {number}, Thông tư 01/2018/TT-VPCP. Bố cục do Cổng (bản trình diễn mở) thiết kế, chưa đối chiếu với mẫu ban
        hành.
        <span className="sheet__en" lang="en">
          Form {number} of Circular 01/2018/TT-VPCP. The layout is this open demonstration’s own and was not checked
          against the official form.
        </span>
      </footer>
    </article>
  )
}

/** A named value of the paper. */
export function Line({ vi, en, children }: Text & { children: ReactNode }) {
  return (
    <div className="sheet__row">
      <dt>
        <Both vi={vi} en={en} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Places for signatures, side by side. */
export function Signatures({ who }: { who: readonly Text[] }) {
  return (
    <div className="sheet__signatures">
      {who.map((one) => (
        <p key={one.vi}>
          <b>
            <Both {...one} />
          </b>
          <i>Ký, ghi rõ họ tên</i>
        </p>
      ))}
    </div>
  )
}
