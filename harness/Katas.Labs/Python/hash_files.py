"""MD5 of every file below a folder: a loop, pools and executors."""

import os

import jobs
import pools
import stage


def main():
    settings = stage.settings()
    files = sorted(
        os.path.join(folder, name) for folder, _, names in os.walk(settings["folder"]) for name in names
    )
    stage.serve(pools.map_variants(settings["workers"], jobs.md5, files, [jobs.md5(file) for file in files]))


if __name__ == "__main__":
    main()
