/** Where the money goes: a bank by its id (BIN) with an account or card number, as NAPAS writes it. */
export type VietQr = {
  bankBin: string
  account: string
  to?: 'account' | 'card'
  /** Integer đồng; given = a dynamic code for one payment, absent = a static one. */
  amount?: number
  billNumber?: string
  reference?: string
  /** What stands on the bank statement. Printable ASCII. */
  purpose?: string
}

const field = (id: string, value: string): string => {
  if (value.length > 99) throw new RangeError(`VietQR field ${id} is longer than 99 characters`)
  return `${id}${String(value.length).padStart(2, '0')}${value}`
}

const fields = (values: Record<string, string | undefined>): string =>
  Object.entries(values)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([id, value]) => (value === undefined || value === '' ? '' : field(id, value)))
    .join('')

/** CRC-16/CCITT-FALSE: polynomial 0x1021, initial 0xFFFF, no reflection; 4 upper-case hex digits. */
export function crc16(text: string): string {
  let crc = 0xffff
  for (const byte of Buffer.from(text, 'latin1')) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = ((crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff) >>> 0
  }
  return crc.toString(16).toUpperCase().padStart(4, '0')
}

/**
 * The payload of a VietQR code (NAPAS 247, EMVCo merchant-presented mode, NAPAS QR format 1.5.2).
 * Throws RangeError for what the format cannot hold. [source: domain reference, checked against the specification's examples]
 */
export function vietQr({ bankBin, account, to = 'account', amount, billNumber, reference, purpose }: VietQr): string {
  if (!/^\d{6}$/.test(bankBin)) throw new RangeError('A bank id has six digits')
  if (!/^[0-9A-Za-z]{1,19}$/.test(account))
    throw new RangeError('An account or card number has 1 to 19 letters and digits')
  if (amount !== undefined && !(Number.isSafeInteger(amount) && amount > 0 && amount < 1e13))
    throw new RangeError('An amount is a positive number of whole đồng of at most 13 digits')
  const labels = { '01': billNumber, '05': reference, '08': purpose }
  if (Object.values(labels).some((label) => label !== undefined && !/^[\x20-\x7e]{0,25}$/.test(label)))
    throw new RangeError('A label has at most 25 printable ASCII characters')
  const merchant = fields({
    '00': 'A000000727',
    '01': fields({ '00': bankBin, '01': account }),
    '02': to === 'account' ? 'QRIBFTTA' : 'QRIBFTTC',
  })
  const open = `${fields({
    '00': '01',
    '01': amount === undefined ? '11' : '12',
    '38': merchant,
    '53': '704',
    '54': amount?.toString(),
    '58': 'VN',
    '62': fields(labels),
  })}6304`
  return open + crc16(open)
}
