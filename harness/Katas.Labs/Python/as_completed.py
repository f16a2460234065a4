"""The same futures taken as they finish, in the order in which they were given, and all at the end."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed, wait

import stage
import timed_jobs


def as_they_finish(executor, tasks):
    for future in as_completed([executor.submit(timed_jobs.timed, task) for task in tasks]):
        yield future.result()


def in_order(executor, tasks):
    for future in [executor.submit(timed_jobs.timed, task) for task in tasks]:
        yield future.result()


def at_the_end(executor, tasks):
    futures = [executor.submit(timed_jobs.timed, task) for task in tasks]
    wait(futures)
    for future in futures:
        yield future.result()


def main():
    settings = stage.settings()
    tasks = list(enumerate(settings["lengths"], start=1))
    processes = ProcessPoolExecutor(settings["workers"])
    list(processes.map(timed_jobs.timed, tasks))
    threads = ThreadPoolExecutor(settings["workers"])

    def variant(way, executor):
        def run():
            begun = stage.clock()
            return timed_jobs.lane(begun, [(result, stage.clock()) for result in way(executor, tasks)])

        return stage.Variant(run)

    stage.serve(
        {
            f"{pool}-{name}": variant(way, executor)
            for pool, executor in (("processes", processes), ("threads", threads))
            for name, way in (("each", as_they_finish), ("in-order", in_order), ("all", at_the_end))
        }
    )


if __name__ == "__main__":
    main()
