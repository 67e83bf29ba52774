export type Scanned = { reference: string; amount?: number; account: string; description: string }

function fields(payload: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (let at = 0; at < payload.length; ) {
    const length = Number(payload.slice(at + 2, at + 4))
    const value = payload.slice(at + 4, at + 4 + length)
    if (!/^\d{4}$/.test(payload.slice(at, at + 4)) || value.length !== length) throw new RangeError('not an EMV code')
    found[payload.slice(at, at + 2)] = value
    at += 4 + length
  }
  return found
}

function checksum(text: string): string {
  let crc = 0xffff
  for (const byte of Buffer.from(text, 'latin1')) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

/**
 * What a phone's bank app reads from a VietQR payload: written apart from the portal's encoder, so that the two check
 * each other. Undefined when it is no VietQR code or its checksum is wrong.
 */
export function readVietQr(payload: string): Scanned | undefined {
  try {
    const { '38': merchant = '', '54': amount, '62': labels = '', '63': crc } = fields(payload)
    if (crc !== checksum(payload.slice(0, -4))) return undefined
    const { '00': scheme, '01': beneficiary = '' } = fields(merchant)
    const { '01': bill, '05': label, '08': purpose = '' } = fields(labels)
    const reference = label ?? bill
    const account = fields(beneficiary)['01']
    if (scheme !== 'A000000727' || account === undefined || reference === undefined) return undefined
    return { reference, account, description: purpose, ...(amount && { amount: Number(amount) }) }
  } catch {
    return undefined
  }
}
