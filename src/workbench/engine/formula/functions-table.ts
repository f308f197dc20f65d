/** One function a line: NAME(parameter, [optional parameter], repeated parameter, ...): what it gives. */
export const FUNCTIONS_TABLE = `
SUM(number, ...): Adds numbers and ranges
AVERAGE(number, ...): Mean of the numbers
MIN(number, ...): Smallest number
MAX(number, ...): Largest number
COUNT(value, ...): How many cells hold numbers
COUNTA(value, ...): How many cells are not empty
COUNTBLANK(range): How many cells are empty
COUNTIF(range, criteria): How many cells meet a condition
COUNTIFS(range, criteria, ...): How many rows meet all conditions
SUMIF(range, criteria, [sum_range]): Sum of the cells that meet a condition
SUMIFS(sum_range, criteria_range, criteria, ...): Sum of the cells that meet all conditions
AVERAGEIF(range, criteria, [average_range]): Mean of the cells that meet a condition
AVERAGEIFS(average_range, criteria_range, criteria, ...): Mean of the cells that meet all conditions
MAXIFS(max_range, criteria_range, criteria, ...): Largest number that meets all conditions
MINIFS(min_range, criteria_range, criteria, ...): Smallest number that meets all conditions
SUMPRODUCT(array, ...): Multiplies ranges cell by cell and adds the products
PRODUCT(number, ...): Multiplies numbers
SUBTOTAL(function_num, ref, ...): Total of a list, without the subtotals in it
AGGREGATE(function_num, options, ref, ...): Total of a list, passing over errors or hidden rows
ROUND(number, num_digits): Rounds to a number of digits
ROUNDUP(number, num_digits): Rounds away from zero
ROUNDDOWN(number, num_digits): Rounds towards zero
MROUND(number, multiple): Rounds to a multiple
INT(number): Rounds down to a whole number
TRUNC(number, [num_digits]): Cuts off digits
ABS(number): The number without its sign
SIGN(number): 1, 0 or -1
SQRT(number): Square root
POWER(number, power): A number raised to a power
EXP(number): e raised to a power
LN(number): Natural logarithm
LOG(number, [base]): Logarithm to a base; 10 if none is given
LOG10(number): Logarithm to base 10
MOD(number, divisor): Remainder of a division
QUOTIENT(numerator, denominator): Whole part of a division
CEILING(number, significance): Rounds up to a multiple
FLOOR(number, significance): Rounds down to a multiple
PI(): The number pi
RAND(): Random number from 0 to 1, new at each calculation
RANDBETWEEN(bottom, top): Random whole number between two bounds
RANDARRAY([rows], [columns], [min], [max], [whole_number]): Array of random numbers
FACT(number): Factorial
COMBIN(number, number_chosen): Number of ways to choose
SUMSQ(number, ...): Sum of squares
IF(logical_test, value_if_true, [value_if_false]): One value or another, by a condition
IFS(logical_test, value_if_true, ...): The value of the first condition that holds
IFERROR(value, value_if_error): A value, or another one if it is an error
IFNA(value, value_if_na): A value, or another one if it is #N/A
SWITCH(expression, value, result, ...): The result that belongs to a value
CHOOSE(index_num, value, ...): A value by its position
AND(logical, ...): Whether all conditions hold
OR(logical, ...): Whether any condition holds
NOT(logical): The opposite of a condition
XOR(logical, ...): Whether an odd number of conditions hold
LET(name, value, ..., calculation): Names values and calculates with them
LAMBDA(parameter, ..., calculation): A function of your own
MAP(array, ..., lambda): Applies a function to every element
REDUCE([initial_value], array, lambda): Folds an array into one value
SCAN([initial_value], array, lambda): Folds an array and shows each step
BYROW(array, lambda): Applies a function to every row
BYCOL(array, lambda): Applies a function to every column
MAKEARRAY(rows, columns, lambda): An array from a function of row and column
VLOOKUP(lookup_value, table_array, col_index_num, [range_lookup]): Finds a row by its first column
HLOOKUP(lookup_value, table_array, row_index_num, [range_lookup]): Finds a column by its first row
XLOOKUP(lookup_value, lookup_array, return_array, [if_not_found], [match_mode], [search_mode]): Finds a value and gives what stands beside it
LOOKUP(lookup_value, lookup_vector, [result_vector]): Finds a value in sorted cells
INDEX(array, row_num, [column_num]): The cell at a row and column of a range
MATCH(lookup_value, lookup_array, [match_type]): Position of a value in a range
XMATCH(lookup_value, lookup_array, [match_mode], [search_mode]): Position of a value, exact unless asked otherwise
OFFSET(reference, rows, cols, [height], [width]): A range so many rows and columns away
INDIRECT(ref_text, [a1]): The reference that a text names
ROW([reference]): Row number
ROWS(array): How many rows a range has
COLUMN([reference]): Column number
COLUMNS(array): How many columns a range has
ADDRESS(row_num, column_num, [abs_num], [a1], [sheet_text]): An address as text
TRANSPOSE(array): Turns rows into columns
FILTER(array, include, [if_empty]): The rows that meet a condition
SORT(array, [sort_index], [sort_order], [by_col]): Sorts a range
SORTBY(array, by_array, [sort_order], ...): Sorts a range by another one
UNIQUE(array, [by_col], [exactly_once]): Each different value once
SEQUENCE(rows, [columns], [start], [step]): Numbers in even steps
TAKE(array, rows, [columns]): The first or last rows and columns
DROP(array, rows, [columns]): All but the first or last rows and columns
CHOOSECOLS(array, col_num, ...): Some columns of a range
CHOOSEROWS(array, row_num, ...): Some rows of a range
VSTACK(array, ...): Puts ranges below each other
HSTACK(array, ...): Puts ranges beside each other
TOCOL(array, [ignore], [scan_by_column]): A range as one column
TOROW(array, [ignore], [scan_by_column]): A range as one row
LEFT(text, [num_chars]): First characters of a text
RIGHT(text, [num_chars]): Last characters of a text
MID(text, start_num, num_chars): Characters from the middle of a text
LEN(text): Length of a text
LOWER(text): A text in small letters
UPPER(text): A text in capitals
PROPER(text): A text with each word capitalised
TRIM(text): A text without spare spaces
CLEAN(text): A text without control characters
CONCAT(text, ...): Joins texts and ranges
CONCATENATE(text, ...): Joins texts
TEXTJOIN(delimiter, ignore_empty, text, ...): Joins texts with something between them
TEXT(value, format_text): A number as text in a format
VALUE(text): The number a text stands for
FIND(find_text, within_text, [start_num]): Position of a text, minding capitals
SEARCH(find_text, within_text, [start_num]): Position of a text, whatever its capitals
SUBSTITUTE(text, old_text, new_text, [instance_num]): Replaces a text by another
REPLACE(old_text, start_num, num_chars, new_text): Replaces characters by their position
REPT(text, number_times): Repeats a text
EXACT(text1, text2): Whether two texts are the same
TEXTBEFORE(text, delimiter, [instance_num]): What stands before a delimiter
TEXTAFTER(text, delimiter, [instance_num]): What stands after a delimiter
TEXTSPLIT(text, col_delimiter, [row_delimiter]): Splits a text into cells
CHAR(number): The character of a code
DATE(year, month, day): A date from year, month and day
TODAY(): The date of today
NOW(): Date and time now
YEAR(serial_number): Year of a date
MONTH(serial_number): Month of a date
DAY(serial_number): Day of a date
WEEKDAY(serial_number, [return_type]): Day of the week
WEEKNUM(serial_number, [return_type]): Week of the year
ISOWEEKNUM(date): Week of the year, as ISO counts
TIME(hour, minute, second): A time of day
DATEVALUE(date_text): The date a text stands for
EDATE(start_date, months): The same day some months later
EOMONTH(start_date, months): The last day of a month
DAYS(end_date, start_date): Days between two dates
DATEDIF(start_date, end_date, unit): Years, months or days between two dates
YEARFRAC(start_date, end_date, [basis]): Years between two dates, with fractions
NETWORKDAYS(start_date, end_date, [holidays]): Working days between two dates
WORKDAY(start_date, days, [holidays]): The date some working days later
NPV(rate, value, ...): Present value of regular flows, the first one period ahead
XNPV(rate, values, dates): Present value of dated flows
IRR(values, [guess]): Rate of return of regular flows
XIRR(values, dates, [guess]): Rate of return of dated flows
MIRR(values, finance_rate, reinvest_rate): Rate of return with reinvestment
PV(rate, nper, pmt, [fv], [type]): Present value of equal payments
FV(rate, nper, pmt, [pv], [type]): Future value of equal payments
PMT(rate, nper, pv, [fv], [type]): Payment of a loan
IPMT(rate, per, nper, pv, [fv], [type]): Interest in one payment
PPMT(rate, per, nper, pv, [fv], [type]): Repayment in one payment
NPER(rate, pmt, pv, [fv], [type]): Number of payments
RATE(nper, pmt, pv, [fv], [type], [guess]): Rate per period of equal payments
EFFECT(nominal_rate, npery): Yearly rate with compounding
NOMINAL(effect_rate, npery): Yearly rate without compounding
CUMIPMT(rate, nper, pv, start_period, end_period, type): Interest over several payments
CUMPRINC(rate, nper, pv, start_period, end_period, type): Repayment over several payments
SLN(cost, salvage, life): Depreciation in equal parts
DB(cost, salvage, life, period, [month]): Depreciation at a fixed declining rate
DDB(cost, salvage, life, period, [factor]): Depreciation at a double declining rate
SYD(cost, salvage, life, per): Depreciation by the sum of years
RRI(nper, pv, fv): Yearly growth between two values
PDURATION(rate, pv, fv): Periods to reach a value
MEDIAN(number, ...): Middle number
MODE.SNGL(number, ...): Most frequent number
STDEV.S(number, ...): Standard deviation of a sample
STDEV.P(number, ...): Standard deviation of everything
VAR.S(number, ...): Variance of a sample
VAR.P(number, ...): Variance of everything
PERCENTILE.INC(array, k): Value below which a share lies, ends included
PERCENTILE.EXC(array, k): Value below which a share lies, ends excluded
QUARTILE.INC(array, quart): Quartile, ends included
RANK.EQ(number, ref, [order]): Rank among numbers
LARGE(array, k): The k-th largest number
SMALL(array, k): The k-th smallest number
CORREL(array1, array2): Correlation of two ranges
COVARIANCE.S(array1, array2): Covariance of a sample
SLOPE(known_ys, known_xs): Slope of the line through points
INTERCEPT(known_ys, known_xs): Where that line meets the axis
RSQ(known_ys, known_xs): How well that line fits
FORECAST.LINEAR(x, known_ys, known_xs): A point on that line
TREND(known_ys, [known_xs], [new_xs], [const]): Points on a straight line
GROWTH(known_ys, [known_xs], [new_xs], [const]): Points on a curve of constant growth
LINEST(known_ys, [known_xs], [const], [stats]): A straight line with its statistics
NORM.DIST(x, mean, standard_dev, cumulative): Normal distribution
NORM.INV(probability, mean, standard_dev): Quantile of the normal distribution
NORM.S.DIST(z, cumulative): Standard normal distribution
NORM.S.INV(probability): Quantile of the standard normal distribution
LOGNORM.DIST(x, mean, standard_dev, cumulative): Lognormal distribution
BINOM.DIST(number_s, trials, probability_s, cumulative): Binomial distribution
POISSON.DIST(x, mean, cumulative): Poisson distribution
EXPON.DIST(x, lambda, cumulative): Exponential distribution
BETA.DIST(x, alpha, beta, cumulative, [a], [b]): Beta distribution
GAMMA.DIST(x, alpha, beta, cumulative): Gamma distribution
GAMMALN(x): Logarithm of the gamma function
T.DIST(x, deg_freedom, cumulative): Student's distribution
GEOMEAN(number, ...): Geometric mean
FREQUENCY(data_array, bins_array): How many numbers fall into each class
ISBLANK(value): Whether a cell is empty
ISERROR(value): Whether a value is an error
ISNA(value): Whether a value is #N/A
ISNUMBER(value): Whether a value is a number
ISTEXT(value): Whether a value is text
ISLOGICAL(value): Whether a value is TRUE or FALSE
ISFORMULA(reference): Whether a cell holds a formula
NA(): The error #N/A
ERROR.TYPE(error_val): The number of an error
FORMULATEXT(reference): The formula of a cell as text
MMULT(array1, array2): Product of two matrices
MINVERSE(array): Inverse of a matrix
`;
