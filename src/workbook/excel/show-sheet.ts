/** Brings a sheet to the front, by its name or its id; false when there is none (any more). */
export async function showSheet(nameOrId: string): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(nameOrId);
    sheet.load("id");
    await context.sync();
    if (sheet.isNullObject) return false;
    sheet.activate();
    await context.sync();
    return true;
  });
}
