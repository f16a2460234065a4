"""What workers do. Functions of a module, so that they can be sent to worker processes by name."""

import hashlib

ARTICLE_FACTOR = 299


def bits_of_product(last):
    """How many bits 1 * 2 * ... * last has."""
    product = 1
    for factor in range(2, last + 1):
        product *= factor
    return product.bit_length()


def product(name):
    """The article's job: takes a name, and multiplies whatever it is."""
    return bits_of_product(ARTICLE_FACTOR) if name else 0


def nothing(name):
    """The article's empty job."""
    return len(name)


def md5(path):
    """The digest of a file."""
    digest = hashlib.md5()
    with open(path, "rb") as file:
        while block := file.read(1 << 16):
            digest.update(block)
    return digest.hexdigest()


def names(count):
    """Names, as of the article's files; nothing lies behind them."""
    return [f"folder-{number % 100:02d}/file-{number:06d}.bin" for number in range(count)]
