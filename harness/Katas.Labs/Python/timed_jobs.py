"""Jobs that say when they began and ended, on a clock that all processes share."""

import jobs
import stage


FACTOR = 1000


def timed(task):
    """Runs a job of a number and a length: so many products of 1000 factors."""
    number, products = task
    started = stage.clock()
    for _ in range(products):
        jobs.bits_of_product(FACTOR)
    return number, started, stage.clock()


def lane(begun, arrivals):
    """What a run tells of itself: [number, started, ended, arrived] of each job, from the run's beginning."""
    return {
        "jobs": sorted(
            [number, started - begun, ended - begun, arrived - begun]
            for (number, started, ended), arrived in arrivals
        )
    }
