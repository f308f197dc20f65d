import { keepViewTexts } from "../../../locales/en/taskpane/keep";
import type { LineTable } from "../../../workbook/excel/keep";
import { ChoiceField } from "../../choice-field";

const texts = keepViewTexts.lines;
const TABLES: readonly LineTable[] = ["costs", "benefits", "customers"];

interface TableFieldProps {
  readonly value: LineTable;
  readonly onChange: (table: LineTable) => void;
}

/** Which of the tables of lines. */
export function TableField({ value, onChange }: TableFieldProps) {
  return (
    <ChoiceField
      label={texts.table}
      value={value}
      choices={TABLES.map((table) => ({ value: table, text: texts.tables[table] }))}
      onChange={onChange}
    />
  );
}
