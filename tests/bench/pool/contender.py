"""CPython's side of the benchmark: reads "case kind workers" from each line, runs the case, writes the seconds it took.

kind is Pool (multiprocessing.Pool) or Executor (concurrent.futures.ProcessPoolExecutor). Pools are kept from line to line,
as a program would keep them; only the case "start" makes its own.
"""
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from time import perf_counter

WORDS = [f"word {i}" for i in range(1_000_000)]
BLOCK = bytes(1 << 20)


def nothing(text):
    return 1


def size(block):
    return len(block)


def same(block):
    return block


def factorial(n):
    product = 1
    for factor in range(2, n + 1):
        product *= factor
    return product


def enter_and_leave(count):
    begun = perf_counter()
    for _ in range(count):
        with gate:
            pass
    return perf_counter() - begun


def set_all(argument):
    shared, count = argument
    begun = perf_counter()
    for i in range(count):
        shared[i] = i
    return perf_counter() - begun


def put_and_take(argument):
    queue, count = argument
    begun = perf_counter()
    for i in range(count):
        queue.put(i)
        queue.get()
        queue.task_done()
    return perf_counter() - begun


gate = None


def know_gate(it):
    global gate
    gate = it


class Contender:
    def __init__(self):
        self.pools = {}
        self.manager = multiprocessing.Manager()
        self.lock = multiprocessing.Lock()

    def pool(self, kind, workers):
        if (kind, workers) not in self.pools:
            if kind == "Pool":
                made = multiprocessing.Pool(workers, know_gate, (self.lock,))
            else:
                made = ProcessPoolExecutor(workers, initializer=know_gate, initargs=(self.lock,))
            self.pools[kind, workers] = made
            list(made.map(nothing, WORDS[:1000]))
        return self.pools[kind, workers]

    def map(self, kind, workers, job, items, chunk):
        pool = self.pool(kind, workers)
        if kind == "Pool":
            return pool.map(job, items, chunk)
        # The executor's own default is 1: given the Pool's, it is compared at its best.
        return list(pool.map(job, items, chunksize=chunk or -(-len(items) // (4 * workers))))

    def run(self, case, kind, workers):
        if case == "start":
            return self.start(kind, workers)
        pool = self.pool(kind, workers)
        if case in ("lock", "dictionary", "queue"):
            shared = {
                "lock": lambda: (enter_and_leave, 200_000),
                "dictionary": lambda: (set_all, (self.manager.dict(), 1_000)),
                "queue": lambda: (put_and_take, (self.manager.JoinableQueue(), 500)),
            }[case]()
            return pool.apply(shared[0], (shared[1],)) if kind == "Pool" else pool.submit(*shared).result()
        begun = perf_counter()
        if case == "chunk 1":
            self.map(kind, workers, nothing, WORDS[:20_000], 1)
        elif case == "chunk 16":
            self.map(kind, workers, nothing, WORDS[:200_000], 16)
        elif case == "automatic chunk":
            self.map(kind, workers, nothing, WORDS, None)
        elif case == "unordered":
            if kind == "Pool":
                for _ in pool.imap_unordered(nothing, WORDS[:20_000]):
                    pass
            else:
                self.map(kind, workers, nothing, WORDS[:20_000], 1)
        elif case == "10,000 at once":
            if kind == "Pool":
                for waiting in [pool.apply_async(nothing, (word,)) for word in WORDS[:10_000]]:
                    waiting.get()
            else:
                for waiting in [pool.submit(nothing, word) for word in WORDS[:10_000]]:
                    waiting.result()
        elif case == "round trip":
            for word in WORDS[:2_000]:
                pool.apply(nothing, (word,)) if kind == "Pool" else pool.submit(nothing, word).result()
        elif case == "1 MiB in":
            self.map(kind, workers, size, [BLOCK] * 100, 1)
        elif case == "1 MiB echoed":
            self.map(kind, workers, same, [BLOCK] * 100, 1)
        elif case == "300!":
            self.map(kind, workers, factorial, [300] * 60_000, None)
        elif case == "300! alone":
            for _ in range(60_000):
                factorial(300)
        else:
            raise ValueError(case)
        return perf_counter() - begun

    def start(self, kind, workers):
        spawn = multiprocessing.get_context("spawn")
        begun = perf_counter()
        if kind == "Pool":
            pool = spawn.Pool(workers)
            pool.map(nothing, ["a"] * workers, 1)
            took = perf_counter() - begun
            pool.terminate()
            pool.join()
        else:
            pool = ProcessPoolExecutor(workers, mp_context=spawn)
            list(pool.map(nothing, ["a"] * workers))
            took = perf_counter() - begun
            pool.shutdown()
        return took


def main():
    contender = Contender()
    print("ready", flush=True)
    for line in sys.stdin:
        case, kind, workers = line.rstrip("\n").split("\t")
        print(contender.run(case, kind, int(workers)), flush=True)


if __name__ == "__main__":
    main()
