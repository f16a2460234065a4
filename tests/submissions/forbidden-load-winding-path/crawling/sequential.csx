// Leaves the submission's folder by a path that starts inside it.
#load "./../crawling/../../passed-queue/crawling/sequential.csx"
