"""MD5 of the same files, in their order and shuffled. Whether the page cache is warm, the lab sees to."""

from multiprocessing import Pool
from multiprocessing.dummy import Pool as ThreadPool

import jobs
import stage


def main():
    settings = stage.settings()
    processes = Pool(settings["workers"])
    threads = ThreadPool(settings["workers"])
    variants = {}
    for order in ("ordered", "shuffled"):
        with open(settings[order], encoding="utf-8") as lines:
            files = lines.read().splitlines()
        wanted = [jobs.md5(file) for file in files]
        ways = {
            "loop": lambda files=files: [jobs.md5(file) for file in files],
            "processes": lambda files=files: processes.map(jobs.md5, files),
            "threads": lambda files=files: threads.map(jobs.md5, files),
        }
        for way, work in ways.items():
            variants[f"{way}-{order}"] = stage.checked(work, wanted)
    stage.serve(variants)


if __name__ == "__main__":
    main()
