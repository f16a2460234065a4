"""A shared total: added to without a lock, under one, and with all of the work under it."""

import threading
from multiprocessing import Lock, Pool, Value
from multiprocessing.dummy import Pool as ThreadPool

import jobs
import stage

total = None
lock = None


def adopt(shared_total, shared_lock):
    """Runs in every worker: what is shared is inherited, not sent."""
    global total, lock
    total, lock = shared_total, shared_lock


def unlocked(factor):
    bits = jobs.bits_of_product(factor)
    total.value += bits


def update_locked(factor):
    bits = jobs.bits_of_product(factor)
    with lock:
        total.value += bits


def all_locked(factor):
    with lock:
        bits = jobs.bits_of_product(factor)
        total.value += bits


class Total:
    """What threads share."""

    value = 0


def main():
    settings = stage.settings()
    workers = settings["workers"]
    factors = [settings["factor"]] * settings["size"]
    shared = Value("q", 0, lock=False)
    processes = Pool(workers, adopt, (shared, Lock()))
    threads = ThreadPool(workers)
    local = Total()
    adopt(local, threading.Lock())

    def variant(holder, work):
        def before():
            holder.value = 0

        def run():
            work()
            return {"total": holder.value}

        return stage.Variant(run, before)

    def loop():
        for factor in factors:
            unlocked(factor)

    variants = {"loop": variant(local, loop)}
    for name, job in (("none", unlocked), ("update", update_locked), ("all", all_locked)):
        variants[f"threads-{name}"] = variant(local, lambda job=job: threads.map(job, factors))
        variants[f"processes-{name}"] = variant(shared, lambda job=job: processes.map(job, factors))
    stage.serve(variants)


if __name__ == "__main__":
    main()
