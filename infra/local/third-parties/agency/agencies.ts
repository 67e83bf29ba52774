type Words = { vi: string; en: string }

/** An agency that this process can play: what it looks at, and what it says when it does not agree. */
export type Played = {
  name: Words
  /** The answer whose last three digits are the magic value. */
  magic: { name: string; label: Words }
  colour: string
  refusal: Words
  /** Said after it had agreed. */
  secondThought: Words
}

export const played: Record<string, Played> = {
  'traffic-police': {
    name: { vi: 'Cảnh sát giao thông (thử nghiệm)', en: 'Traffic Police (sandbox)' },
    magic: { name: 'currentLicenceNumber', label: { vi: 'Số giấy phép lái xe', en: 'Licence number' } },
    colour: '#8a2b0b',
    refusal: {
      vi: 'Còn một quyết định xử phạt chưa thi hành xong.',
      en: 'A decision on a fine is not settled yet.',
    },
    secondThought: {
      vi: 'Đính chính: vừa có một quyết định xử phạt mới.',
      en: 'Correction: a new decision on a fine has just come in.',
    },
  },
  'health-records': {
    name: { vi: 'Dữ liệu giấy khám sức khỏe (thử nghiệm)', en: 'Health certificates (sandbox)' },
    magic: { name: 'healthCertificateNumber', label: { vi: 'Số giấy khám sức khỏe', en: 'Health certificate number' } },
    colour: '#0b6b5c',
    refusal: {
      vi: 'Không tìm thấy giấy khám sức khỏe còn hiệu lực với số này.',
      en: 'No valid health certificate was found under this number.',
    },
    secondThought: {
      vi: 'Đính chính: cơ sở khám đã thu hồi giấy này.',
      en: 'Correction: the clinic has withdrawn this certificate.',
    },
  },
}
