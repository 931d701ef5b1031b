"""HTTP/1.1 for the fake servers of tests: reads requests, builds responses, runs a server in a thread."""
