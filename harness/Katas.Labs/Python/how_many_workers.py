"""The article's product for every name, with one worker and more."""

from multiprocessing import Pool
from multiprocessing.dummy import Pool as ThreadPool

import jobs
import stage


def main():
    settings = stage.settings()
    names = jobs.names(settings["size"])
    wanted = [jobs.bits_of_product(jobs.ARTICLE_FACTOR)] * len(names)
    variants = {"loop": stage.checked(lambda: [jobs.product(name) for name in names], wanted)}
    processes = {workers: Pool(workers) for workers in settings["counts"]}
    for workers, pool in processes.items():
        variants[f"processes-{workers}"] = stage.checked(lambda pool=pool: pool.map(jobs.product, names), wanted)
    for workers in settings["counts"]:
        pool = ThreadPool(workers)
        variants[f"threads-{workers}"] = stage.checked(lambda pool=pool: pool.map(jobs.product, names), wanted)
    stage.serve(variants)


if __name__ == "__main__":
    main()
