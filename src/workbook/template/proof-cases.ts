import type { NumberFormatName } from "./styles";

/** A published result, and the formula that must give it. */
export interface ProofCase {
  readonly what: string;
  readonly source: string;
  /** Without "="; it holds all its inputs. */
  readonly formula: string;
  readonly published: number;
  /** Half a unit of the last digit that is printed: what rounding in print explains. */
  readonly tolerance: number;
  readonly number: NumberFormatName;
  /** Why the published value is wrong; left out where it is right. */
  readonly wrong?: string;
}

export interface ProofGroup {
  readonly title: string;
  readonly cases: readonly ProofCase[];
}

const MICROSOFT = "Microsoft, Excel function reference";
const MICROSOFT_XNPV = "{-10000,2750,4250,3250,2750},{39448,39508,39751,39859,39904}";
const TEI = "Forrester TEI study of SalesLoft, table of benefits and costs";
const TEI_BENEFITS = "{0,1606511,3061331,4229760}";
const TEI_COSTS = "{53150,666715,636772,647783}";
const MULTIPLES = "Gupta, Lehmann: Customers as assets (2003), margin multiples";

const RECENCY =
  "CRM.CLV.MARKOV({0.3,0.7,0,0,0;0.2,0,0.8,0,0;0.15,0,0,0.85,0;0.05,0,0,0,0.95;0,0,0,0,1}," +
  "{36,-4,-4,-4,0},20%,4)";

/** Published examples, those whose printed result is wrong among them. */
export const PROOF_GROUPS: readonly ProofGroup[] = [
  {
    title: "Cash flow",
    cases: [
      {
        what: "Net present value, first flow one period ahead",
        source: `${MICROSOFT}: NPV, example 1`,
        formula: "CRM.NPV(10%,{-10000,3000,4200,6800},,1)",
        published: 1188.44,
        tolerance: 0.005,
        number: "moneyExact",
      },
      {
        what: "Net present value less 40,000 today",
        source: `${MICROSOFT}: NPV, example 2`,
        formula: "CRM.NPV(8%,{-40000,8000,9200,10000,12000,14500})",
        published: 1922.06,
        tolerance: 0.005,
        number: "moneyExact",
      },
      {
        what: "The same with a loss of 9,000 in the sixth year",
        source: `${MICROSOFT}: NPV, example 2`,
        formula: "CRM.NPV(8%,{-40000,8000,9200,10000,12000,14500,-9000})",
        published: -3749.47,
        tolerance: 0.005,
        number: "moneyExact",
      },
      {
        what: "Net present value, first flow today",
        source: "numpy-financial, tests of npv",
        formula: "CRM.NPV(5%,{-15000,1500,2500,3500,4500,6000})",
        published: 122.89,
        tolerance: 0.005,
        number: "moneyExact",
      },
      {
        what: "Four yearly flows of 40,000 for 100,000 today at 10%",
        source: "Textbook with a table of discount factors",
        formula: "CRM.NPV(10%,{-100000,40000,40000,40000,40000})",
        published: 26_760,
        tolerance: 0.5,
        number: "moneyExact",
        wrong: "The printed factors have three decimals; 40,000 times their error is 34.62",
      },
      {
        what: "Net present value of dated flows",
        source: `${MICROSOFT}: XNPV`,
        formula: `CRM.XNPV(9%,${MICROSOFT_XNPV})`,
        published: 2086.65,
        tolerance: 0.005,
        number: "moneyExact",
      },
      {
        what: "Internal rate of return after four years",
        source: `${MICROSOFT}: IRR`,
        formula: "CRM.IRR({-70000,12000,15000,18000,21000})",
        published: -0.021,
        tolerance: 0.0005,
        number: "percentExact",
      },
      {
        what: "Internal rate of return after five years",
        source: `${MICROSOFT}: IRR`,
        formula: "CRM.IRR({-70000,12000,15000,18000,21000,26000})",
        published: 0.087,
        tolerance: 0.0005,
        number: "percentExact",
      },
      {
        what: "Internal rate of return after two years",
        source: `${MICROSOFT}: IRR`,
        formula: "CRM.IRR({-70000,12000,15000})",
        published: -0.444,
        tolerance: 0.0005,
        number: "percentExact",
      },
      {
        what: "The lower of two internal rates of return",
        source: "numpy-financial, issue 28",
        formula: "INDEX(CRM.IRR.ALL({-50,-100,600,300,-100}),1)",
        published: -0.7689,
        tolerance: 0.00005,
        number: "percentExact",
      },
      {
        what: "The higher of the two",
        source: "numpy-financial, issue 28",
        formula: "INDEX(CRM.IRR.ALL({-50,-100,600,300,-100}),2)",
        published: 1.8544,
        tolerance: 0.00005,
        number: "percentExact",
      },
      {
        what: "Rate of return of dated flows",
        source: `${MICROSOFT}: XIRR`,
        formula: `CRM.XIRR(${MICROSOFT_XNPV})`,
        published: 0.373362535,
        tolerance: 5e-9,
        number: "percentExact",
      },
      {
        what: "Two flows three weeks apart",
        source: "PhpSpreadsheet, tests of XIRR",
        formula: "CRM.XIRR({-1000000.706,947003.58},{43348,43369})",
        published: -0.6118824,
        tolerance: 5e-8,
        number: "percentExact",
      },
      {
        what: "Five payments in, one out, at a loss",
        source: "Flock (2011), where Excel's XIRR shows 0.00%",
        formula:
          "CRM.XIRR({5290.5,5290.5,5290.5,5290.5,6273.2,5417.2,5492.05,5486.15,-20004}," +
          "{40269,40269,40269,40269,40490,40575,40617,40675,40786})",
        published: 2.98e-9,
        tolerance: 5e-12,
        number: "percentExact",
        wrong:
          "At Excel's 2.98E-09 the flows are not worth nothing: it is where the search stopped",
      },
      {
        what: "Modified internal rate of return, five years",
        source: `${MICROSOFT}: MIRR`,
        formula: "CRM.MIRR({-120000,39000,30000,21000,37000,46000},10%,12%)",
        published: 0.1261,
        tolerance: 0.00005,
        number: "percentExact",
      },
      {
        what: "The same, three years",
        source: `${MICROSOFT}: MIRR`,
        formula: "CRM.MIRR({-120000,39000,30000,21000},10%,12%)",
        published: -0.048,
        tolerance: 0.00005,
        number: "percentExact",
      },
      {
        what: "The same, five years, reinvested at 14%",
        source: `${MICROSOFT}: MIRR`,
        formula: "CRM.MIRR({-120000,39000,30000,21000,37000,46000},10%,14%)",
        published: 0.1348,
        tolerance: 0.00005,
        number: "percentExact",
      },
      {
        what: "15% a year as a continuous rate per week",
        source: "BTYD package for R, pnbd.DERT",
        formula: 'CRM.RATE.CONVERT(15%,1,52,"continuous")',
        published: 0.0027,
        tolerance: 0.00005,
        number: "percentExact",
      },
      {
        what: "100 in one period at 15%",
        source: "Enginius, help on discounting",
        formula: "CRM.NPV(15%,{0,100})",
        published: 86.9,
        tolerance: 0.005,
        number: "moneyExact",
        wrong: "100 / 1.15 is 86.96",
      },
      {
        what: "15% a quarter, as a yearly rate",
        source: "Enginius, help on discounting: “almost 48%”",
        formula: "CRM.RATE.CONVERT(15%,4,1)",
        published: 0.48,
        tolerance: 0.005,
        number: "percentExact",
        wrong: "Four quarters at 15% compound to 74.9%; a value falls by 42.8% in that year",
      },
    ],
  },
  {
    title: "Business case",
    cases: [
      {
        what: "Present value of benefits",
        source: TEI,
        formula: `CRM.NPV(10%,${TEI_BENEFITS})`,
        published: 7_168_371,
        tolerance: 0.5,
        number: "money",
      },
      {
        what: "Present value of costs",
        source: TEI,
        formula: `CRM.NPV(10%,${TEI_COSTS})`,
        published: 1_672_201,
        tolerance: 0.5,
        number: "money",
      },
      {
        what: "Return on investment",
        source: TEI,
        formula: `CRM.ROI(${TEI_BENEFITS},${TEI_COSTS},10%)`,
        published: 3.29,
        tolerance: 0.005,
        number: "percent",
      },
      {
        what: "Return on investment of 10,000 and 5,000 a year for 15,000 a year",
        source: "Forrester, TEI explained with a lemonade stand",
        formula: "CRM.ROI({0,15000,15000,15000},{10000,5000,5000,5000},10%)",
        published: 0.66,
        tolerance: 0.005,
        number: "percent",
      },
      {
        what: "Payback of the same, in months",
        source: "Forrester, TEI explained with a lemonade stand",
        formula: "CRM.PAYBACK({-10000,10000,10000,10000})*12",
        published: 12,
        tolerance: 0.5,
        number: "decimalShort",
      },
      {
        what: "Return of $8.71 against $5.60 before, as growth",
        source: "Nucleus Research on CRM (2014): “38% more”",
        formula: "CRM.ROI({8.71},{5.6})",
        published: 0.38,
        tolerance: 0.005,
        number: "percentExact",
        wrong: "From 5.60 to 8.71 is 55.5% more",
      },
    ],
  },
  {
    title: "Customer value",
    cases: [
      {
        what: "Margin multiple, retention 60%, discount rate 10%",
        source: MULTIPLES,
        formula: "CRM.CLV(1,60%,10%)",
        published: 1.2,
        tolerance: 0.005,
        number: "decimal",
      },
      {
        what: "Margin multiple, retention 80%, discount rate 10%",
        source: MULTIPLES,
        formula: "CRM.CLV(1,80%,10%)",
        published: 2.67,
        tolerance: 0.005,
        number: "decimal",
      },
      {
        what: "Margin multiple, retention 90%, discount rate 16%",
        source: MULTIPLES,
        formula: "CRM.CLV(1,90%,16%)",
        published: 3.46,
        tolerance: 0.005,
        number: "decimal",
      },
      {
        what: "Lifetime value with retention spending in mid-year, ten years",
        source: "Berger, Nasr: Customer lifetime value (1998), case 1",
        formula: 'CRM.CLV(260,75%,20%,"due",11)-CRM.CLV(50,75%,20%,"mid",10)',
        published: 568.78,
        tolerance: 0.005,
        number: "moneyExact",
      },
      {
        what: "Customer who has just bought, five states by recency, four periods",
        source: "Pfeifer, Carraway: Markov chains (2000)",
        formula: `INDEX(${RECENCY},1)`,
        published: 50.115,
        tolerance: 0.0005,
        number: "moneyExact",
      },
      {
        what: "Customer who bought one period ago",
        source: "Pfeifer, Carraway: Markov chains (2000)",
        formula: `INDEX(${RECENCY},2)`,
        published: 4.22,
        tolerance: 0.0005,
        number: "moneyExact",
      },
      {
        what: "Expected periods, half stay after the first and 75% later",
        source: "Textbook exercise on churn by tenure",
        formula: 'CRM.CLV.SCHEDULE(1,{0.5,0.75},0,"due")',
        published: 3,
        tolerance: 0.05,
        number: "decimal",
      },
      {
        what: "Return on 70 million that raise customer equity by 101.3 million",
        source: "Rust, Lemon, Zeithaml: Return on marketing (2004)",
        formula: "CRM.ROI({101.3},{70})",
        published: 0.447,
        tolerance: 0.0005,
        number: "percentExact",
      },
    ],
  },
];
