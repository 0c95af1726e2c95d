/** Other names that people use, by place id: old names, short forms, common misspellings. Staff add more. */
export const aliases: Record<string, string[]> = {
  'gn-1172451': ['lhr', 'lahor', 'لاہور شہر'],
  'gn-1179400': ['lyallpur', 'fsd', 'لائل پور'],
  'gn-1166993': ['pindi', 'rwp', 'پنڈی'],
  'gn-1169825': ['multaan', 'مدینۃ الاولیاء'],
  'gn-1177662': ['gujranwalla', 'grw'],
  'gn-1167460': ['ryk', 'rahimyar khan'],
}
