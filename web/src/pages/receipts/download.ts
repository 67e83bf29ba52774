import type { SignedReceipt } from '../../../../shared/receipt/receipt.ts'
import type { SignedResult } from '../../../../shared/receipt/result.ts'

/** Hands it over as the file that /verify and the command read. */
function hand(over: object, name: string): void {
  const file = new Blob([`${JSON.stringify(over, null, 2)}\n`], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = `${name}.json`
  link.click()
  URL.revokeObjectURL(link.href)
}

export const downloadReceipt = (receipt: SignedReceipt): void =>
  hand(receipt, `bien-nhan-${receipt.payload.dossierCode}-${receipt.payload.number}`)

export const downloadSignedResult = (result: SignedResult): void =>
  hand(result, `xac-nhan-ket-qua-${result.payload.dossierCode}`)
