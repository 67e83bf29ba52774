/**
 * The letters without their marks, in lower case: `Đổi giấy phép` → `doi giay phep`. One function for index and query.
 * NFD splits ổ into o and two marks, but leaves đ whole, so đ is folded by hand.
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
