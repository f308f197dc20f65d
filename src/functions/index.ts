import { roi } from "./case";
import { npv } from "./cash-flow";
import { clv } from "./customer";
import { irr, irrAll, xirr, xirrAll } from "./rates-of-return";

// One line per function; a test compares these ids with functions.json.
CustomFunctions.associate("NPV", npv);
CustomFunctions.associate("IRR", irr);
CustomFunctions.associate("IRR.ALL", irrAll);
CustomFunctions.associate("XIRR", xirr);
CustomFunctions.associate("XIRR.ALL", xirrAll);
CustomFunctions.associate("CLV", clv);
CustomFunctions.associate("ROI", roi);
