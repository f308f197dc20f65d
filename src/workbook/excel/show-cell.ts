/** Brings a cell to the front and selects it; false when its sheet is not there (any more). */
export async function showCell(sheetId: string, address: string): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load("id");
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
    return true;
  });
}
