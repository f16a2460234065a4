// Python, not C#.
def hash_all(files, workers):
    for f in files:
        yield hashlib.md5(open(f, "rb").read()).hexdigest()
