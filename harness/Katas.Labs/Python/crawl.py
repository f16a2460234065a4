"""A crawler of worker processes that share a queue of addresses and a dictionary of those seen; and its twin on threads."""

import http.client
import socket
import threading
from html.parser import HTMLParser
from multiprocessing import JoinableQueue, Lock, Manager, Process, Queue
from queue import Queue as LocalQueue
from urllib.parse import urljoin, urlsplit

import stage

NO_MORE = ""


class UnixConnection(http.client.HTTPConnection):
    """A connection to the lab's site, which is on a Unix socket and on no network."""

    def __init__(self, path, host):
        super().__init__(host)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.connect(self.path)


class Links(HTMLParser):
    """The addresses that a page links to."""

    def __init__(self, base):
        super().__init__()
        self.base = base
        self.found = []

    def handle_starttag(self, tag, attrs):
        target = dict(attrs).get("href") if tag == "a" else None
        if target:
            self.found.append(urljoin(self.base, target))


def links_of(connection, address):
    connection.request("GET", urlsplit(address).path or "/")
    with connection.getresponse() as response:
        links = Links(address)
        links.feed(response.read().decode("utf-8"))
        return links.found


def crawl(path, host, frontier, seen, lock, done):
    """One worker: takes addresses until it is told that there are no more."""
    connection = UnixConnection(path, host)
    fetched = 0
    while (address := frontier.get()) != NO_MORE:
        for link in links_of(connection, address):
            # Looking and marking in one step: of all who find a link, one puts it into the queue.
            with lock:
                new = link not in seen
                seen[link] = True
            if new:
                frontier.put(link)
        fetched += 1
        frontier.task_done()
    frontier.task_done()
    connection.close()
    done.put(fetched)


def run_crawl(start, settings, workers, frontier, seen, lock, done, make):
    seen[start] = True
    frontier.put(start)
    crew = [
        make(target=crawl, args=(settings["socket"], settings["host"], frontier, seen, lock, done))
        for _ in range(workers)
    ]
    for worker in crew:
        worker.start()
    frontier.join()
    for _ in crew:
        frontier.put(NO_MORE)
    pages = sum(done.get() for _ in crew)
    for worker in crew:
        worker.join()
    return {"pages": pages}


def main():
    settings = stage.settings()
    start = settings["start"]
    variants = {}
    manager = Manager()

    def processes(workers):
        return lambda: run_crawl(
            start, settings, workers, JoinableQueue(), manager.dict(), Lock(), Queue(), Process
        )

    def threads(workers):
        return lambda: run_crawl(
            start, settings, workers, LocalQueue(), {}, threading.Lock(), LocalQueue(), threading.Thread
        )

    for workers in settings["counts"]:
        variants[f"processes-{workers}"] = stage.Variant(processes(workers))
        variants[f"threads-{workers}"] = stage.Variant(threads(workers))
    stage.serve(variants)


if __name__ == "__main__":
    main()
