"""An empty job for every name."""

from multiprocessing import Pool
from multiprocessing.dummy import Pool as ThreadPool

import jobs
import stage


def main():
    settings = stage.settings()
    names = jobs.names(settings["size"])
    wanted = [len(name) for name in names]
    processes = Pool(settings["workers"])
    threads = ThreadPool(settings["workers"])
    variants = {
        "loop": stage.checked(lambda: [jobs.nothing(name) for name in names], wanted),
        "processes": stage.checked(lambda: processes.map(jobs.nothing, names), wanted),
        "threads": stage.checked(lambda: threads.map(jobs.nothing, names), wanted),
    }
    for chunk in settings["chunks"]:
        variants[f"processes-{chunk}"] = stage.checked(
            lambda chunk=chunk: processes.map(jobs.nothing, names, chunk), wanted
        )
        variants[f"threads-{chunk}"] = stage.checked(
            lambda chunk=chunk: threads.map(jobs.nothing, names, chunk), wanted
        )
    stage.serve(variants)


if __name__ == "__main__":
    main()
