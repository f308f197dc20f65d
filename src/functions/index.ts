import { roi } from "./case";
import { npv, xnpv } from "./cash-flow";
import { clv } from "./customer";
import { explain } from "./explain";

// One line per function; a test compares these ids with functions.json.
CustomFunctions.associate("NPV", npv);
CustomFunctions.associate("XNPV", xnpv);
CustomFunctions.associate("CLV", clv);
CustomFunctions.associate("ROI", roi);
CustomFunctions.associate("EXPLAIN", explain);
