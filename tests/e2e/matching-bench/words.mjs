// Numbers and tables as they are printed.

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** @param {number} value */
export const count = (value) => number.format(value);

/** @param {number} milliseconds */
export function time(milliseconds) {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return milliseconds < 10 ? `${milliseconds.toFixed(1)} ms` : `${count(milliseconds)} ms`;
}

/** @param {number | null | undefined} value */
export const bytes = (value) => (value == null ? 'not measured' : `${count(value / 1e6)} MB`);

/** @param {number} share */
export const times = (share) => `${share.toFixed(share < 10 ? 2 : 1)} ×`;

/** Prints a table: its first column begins on the left, the others end on the right. @param {string[][]} rows */
export function print(rows) {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
    );
    console.log(cells.join('  ').trimEnd());
  }
  console.log('');
}
