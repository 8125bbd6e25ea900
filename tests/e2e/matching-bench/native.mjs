// Solvers that people use natively, by benches/solvers.py.

import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = fileURLToPath(new URL('../../../benches/solvers.py', import.meta.url));

/** Whoever takes longer for one matrix is not waited for. In milliseconds. */
const PATIENCE = 600_000;

/** What each is called, and the most people a side that it can bear. */
export const SOLVERS = {
  scipy: { name: 'scipy', most: Infinity },
  lapx: { name: 'lapx', most: Infinity },
  ortools: { name: 'OR-tools', most: 5000 },
  munkres: { name: 'munkres, mentor-match’s engine', most: 200 },
};

/** @typedef {keyof typeof SOLVERS} Solver */
/** @typedef {{ milliseconds: number, pairs: number, total: number, memory: number | null }} Solved */

/** @param {string[]} words @returns {Promise<any>} */
async function python(words) {
  const options = { timeout: PATIENCE, maxBuffer: 1 << 24 };
  const { stdout } = await promisify(execFile)(process.env.PYTHON ?? '', [SCRIPT, ...words], options);
  return JSON.parse(stdout);
}

/** The solvers that are there, with their versions. @returns {Promise<Partial<Record<Solver, string>>>} */
export async function solversThere() {
  return process.env.PYTHON ? python(['versions']) : {};
}

/**
 * Solves the matrix of a folder.
 *
 * @param {Solver} solver
 * @param {string} folder
 * @returns {Promise<Solved>}
 */
export const solve = (solver, folder) => python([solver, folder]);
