import type { SignedReceipt } from '../../../../shared/receipt/receipt.ts'
import type { SignedResult } from '../../../../shared/receipt/result.ts'

/** Hands a receipt over as the file that /verify and the command read. */
export function downloadFile(receipt: object, name: string): void {
  const file = new Blob([`${JSON.stringify(receipt, null, 2)}\n`], { type: 'application/json' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

export const downloadReceipt = (receipt: SignedReceipt): void =>
  downloadFile(receipt, `bien-nhan-${receipt.payload.dossierCode}-${receipt.payload.number}.json`)

export const downloadSignedResult = (result: SignedResult): void =>
  downloadFile(result, `xac-nhan-ket-qua-${result.payload.dossierCode}.json`)
