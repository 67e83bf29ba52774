const alongARoad = ['red_line', 'building_line']

/** Whether what is asked (contents joined by commas) can only be told along a certain road. */
export const concernsARoad = (requestedContent: string): boolean =>
  requestedContent.split(',').some((one) => alongARoad.includes(one))
