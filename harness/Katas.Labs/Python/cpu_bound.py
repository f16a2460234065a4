"""The article's product for every name: a loop, pools and executors."""

from multiprocessing import Pool

import jobs
import pools
import stage


def main():
    settings = stage.settings()
    workers = settings["workers"]
    names = jobs.names(settings["size"])
    wanted = [jobs.bits_of_product(jobs.ARTICLE_FACTOR)] * len(names)
    variants = pools.map_variants(workers, jobs.product, names, wanted)

    def with_new_pool():
        with Pool(workers) as pool:
            results = pool.map(jobs.product, names)
            pool.close()
            pool.join()
        return results

    variants["new-processes"] = stage.checked(with_new_pool, wanted)
    stage.serve(variants)


if __name__ == "__main__":
    main()
