"""Solves one finished matrix with one solver that people use natively, for `cargo xtask bench matching`.

    python solvers.py versions
    python solvers.py SOLVER FOLDER

prints JSON. FOLDER is one that `benches/engine` wrote. Only the solving is timed, with the matrix already
in the form that the solver wants.
"""

import importlib.metadata
import json
import pathlib
import re
import sys
import time

PACKAGES = {"scipy": "scipy", "lapx": "lapx", "ortools": "ortools", "munkres": "munkres"}


def by_scipy(costs):
    from scipy.optimize import linear_sum_assignment

    costs = costs.astype("float64")
    return lambda: linear_sum_assignment(costs)[1]


def by_lapx(costs):
    import lap

    costs = costs.astype("float64")
    return lambda: lap.lapjv(costs, return_cost=False)[0]


def by_ortools(costs):
    import numpy
    from ortools.graph.python.linear_sum_assignment import SimpleLinearSumAssignment

    rows, columns = costs.shape
    assert rows == columns, "it takes square matrices only"
    assignment = SimpleLinearSumAssignment()
    everybody = numpy.arange(rows, dtype="int32")
    assignment.add_arcs_with_cost(everybody.repeat(rows), numpy.tile(everybody, rows), costs.ravel())

    def solve():
        assert assignment.solve() == assignment.OPTIMAL
        return map(assignment.right_mate, range(rows))

    return solve


def by_munkres(costs):
    """The engine of mentor-match; 1.1.4 is the last version by its author."""
    from munkres import Munkres

    costs = costs.tolist()

    def solve():
        columns = [-1] * len(costs)
        for row, column in Munkres().compute(costs):
            columns[row] = column
        return columns

    return solve


SOLVERS = {"scipy": by_scipy, "lapx": by_lapx, "ortools": by_ortools, "munkres": by_munkres}


def costs_of(fits, capacity, numpy):
    """A row for each place; a barred pair costs more than everything that can be gained by it.

    Of a mentor's places the first serves two people and the others one, so leaving it costs twice as much.
    """
    rows, columns = fits.shape
    assert rows <= columns, "there have to be as many mentees as places"
    barred = numpy.full(rows, 10_000 * columns + 1, dtype="int64")
    barred[::capacity] *= 2
    return numpy.where(fits < 0, barred[:, None], 10_000 - fits.astype("int64"))


def highest_memory(begin=False):
    """The most bytes that were resident at once since it was begun; None where the system does not tell."""
    process = pathlib.Path("/proc/self")
    try:
        if begin:
            (process / "clear_refs").write_text("5")
        return 1024 * int(re.search(r"VmHWM:\s+(\d+)", (process / "status").read_text())[1])
    except OSError:
        return None


def solve(name, folder):
    import numpy

    made = json.loads((folder / "made.json").read_text())
    fits = numpy.fromfile(folder / "fits.i16", dtype="<i2").reshape(made["mentors"], made["mentees"])
    fits = fits.repeat(made["capacity"], axis=0)
    # Whatever is only done the first time is done before the clock runs.
    SOLVERS[name](costs_of(fits[:20, :20], 1, numpy))()
    run = SOLVERS[name](costs_of(fits, made["capacity"], numpy))
    highest_memory(begin=True)
    begun = time.perf_counter()
    columns = run()
    milliseconds = 1000 * (time.perf_counter() - begun)
    chosen = [int(fits[row, column]) for row, column in enumerate(columns) if column >= 0]
    served = [fit for fit in chosen if fit >= 0]
    return {
        "milliseconds": milliseconds,
        "pairs": len(served),
        "total": sum(served),
        "memory": highest_memory(),
    }


def versions():
    """The version of each package that is there."""
    found = {}
    for solver, package in PACKAGES.items():
        try:
            found[solver] = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            pass
    return found


if sys.argv[1:] == ["versions"]:
    print(json.dumps(versions()))
else:
    print(json.dumps(solve(sys.argv[1], pathlib.Path(sys.argv[2]))))
