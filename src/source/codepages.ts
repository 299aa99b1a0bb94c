/**
 * The two code pages in which Kazakh texts of the windows-1251 family are kept, as what differs from windows-1251.
 * KZ-1048 is the Kazakh standard STRK 1048-2002, PT154 the older ParaType page.
 */
export const kazakhCodePages: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  'kz-1048': differences('8dҚ 8eҺ 9dқ 9eһ a1Ұ a2ұ a3Ә a5Ө aaҒ afҮ b4ө baғ bcә bdҢ beң bfү'),
  pt154: differences(
    '80Җ 81Ғ 82Ӯ 83ғ 86Ҷ 87Ү 88Ҳ 89ү 8aҠ 8bӢ 8cҢ 8dҚ 8eҺ 8fҸ 90җ 98ҳ 99ҷ 9aҡ 9bӣ 9cң 9dқ 9eһ 9fҹ a4Ө a5Ҙ a6Ұ aaӘ adӯ afҜ b1ұ b4ҙ b5ө baә bdҪ beҫ bfҝ',
  ),
}

function differences(table: string): Record<number, string> {
  return Object.fromEntries(
    table.split(' ').map((entry) => [Number.parseInt(entry.slice(0, 2), 16), entry.slice(2)]),
  )
}
