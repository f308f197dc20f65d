/** The exact solution of a system of equations: unknown i is numerators[i] / denominator. */
export interface IntegerSolution {
  readonly numerators: readonly bigint[];
  /** above 0 */
  readonly denominator: bigint;
}

/**
 * Solves a system of linear equations in whole numbers by Bareiss's elimination, without exchanging
 * rows, for as long as every pivot is positive.
 *
 * Each pivot is a leading principal minor of the matrix, and every number on the way is a minor too,
 * so all divisions come out even and no number is longer than it has to be. For a matrix whose
 * entries off the diagonal are at most 0, all leading minors are positive exactly where it is a
 * nonsingular M-matrix: where I − Q/s is that matrix, exactly where the powers of Q/s die out.
 *
 * @param matrix square, as rows
 * @param constants the right-hand sides, one for each row
 * @returns the solution, or undefined where a pivot is 0 or negative
 * @see Bareiss: Sylvester's identity and multistep integer-preserving Gaussian elimination, Math.
 *   Comp. 22 (1968); Berman, Plemmons: Nonnegative matrices in the mathematical sciences (1994),
 *   theorem 6.2.3 on M-matrices
 */
export function solveWithPositivePivots(
  matrix: readonly (readonly bigint[])[],
  constants: readonly bigint[],
): IntegerSolution | undefined {
  const rows = matrix.map((row, index) => [...row, constants[index] ?? 0n]);
  let denominator = 1n;
  for (const [step, pivotRow] of rows.entries()) {
    const pivot = pivotRow[step] ?? 0n;
    if (pivot <= 0n) return undefined;
    for (const row of rows.slice(step + 1)) eliminate(row, pivotRow, step, denominator);
    denominator = pivot;
  }
  return { numerators: substituteBack(rows, denominator), denominator };
}

function eliminate(
  row: bigint[],
  pivotRow: readonly bigint[],
  step: number,
  lastPivot: bigint,
): void {
  const pivot = pivotRow[step] ?? 0n;
  const factor = row[step] ?? 0n;
  for (let column = step + 1; column < row.length; column++) {
    const kept = (row[column] ?? 0n) * pivot;
    const taken = factor === 0n ? 0n : factor * (pivotRow[column] ?? 0n);
    row[column] = (kept - taken) / lastPivot;
  }
}

// From the last unknown back; by Cramer's rule each of them times the determinant is whole.
function substituteBack(rows: readonly (readonly bigint[])[], determinant: bigint): bigint[] {
  const count = rows.length;
  const numerators = Array<bigint>(count).fill(0n);
  for (let index = count - 1; index >= 0; index--) {
    const row = rows[index] ?? [];
    let rest = (row[count] ?? 0n) * determinant;
    for (let later = index + 1; later < count; later++) {
      rest -= (row[later] ?? 0n) * (numerators[later] ?? 0n);
    }
    numerators[index] = rest / (row[index] ?? 1n);
  }
  return numerators;
}
