"""The same jobs through map, which gives all at the end, and apply_async, which gives each as it is done."""

from multiprocessing import Pool
from multiprocessing.dummy import Pool as ThreadPool

import stage
import timed_jobs


def main():
    settings = stage.settings()
    tasks = list(enumerate(settings["lengths"], start=1))
    processes = Pool(settings["workers"])
    threads = ThreadPool(settings["workers"])

    def with_map(pool):
        begun = stage.clock()
        results = pool.map(timed_jobs.timed, tasks, 1)
        arrived = stage.clock()
        return timed_jobs.lane(begun, [(result, arrived) for result in results])

    def with_apply_async(pool):
        arrivals = []
        begun = stage.clock()
        pending = [
            pool.apply_async(timed_jobs.timed, (task,), callback=lambda result: arrivals.append((result, stage.clock())))
            for task in tasks
        ]
        for result in pending:
            result.wait()
        return timed_jobs.lane(begun, arrivals)

    stage.serve(
        {
            "processes-map": stage.Variant(lambda: with_map(processes)),
            "processes-apply-async": stage.Variant(lambda: with_apply_async(processes)),
            "threads-map": stage.Variant(lambda: with_map(threads)),
            "threads-apply-async": stage.Variant(lambda: with_apply_async(threads)),
        }
    )


if __name__ == "__main__":
    main()
