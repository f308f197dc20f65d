import { bcr, breakeven, payback, roi } from "./case";
import { caseTable } from "./case-table";
import { npv } from "./cash-flow";
import { riskadj, tco } from "./costs";
import { clv } from "./customer";
import { discount, mirr, rateConvert } from "./rates";

// One line per function; a test compares these ids with functions.json.
CustomFunctions.associate("NPV", npv);
CustomFunctions.associate("CLV", clv);
CustomFunctions.associate("ROI", roi);
CustomFunctions.associate("MIRR", mirr);
CustomFunctions.associate("RATE.CONVERT", rateConvert);
CustomFunctions.associate("DISCOUNT", discount);
CustomFunctions.associate("BCR", bcr);
CustomFunctions.associate("PAYBACK", payback);
CustomFunctions.associate("TCO", tco);
CustomFunctions.associate("RISKADJ", riskadj);
CustomFunctions.associate("BREAKEVEN", breakeven);
CustomFunctions.associate("CASE", caseTable);
