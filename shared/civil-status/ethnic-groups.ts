import type { Text } from '../text.ts'

/**
 * The 54 ethnic groups by their two-digit code, in the order of the 1979 list of the General Statistics Office (Decision
 * 121-TCTK/PPCĐ, from general knowledge, unverified). A name is the same in both languages.
 */
const names = [
  ...['Kinh', 'Tày', 'Thái', 'Hoa', 'Khơ-me', 'Mường', 'Nùng', 'Mông', 'Dao', 'Gia-rai', 'Ngái', 'Ê-đê', 'Ba-na'],
  ...['Xơ-đăng', 'Sán Chay', 'Cơ-ho', 'Chăm', 'Sán Dìu', 'Hrê', 'Mnông', 'Ra-glai', 'Xtiêng', 'Bru-Vân Kiều', 'Thổ'],
  ...['Giáy', 'Cơ-tu', 'Gié-Triêng', 'Mạ', 'Khơ-mú', 'Co', 'Tà-ôi', 'Chơ-ro', 'Kháng', 'Xinh-mun', 'Hà Nhì', 'Chu-ru'],
  ...['Lào', 'La Chí', 'La Ha', 'Phù Lá', 'La Hủ', 'Lự', 'Lô Lô', 'Chứt', 'Mảng', 'Pà Thẻn', 'Cơ Lao', 'Cống', 'Bố Y'],
  ...['Si La', 'Pu Péo', 'Brâu', 'Ơ Đu', 'Rơ-măm'],
]

export const ethnicGroups: Record<string, Text> = Object.fromEntries(
  names.map((name, at) => [String(at + 1).padStart(2, '0'), { vi: name, en: name }]),
)
