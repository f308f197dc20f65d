import { roi } from "./case";
import { npv, xnpv } from "./cash-flow";
import { explain } from "./explain";
import { clv, clvMarkov, clvSchedule } from "./customer";
import { clvCashflow } from "./customer-cash-flow";
import { equity, impact } from "./customer-equity";
import { allocate, ltvcac } from "./customer-spending";

// One line per function; a test compares these ids with functions.json.
CustomFunctions.associate("NPV", npv);
CustomFunctions.associate("XNPV", xnpv);
CustomFunctions.associate("CLV", clv);
CustomFunctions.associate("CLV.CASHFLOW", clvCashflow);
CustomFunctions.associate("CLV.SCHEDULE", clvSchedule);
CustomFunctions.associate("CLV.MARKOV", clvMarkov);
CustomFunctions.associate("EQUITY", equity);
CustomFunctions.associate("IMPACT", impact);
CustomFunctions.associate("ALLOCATE", allocate);
CustomFunctions.associate("LTVCAC", ltvcac);
CustomFunctions.associate("ROI", roi);
CustomFunctions.associate("EXPLAIN", explain);
