import type { Answers } from '../../../shared/dossier/dossier.ts'
import type { Fault } from '../../../shared/problem.ts'
import { answerFault } from '../../../shared/service/form.ts'
import { linesIn } from '../../../shared/service/lines.ts'

const ofVietnam = /^(việt nam|viet nam|vietnam|vn)$/i

const notFromHere = {
  vi: 'Hàng nhập khẩu lần đầu không có xuất xứ Việt Nam; hàng Việt Nam quay về thì ghi rõ ở cột tên hàng và chọn loại hình tạm xuất, tái nhập',
  en: 'Goods imported for the first time are not of Vietnamese origin; goods that come back are declared as temporary',
}

/** Cents, as sums of decimals would not be exact. */
const cents = (decimal: string | undefined): number => Math.round(Number(decimal ?? 0) * 100)

const inDollars = (amount: number) => (amount / 100).toFixed(2)

/**
 * What is wrong with declared goods: their values have to add up to the invoice, to the cent, and imported goods come from
 * elsewhere. Our own checks, which spare a correction: no claim about the law.
 */
export function goodsFaults({ declarationType, goods, invoiceValue }: Answers): Fault[] {
  const all = linesIn(goods)
  const sum = all.reduce((total, { value }) => total + cents(value), 0)
  const origins = all.flatMap(({ origin = '' }, at) =>
    declarationType === 'import' && ofVietnam.test(origin.trim())
      ? [answerFault(`goods/${at}/origin`, 'not-from-here', notFromHere)]
      : [],
  )
  if (sum === cents(invoiceValue)) return origins
  const differs = {
    vi: `Các dòng hàng cộng lại được ${inDollars(sum)} USD, không bằng trị giá hóa đơn`,
    en: `The lines add up to ${inDollars(sum)} USD, which is not the invoice value`,
  }
  return [...origins, answerFault('invoiceValue', 'differs', differs)]
}
