"""The pools of the article, each made once and ready."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import Pool
from multiprocessing.dummy import Pool as ThreadPool

import stage


def map_variants(workers, job, items, wanted, chunk=None):
    """A loop, the two pools and the two executors behind one map."""
    # Processes first: a process with threads should not be forked.
    processes = Pool(workers)
    executor = ProcessPoolExecutor(workers)
    list(executor.map(job, items[:workers]))
    threads = ThreadPool(workers)
    thread_executor = ThreadPoolExecutor(workers)
    # The executor's own choice is one item at a time; with the pool's choice the two are comparable.
    share = chunk or max(1, len(items) // (workers * 4))
    return {
        "loop": stage.checked(lambda: [job(item) for item in items], wanted),
        "processes": stage.checked(lambda: processes.map(job, items, chunk), wanted),
        "threads": stage.checked(lambda: threads.map(job, items, chunk), wanted),
        "executor-processes": stage.checked(lambda: list(executor.map(job, items, chunksize=share)), wanted),
        "executor-threads": stage.checked(lambda: list(thread_executor.map(job, items)), wanted),
    }
