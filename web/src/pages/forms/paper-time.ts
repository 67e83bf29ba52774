const parts = (iso: string): Record<string, string> => {
  const format = new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hourCycle: 'h23',
  })
  return Object.fromEntries(format.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
}

/** `22/11/2026`, in Vietnam's time: papers are Vietnamese whatever the screen's language. */
export function paperDate(iso: string): string {
  const { day, month, year } = parts(iso)
  return `${day}/${month}/${year}`
}

/** `08:30 ngày 22/11/2026`. */
export function paperTime(iso: string): string {
  const { hour, minute } = parts(iso)
  return `${hour}:${minute} ngày ${paperDate(iso)}`
}

/** `ngày 22 tháng 11 năm 2026`. */
export function longDate(iso: string): string {
  const { day, month, year } = parts(iso)
  return `ngày ${day} tháng ${month} năm ${year}`
}
