import { approximateValueOf, NOTHING, type SizedAmount } from "../cash-flow/approximate-at-rates";
import {
  periodCount,
  requireDiscounting,
  type DiscountRate,
  type FirstPeriod,
  type Timing,
} from "../cash-flow/discounting";
import { discounted } from "../cash-flow/present-value";
import { ValuationError } from "../errors";
import { nearestDoubleTo } from "../numeric/computable-number";
import { negative, plus, type Approximation, type DoubleDouble } from "../numeric/double-double";
import { fractionOf, subtract, ZERO, type Fraction } from "../numeric/fraction";
import { exactScale, readAmount } from "../numeric/read-amounts";
import { requireFinite, requireRepresentable, requireSeries } from "../require";
import { requireRetention, requireRetentionFor, type RetentionRate } from "./require-retention";

/** What customerCashFlowValue assumes unless told otherwise. */
export interface CashFlowValueOptions {
  /** share of customers who stay in each period after today; 1 unless given */
  readonly retention?: RetentionRate | undefined;
  /** when within its period a flow after today falls due; "end" unless given */
  readonly timing?: Timing | undefined;
  /** the period of the first flow; 1, the period that begins today, unless given */
  readonly first?: FirstPeriod | undefined;
  /** money paid today to win the customer; 0 unless given */
  readonly acquisitionCost?: number | undefined;
}

/** The same with everything said. */
interface Terms {
  readonly revenues: readonly number[];
  readonly costs: readonly number[];
  readonly rate: DiscountRate;
  readonly retention: RetentionRate;
  readonly timing: Timing;
  readonly first: FirstPeriod;
  readonly acquisitionCost: number;
}

/**
 * Customer lifetime value from the revenues and costs of each period, the first of them one period
 * ahead unless `first` is 0.
 *
 *     CLV = Σ (revenues[i] − costs[i]) · S(t) · D(t) − acquisitionCost,   t = first + i
 *     S(t) = retention[1] · … · retention[t],   S(0) = 1
 *
 * D(t) is the discount factor of netPresentValue. A flow today is certain; the flow of a period
 * needs the customer to have stayed through that period, as with the convention "renewal" of
 * customerLifetimeValue.
 *
 * Excel has no function for this. The result is correctly rounded: the double nearest to the exact
 * value, inputs taken as the decimals they print as.
 *
 * @param revenues money received per period in order of time; length ≥ 1
 * @param costs money paid per period as positive amounts; as many as `revenues`
 * @param rate discount rate per period as a decimal (0.08 is 8 %), above −1; or one per period
 *   after today
 * @param options retention, timing, period of the first flow and acquisition cost
 * @returns money today per customer, in the currency of `revenues`
 * @throws {ValuationError} "empty", "not-finite", "out-of-domain", "different-lengths", "overflow"
 * @see Berger, Nasr: Customer lifetime value, J. Interactive Marketing 12 (1998), on net
 *   contribution by period
 * @example
 * customerCashFlowValue([100, 100], [50, 75], 0.25); // 56
 * customerCashFlowValue([100, 100], [50, 75], 0.25, { retention: 0.5 }); // 24
 * customerCashFlowValue([100, 100], [50, 75], 0.25, { first: 0, acquisitionCost: 40 }); // 30
 */
export function customerCashFlowValue(
  revenues: readonly number[],
  costs: readonly number[],
  rate: DiscountRate,
  options: CashFlowValueOptions = {},
): number {
  const { retention = 1, timing = "end", first = 1, acquisitionCost = 0 } = options;
  const terms = { revenues, costs, rate, retention, timing, first, acquisitionCost };
  requireTerms(terms);

  return requireRepresentable(
    "customer lifetime value",
    nearestDoubleTo({
      approximation: approximateValue(terms),
      precisely: () => discounted({ rate, timing, retention }, netAmounts(terms)),
    }),
  );
}

function requireTerms({ revenues, costs, rate, retention, timing, first, ...rest }: Terms): void {
  requireSeries("revenues", revenues);
  requireSeries("costs", costs);
  if (revenues.length !== costs.length) {
    throw new ValuationError(
      "different-lengths",
      `revenues and costs must hold the same number of amounts, got ${String(revenues.length)} and ${String(costs.length)}`,
    );
  }
  requireDiscounting(rate, revenues.length, timing, first);
  requireRetention("retention", retention);
  requireRetentionFor(retention, periodCount(revenues.length, first));
  requireFinite("acquisitionCost", rest.acquisitionCost);
}

// The net flow of a period is a difference, hence sized by its two parts: exact on a common power of
// ten, else known to the READING_ERROR of 14 u² of either and 3 u² for each of up to two subtractions.
function approximateValue(terms: Terms): Approximation | undefined {
  const { revenues, costs, rate, retention, timing, first, acquisitionCost } = terms;
  const scale = exactScale(revenues, costs, [acquisitionCost]);
  const net: SizedAmount[] = [];
  for (let index = 0; index < revenues.length; index++) {
    const received = readAmount(revenues[index] ?? NaN, scale);
    const paid = readAmount(costs[index] ?? NaN, scale);
    if (received === undefined || paid === undefined) return undefined;
    net.push(less(received, Math.abs(received.hi), paid));
  }

  const won = readAmount(acquisitionCost, scale);
  if (won === undefined) return undefined;
  const flowToday = first === 0 ? net.shift() : undefined;
  const { size } = flowToday ?? NOTHING;
  const today = less(flowToday ?? NOTHING, size, won);
  return approximateValueOf(today, net, scale ?? 1, rate, timing, retention);
}

function less(amount: DoubleDouble, size: number, part: DoubleDouble): SizedAmount {
  const { hi, lo } = plus(amount, negative(part));
  return { hi, lo, size: size + Math.abs(part.hi) };
}

function netAmounts({ revenues, costs, first, acquisitionCost }: Terms): Fraction[] {
  const net = revenues.map((revenue, index) =>
    subtract(fractionOf(revenue), fractionOf(costs[index] ?? 0)),
  );
  const [flowToday = ZERO] = first === 0 ? net : [];
  return [subtract(flowToday, fractionOf(acquisitionCost)), ...net.slice(1 - first)];
}
